import Foundation

/// One file that was read, as it was: what a manifest records.
public struct InputFile: Sendable, Hashable {
    /// The file's name within its folder.
    public let name: String
    /// Its bytes.
    public let bytes: Data

    /// A file that was read.
    public init(name: String, bytes: Data) {
        self.name = name
        self.bytes = bytes
    }
}
