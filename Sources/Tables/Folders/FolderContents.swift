/// What a folder holds, read once: its tables, its policy, and the bytes of every file for the record.
///
/// This is a value: an overlay takes one and returns another, and nothing is interpreted before all are laid.
public struct FolderContents: Sendable {
    /// The tables by name; one for each schema the folder was read with, empty where the file is missing.
    public var tables: [String: Table]
    /// The policy as a tree; always a table.
    public private(set) var policy: TOMLNode
    /// Where the settings came from.
    public private(set) var policySource: SettingSource
    /// Settings beside the policy as trees, by the names of their files; those that are missing or no TOML left out.
    public private(set) var settings: [String: TOMLNode]
    /// Every file that was read, by name.
    public var inputs: [InputFile]
    /// Whether the policy could not be read at all, so that nothing can be said of its keys.
    public let isPolicyDamaged: Bool

    init(
        tables: [String: Table], policy: TOMLNode?, policyFile: String, settings: [String: TOMLNode] = [:],
        inputs: [InputFile]
    ) {
        self.tables = tables
        self.policy = policy ?? .table([:])
        isPolicyDamaged = policy == nil
        policySource = SettingSource(file: policyFile)
        self.settings = settings
        self.inputs = inputs.sorted { $0.name < $1.name }
    }

    /// The contents with one setting replaced or added.
    ///
    /// - Parameters:
    ///   - key: The dotted key, such as `modes.itinerant.max_minutes`.
    ///   - value: The new value; it is checked when the policy is interpreted.
    ///   - file: The file that sets it, which faults of the value then name.
    public func setting(
        _ key: String, to value: TOMLNode, from file: String? = nil
    ) throws(InputFault) -> FolderContents {
        let place = Place(file: file ?? policySource.file, name: key)
        guard let path = DottedKey.split(key) else {
            throw InputFault([Diagnostic(at: place, .noDottedKey(key))])
        }
        guard let changed = policy.setting(path[...], to: value) else {
            throw InputFault([Diagnostic(at: place, .leadsThroughValue(key))])
        }
        var result = self
        result.policy = changed
        if let file {
            // Where tables are made on the way, all that is wrong with them is this file's doing.
            let known = path.indices.prefix { policy.value(at: path[...$0]) != nil }.count
            result.policySource.note(path.prefix(known + 1).reduce("", DottedKey.joining), from: file)
        }
        return result
    }
}

extension Diagnostic.Message {
    fileprivate static func noDottedKey(_ key: String) -> Self {
        Self(
            "no-dotted-key", found: Wording("\(key.quoted) is no dotted key", "\(key.quoted) 不是点分键"),
            allowed: Wording("keys joined by dots, such as gap.price", "用点连接的键，例如 gap.price"))
    }

    fileprivate static func leadsThroughValue(_ key: String) -> Self {
        Self(
            "no-dotted-key",
            found: Wording(
                "\(key.quoted) leads through a value that is no table", "\(key.quoted) 经过的某个键不是表"),
            mend: Wording("Look up the key in the policy", "请对照策略文件中的键"))
    }
}
