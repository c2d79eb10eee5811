import Foundation
import Synchronization
import Tables

/// Where a verb speaks: results on standard output, progress and complaints on standard error.
///
/// Results are written at once. If their reader has gone away they are dropped, for nobody wants them; any other
/// failure to write them is remembered and reported by ``finish()``, so that a full disk is not taken for success.
final class Console: Sendable {
    /// The language spoken.
    let language: Language
    /// Whether standard output is a terminal, which can show colours.
    let isColourful: Bool
    private let failure = Mutex<Int32>(0)

    /// A console that speaks this language.
    init(language: Language) {
        self.language = language
        let environment = ProcessInfo.processInfo.environment
        isColourful = isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
    }

    /// Writes lines of a result.
    func say(_ text: String) { say(bytes: Array((text + "\n").utf8)) }

    /// Writes a piece of a result as it stands.
    func say(bytes: [UInt8]) {
        failure.withLock { failure in
            guard failure == 0 else { return }
            failure = Self.write(bytes, to: STDOUT_FILENO)
        }
    }

    /// Writes lines of a result in the language spoken.
    func say(_ wording: Wording) { say(wording[language]) }

    /// Writes lines of complaint. Nothing can be done where even that fails.
    func complain(_ wording: Wording) { complain(wording[language]) }

    /// Writes lines of complaint.
    func complain(_ text: String) { _ = Self.write(Array((text + "\n").utf8), to: STDERR_FILENO) }

    /// Ends the output.
    ///
    /// - Throws: ``Failure`` where results could not be written for another reason than that nobody reads them.
    func finish() throws(Failure) {
        let code = failure.withLock { $0 }
        guard code != 0, code != EPIPE else { return }
        let reason = String(cString: strerror(code))
        throw Failure(
            .cannotWrite,
            Wording("error: cannot write to standard output: \(reason)", "错误：无法写到标准输出：\(reason)"))
    }

    /// Writes all of the bytes; 0, or the `errno` of the failure.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                return errno
            }
            bytes = bytes.dropFirst(written)
        }
        return 0
    }
}
