import Formulation
import Foundation
import Itineraries
import LinearModel
import Planning
import Rotation
import Tables

/// The arc program of an instance as a text file for other solvers.
struct ProgramFile {
    /// A format that solvers read.
    enum Format {
        case mps, lp
    }

    private let model: Model

    /// Formulates the whole program: every group in one, every teacher apart, everything named.
    init(of instance: Instance) throws(Failure) {
        do throws(PlanningError) {
            let statusQuo = try StatusQuo(instance)
            let formulation = Formulation(
                instance, try Self.itineraries(of: instance), statusQuo: statusQuo.unmet, typing: .individual)
            model = ArcProgram(formulation, isNamed: true).model
        } catch { throw Failure(error) }
    }

    private static func itineraries(of instance: Instance) throws(PlanningError) -> Itineraries {
        do { return try Itineraries(instance) } catch { throw .contradiction(error.teachers.map { .noPath($0) }) }
    }

    /// Writes the program whole or not at all; `-` stands for standard output.
    func write(_ format: Format, to path: String, console: Console) throws(Failure) {
        if path == "-" { return write(format) { console.say(bytes: $0) } }
        var file = Data()
        write(format) { file.append(contentsOf: $0) }
        do { try AtomicFile.write(file, to: path) } catch { throw Failure(error) }
        let (variables, rows) = (model.variableCount, model.constraintCount)
        console.say(
            Wording("\(path): \(variables) variables, \(rows) rows.", "\(path)：\(variables) 个变量，\(rows) 行约束。"))
    }

    private func write(_ format: Format, to receive: ([UInt8]) -> Void) {
        switch format {
        case .mps: MPSWriter.write(model, to: receive)
        case .lp: LPWriter.write(model, to: receive)
        }
    }
}
