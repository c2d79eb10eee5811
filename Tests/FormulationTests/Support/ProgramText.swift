import LinearModel
import PlanningFixtures

@testable import Formulation

/// The arc program of a hamlet in the words of an LP file, one statement a line.
struct ProgramText {
    private let lines: [String]

    init(of hamlet: Hamlet, typing: Formulation.Typing = .individual) throws {
        self.init(try Formulation(of: hamlet, typing: typing))
    }

    init(_ formulation: Formulation) {
        let text = LPWriter.text(of: ArcProgram(formulation, isNamed: true).model)
        lines = text.split(separator: "\n").reduce(into: []) { lines, line in
            // Long statements go on in lines that are indented twice.
            if line.hasPrefix("  "), let last = lines.popLast() {
                lines.append(last + " " + line.drop { $0 == " " })
            } else {
                lines.append(String(line.drop { $0 == " " }))
            }
        }
    }

    /// The constraints of these families, in their order.
    func statements(_ families: String...) -> String {
        lines.filter { line in families.contains { line.hasPrefix($0 + "(") } }.joined(separator: "\n")
    }

    /// The objective.
    var objective: String { lines.first { $0.hasPrefix("cost:") } ?? "" }
}
