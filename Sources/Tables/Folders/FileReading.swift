import Foundation

/// Reads files whole, but never more of them than a table or a policy can be.
enum FileReading {
    /// Largest file, in bytes; a table of every teacher of a province is a tenth of it.
    static let sizeLimit = 256 << 20
    /// Longest line, in bytes.
    static let lineLimit = 1 << 20

    /// What was found where a file may be.
    enum Outcome {
        case absent
        case bytes(Data)
        /// Too much to be a table: reading stopped at once.
        case refused(line: Int?, Diagnostic.Message)
    }

    /// Reads the file at `path` piece by piece, stopping at the first line or size that no table has.
    static func read(_ path: String) throws(FileFault) -> Outcome {
        do throws(SystemCode) {
            guard try System.kind(of: path) != .folder else {
                throw SystemCode.isADirectory
            }
            let file = try Descriptor(opening: path, O_RDONLY | O_CLOEXEC)
            var bytes = Data()
            var line = 1
            var lineLength = 0
            while true {
                let chunk = try file.read(1 << 16)
                if chunk.isEmpty { return .bytes(bytes) }
                for byte in chunk {
                    lineLength += 1
                    if byte == 0x0A || byte == 0x0D { lineLength = 0 }
                    if byte == 0x0A { line += 1 }
                    if lineLength > lineLimit { return .refused(line: line, .lineTooLong(lineLimit)) }
                }
                bytes.append(contentsOf: chunk)
                if bytes.count > sizeLimit { return .refused(line: nil, .fileTooLarge(sizeLimit)) }
            }
        } catch {
            if error == .doesNotExist { return .absent }
            throw FileFault(.read, path: path, code: error)
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func lineTooLong(_ limit: Int) -> Self {
        Self(
            "line-too-long",
            found: Wording("the line is longer than \(limit >> 20) MiB", "此行超过 \(limit >> 20) MiB"),
            mend: Wording("The file is no table; save it again as CSV UTF-8", "文件不是表格，请重新另存为 CSV UTF-8"))
    }

    fileprivate static func fileTooLarge(_ limit: Int) -> Self {
        Self(
            "file-too-large",
            found: Wording("the file is larger than \(limit >> 20) MiB", "文件超过 \(limit >> 20) MiB"),
            mend: Wording("Leave only the rows that the plan needs", "请只保留规划所需的行"))
    }
}
