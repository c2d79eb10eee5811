import Rotation
import Tables

/// An instance with what reading it left to say.
public struct ReadInstance: Sendable {
    /// The instance.
    public let instance: Instance
    /// Remarks that forbid nothing.
    public let warnings: [Diagnostic]
    /// The tables and settings it was made of.
    public let contents: FolderContents
}
