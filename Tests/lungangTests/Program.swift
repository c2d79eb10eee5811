import Foundation

/// The built program, run as people run it.
struct Program {
    /// What came of a run.
    struct Outcome {
        let status: Int32
        let output: String
        let complaints: String
    }

    /// The program stands beside the bundle of tests.
    private static var url: URL {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path != "/", !FileManager.default.isExecutableFile(atPath: folder.appending(path: "lungang").path) {
            folder.deleteLastPathComponent()
        }
        return folder.appending(path: "lungang")
    }

    /// Runs the program to its end.
    static func run(_ arguments: [String], in folder: URL? = nil, output: FileHandle? = nil) throws -> Outcome {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        let (out, err) = (Pipe(), Pipe())
        process.standardOutput = output ?? out
        process.standardError = err
        try process.run()
        // Nothing here writes more than a pipe holds before it has been read from the other.
        let complaints = err.fileHandleForReading.readDataToEndOfFile()
        let text = output == nil ? out.fileHandleForReading.readDataToEndOfFile() : Data()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: String(decoding: text, as: UTF8.self), complaints: String(decoding: complaints, as: UTF8.self))
    }
}
