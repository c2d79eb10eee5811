/// Which file each setting came from: the policy, or whatever set it anew.
public struct SettingSource: Sendable {
    /// The policy's own file.
    public let file: String
    /// Dotted keys set anew, with the file that did so.
    private var origins: [String: String] = [:]

    init(file: String) { self.file = file }

    mutating func note(_ key: String, from file: String) { origins[key] = file }

    /// Where faults of a setting are reported: the file of the nearest key at or above it that was set anew.
    func place(of path: String) -> Place {
        let file = origins.filter { path == $0.key || path.hasPrefix($0.key + ".") || path.hasPrefix($0.key + "[") }
            .max { $0.key.count < $1.key.count }?.value
        return Place(file: file ?? self.file, name: path.isEmpty ? nil : path)
    }
}
