import Foundation

/// The built program, run as people run it.
struct Program {
    /// What came of a run.
    struct Outcome {
        /// The exit status, or the number of the signal that ended it, negated.
        let status: Int32
        let output: String
        let complaints: String
    }

    /// The program stands beside the bundle of tests.
    static var url: URL {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path != "/", !FileManager.default.isExecutableFile(atPath: folder.appending(path: "lungang").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder.appending(path: "lungang")
    }

    /// Runs the program to its end, telling `listener` of each line of complaint as it comes.
    static func run(
        _ arguments: [String], in folder: URL? = nil, output: FileHandle? = nil,
        listener: (_ process: Int32, _ line: String) -> Void = { _, _ in }
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        // A file cannot fill up as a pipe does while the other stream is read.
        let kept = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data().write(to: kept)
        defer { try? FileManager.default.removeItem(at: kept) }
        process.standardOutput = try output ?? FileHandle(forWritingTo: kept)
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        var complaints = Data()
        var lineStart = complaints.startIndex
        while case let piece = pipe.fileHandleForReading.availableData, !piece.isEmpty {
            complaints += piece
            while let end = complaints[lineStart...].firstIndex(of: 0x0A) {
                listener(process.processIdentifier, String(decoding: complaints[lineStart..<end], as: UTF8.self))
                lineStart = end + 1
            }
        }
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: String(decoding: try Data(contentsOf: kept), as: UTF8.self),
            complaints: String(decoding: complaints, as: UTF8.self))
    }
}
