import Formulation
import Itineraries
import LinearModel

/// Paths read off a solution of an arc program, as many as possible of them the path told.
struct ChangeDecoding {
    /// A path for everyone; `nil` where the days of alike teachers' visits do not fall apart into allowed visits.
    private(set) var assignment: Assignment?

    init(_ part: RepairPart, _ program: ArcProgram, _ values: [Double]) {
        var paths: [[Path]] = []
        for (t, type) in part.formulation.types.enumerated() {
            func value(_ variable: VariableID) -> Int { Int(values[variable.index].rounded()) }
            guard let told = part.reference.paths[t].first else {
                paths.append([])
                continue
            }
            var flow = program.arcs[t].map(value)
            let isElsewhere = told.steps.contains { step in
                guard let hosts = program.visits[t][step.arc] else { return false }
                return hosts.enumerated().contains { h, options in
                    let agreed = step.choice.first { $0.host == h }?.days
                    return options.enumerated().contains { value($0.element) != ($0.offset + 1 == agreed ? 1 : 0) }
                }
            }
            // Only a type of one member is told to visit, so its days are its own.
            let kept = isElsewhere ? 0 : told.steps.reduce(type.members.count) { min($0, flow[$1.arc]) }
            for step in told.steps { flow[step.arc] -= kept }
            var visits: [Int: [[VisitChoice]]] = [:]
            for (a, hosts) in program.visits[t] where flow[a] > 0 {
                guard let menu = type.network.arcs[a].menu else { continue }
                let counts = hosts.map { days in days.map(value) }
                guard let choices = VisitPacking(menu, visits: flow[a], counts).choices else { return }
                visits[a] = choices
            }
            var own = Array(repeating: told, count: kept)
            for _ in kept..<type.members.count {
                var steps: [Path.Step] = []
                var node = 0
                while let a = type.network.outgoing[node].first(where: { flow[$0] > 0 }) {
                    flow[a] -= 1
                    steps.append(Path.Step(arc: a, choice: visits[a]?.popLast() ?? []))
                    node = type.network.arcs[a].head
                }
                own.append(Path(steps: steps))
            }
            paths.append(own)
        }
        assignment = Assignment(paths: paths)
    }
}
