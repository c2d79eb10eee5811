import Foundation

/// Where a plan goes if nobody says.
enum DefaultFolder {
    /// The name of the folder that was read, with `-plan`, in the current folder.
    static func name(for source: String) -> String {
        let name = URL(fileURLWithPath: source).standardizedFileURL.lastPathComponent
        return (name == "/" ? "" : "\(name)-") + "plan"
    }
}
