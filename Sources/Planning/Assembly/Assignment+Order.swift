import Formulation
import Itineraries

extension Assignment {
    /// The same with the paths of alike teachers in order of departure, so that the order of the members decides who
    /// goes first.
    ///
    /// It is the order in which a plan is written, so that a plan read back is this very assignment.
    func inOrderOfDeparture(_ formulation: Formulation) -> Assignment {
        Assignment(paths: zip(paths, formulation.types).map { Self.ordered($0, $1) })
    }

    private static func ordered(_ paths: [Path], _ type: TeacherType) -> [Path] {
        func departure(_ path: Path) -> Int {
            for step in path.steps {
                switch type.network.arcs[step.arc].action {
                case .start, .visit, .extend: return type.network.arcs[step.arc].span.lowerBound
                case .stay, .absent, .runningVisit, .serveOut, .comeHome: continue
                }
            }
            return .max
        }
        return paths.enumerated()
            .sorted { one, other in
                let times = (departure(one.element), departure(other.element))
                if times.0 != times.1 { return times.0 < times.1 }
                let steps = (one.element.sortKey, other.element.sortKey)
                if steps.0 != steps.1 { return steps.0.lexicographicallyPrecedes(steps.1) }
                return one.offset < other.offset
            }
            .map(\.element)
    }
}

extension Path {
    /// Fixed order among the paths of one network.
    fileprivate var sortKey: [Int] {
        steps.flatMap { step in [step.arc] + step.choice.flatMap { [$0.host, $0.days] } }
    }
}
