import Crypto
import Foundation
import Tables

/// What identifies the content of a file: its size and SHA-256.
public struct FileDigest: Sendable, Hashable {
    /// The path within its folder.
    public let path: String
    /// The number of bytes.
    public let size: Int
    /// SHA-256 of the bytes, in lower-case hexadecimal digits.
    public let sha256: String

    /// The digest of a file that is to be written.
    public init(_ file: OutputFile) { self.init(path: file.name, bytes: file.bytes) }

    /// The digest of a file that was read.
    public init(_ file: InputFile) { self.init(path: file.name, bytes: file.bytes) }

    private init(path: String, bytes: Data) {
        self.path = path
        size = bytes.count
        sha256 = Self.sha256(of: bytes)
    }

    /// SHA-256 of bytes, in lower-case hexadecimal digits.
    public static func sha256(of bytes: Data) -> String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    var json: JSONValue { ["path": .string(path), "bytes": .integer(size), "sha256": .string(sha256)] }
}
