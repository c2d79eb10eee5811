import Formulation
import LinearModel
import Planning
import Tables

/// The parts of a program that nothing ties to one another, as a folder of files for other solvers.
struct ProgramParts {
    private let program: WholeProgram

    init(of program: WholeProgram) { self.program = program }

    /// Writes one MPS file for each part, and `parts.csv`, which lists them; the folder must be absent or empty.
    func write(to folder: String, console: Console) throws(Failure) {
        let stage = StagedFolder(target: folder, replacesEarlier: false)
        do { try stage.check() } catch { throw Failure(error) }
        let parts = program.parts
        let width = String(parts.count).count
        var files: [OutputFile] = []
        var rows: [[String]] = []
        for (number, part) in parts.enumerated() {
            let model = WholeProgram.model(of: part)
            let digits = String(number + 1)
            let name = "part-\(String(repeating: "0", count: width - digits.count))\(digits).mps"
            files.append(OutputFile(name: name, bytes: ProgramFile(model).bytes(.mps)))
            rows.append([
                digits, name, String(part.types.count), String(Set(part.blocks.map(\.school)).count),
                String(model.variableCount), String(model.constraintCount),
            ])
        }
        let table = CSVWriter(encoding: .utf8)
            .bytes(header: ["part", "file", "teachers", "schools", "variables", "rows"], rows: rows)
        do { try stage.publish(files + [OutputFile(name: "parts.csv", bytes: table)]) } catch { throw Failure(error) }
        console.say(
            Wording(
                "\(folder): \(Count.of(parts.count, "part")), listed in parts.csv.",
                "\(folder)：\(parts.count) 个独立部分，清单见 parts.csv。"))
    }
}
