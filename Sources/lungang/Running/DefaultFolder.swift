import Foundation

/// Where a plan goes if nobody says.
enum DefaultFolder {
    /// The name of the folder that was read, with `-plan` (or another ending), in the current folder.
    static func name(for source: String, ending: String = "plan") -> String {
        let name = URL(fileURLWithPath: source).standardizedFileURL.lastPathComponent
        return (name == "/" ? "" : "\(name)-") + ending
    }
}
