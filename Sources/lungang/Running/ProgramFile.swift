import Foundation
import LinearModel
import Planning
import Tables

/// A linear program as a text file for other solvers.
struct ProgramFile {
    /// A format that solvers read.
    enum Format {
        case mps, lp
    }

    private let model: Model

    /// The text of a program.
    init(_ model: Model) { self.model = model }

    /// Writes the program whole or not at all; `-` stands for standard output.
    func write(_ format: Format, to path: String, console: Console) throws(Failure) {
        if path == "-" { return write(format) { console.say(bytes: $0) } }
        do { try AtomicFile.write(bytes(format), to: path) } catch { throw Failure(error) }
        let (variables, rows) = (model.variableCount, model.constraintCount)
        console.say(
            Wording("\(path): \(variables) variables, \(rows) rows.", "\(path)：\(variables) 个变量，\(rows) 行约束。"))
    }

    /// The whole text.
    func bytes(_ format: Format) -> Data {
        var bytes = Data()
        write(format) { bytes.append(contentsOf: $0) }
        return bytes
    }

    private func write(_ format: Format, to receive: ([UInt8]) -> Void) {
        switch format {
        case .mps: MPSWriter.write(model, to: receive)
        case .lp: LPWriter.write(model, to: receive)
        }
    }
}
