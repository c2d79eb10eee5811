import Foundation

/// One file to be written.
public struct OutputFile: Sendable, Hashable {
    /// The file's name within its folder.
    public let name: String
    /// Its bytes.
    public let bytes: Data

    /// A file to be written.
    public init(name: String, bytes: Data) {
        self.name = name
        self.bytes = bytes
    }
}
