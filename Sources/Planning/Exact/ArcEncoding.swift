import Formulation
import LinearModel

/// An assignment as values of the integral variables of an arc program; the others are 0.
struct ArcEncoding {
    let values: [Double]

    init(_ formulation: Formulation, _ program: ArcProgram, _ assignment: Assignment) {
        var values = [Double](repeating: 0, count: program.model.variableCount)
        for (t, paths) in assignment.paths.enumerated() {
            for path in paths {
                // Arcs that always follow one another share a variable, which counts the teacher once.
                for variable in Set(path.steps.map { program.arcs[t][$0.arc] }) { values[variable.index] += 1 }
                for step in path.steps {
                    for choice in step.choice {
                        guard let hosts = program.visits[t][step.arc] else { continue }
                        values[hosts[choice.host][choice.days - 1].index] += 1
                    }
                }
            }
        }
        self.values = values
    }
}
