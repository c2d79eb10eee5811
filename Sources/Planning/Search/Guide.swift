import Formulation
import Itineraries

/// How much a point of the arc program takes of each arc and of each day of a visit, for teachers to follow.
///
/// The optimum of a relaxation with cutting planes knows who is best spared for which gap and who fills which quota, what
/// teachers who are put back one by one never find out together. Where it is split between paths, it is followed along
/// the one of which it takes most.
struct Guide: Sendable {
    private var arcs: [[Double]]
    private var visits: [[Int: [[Double]]]]

    /// The guide that `values`, one for each variable of the program, amount to.
    init(_ program: ArcProgram, at values: [Double]) {
        arcs = program.arcs.map { $0.map { values[$0.index] } }
        visits = program.visits.map { $0.mapValues { $0.map { $0.map { values[$0.index] } } } }
    }

    /// How far the teachers of a type are from having whole paths.
    func doubt(ofType t: Int) -> Double { arcs[t].reduce(0) { $0 + abs($1 - $1.rounded()) } }

    /// Takes out a path that a teacher of a type has got, for those alike to follow what is left.
    mutating func take(_ path: Path, ofType t: Int) {
        for step in path.steps {
            arcs[t][step.arc] -= 1
            for visit in step.choice { visits[t][step.arc]?[visit.host][visit.days - 1] -= 1 }
        }
    }

    /// What following it asks of the teachers of a type, at so many points for a semester on another path.
    func detours(_ type: TeacherType, number t: Int, points: Double) -> Detours {
        Detours(network: type.network, arcs: arcs[t], visits: visits[t], points: points)
    }

    /// What is added to arcs, the more the less the guide takes of them.
    struct Detours {
        fileprivate let network: Network
        fileprivate let arcs: [Double]
        fileprivate let visits: [Int: [[Double]]]
        fileprivate let points: Double

        /// What is added to the arc at a position.
        subscript(arc: Int) -> Double { weight(arc) * (1 - min(1, max(0, arcs[arc]))) }

        /// What is added to a visit for so many days at one host of its menu: at most half of what is added to an arc,
        /// and as much taken off, so that of one visit the hosts that the guide takes are chosen.
        subscript(arc: Int, host: Int, days: Int) -> Double {
            let taken = max(0, visits[arc]?[host][days - 1] ?? 0) / max(Self.leastWhole, arcs[arc])
            return weight(arc) * (0.5 - min(1, taken))
        }

        private func weight(_ arc: Int) -> Double { points * Double(network.arcs[arc].span.count) }

        /// Less of a visit than this tells nothing of its hosts.
        private static let leastWhole = 0.05
    }
}
