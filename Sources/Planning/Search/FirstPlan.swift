import Formulation
import Itineraries
import Rotation

/// A first plan: everyone at home as far as pins and ledger allow.
struct FirstPlan {
    let assignment: Assignment

    /// Puts everybody where moving costs least, those with the fewest choices first, so that posts are not shared.
    ///
    /// - Throws: a contradiction where somebody has nowhere left to go.
    init(_ formulation: Formulation) throws(Contradictions) {
        let state = SearchState(formulation)
        var paths: [[Path]] = formulation.types.map { type in type.members.map { _ in Path(steps: []) } }
        var faults: [Contradiction] = []
        let order = formulation.types.indices.sorted {
            let sizes = (formulation.types[$0].network.arcs.count, formulation.types[$1].network.arcs.count)
            return sizes.0 != sizes.1 ? sizes.0 < sizes.1 : $0 < $1
        }
        for t in order {
            let type = formulation.types[t]
            for m in type.members.indices {
                guard let answer = BestItinerary(type, QuietLengths(state: state)) else {
                    faults.append(Self.fault(formulation, type, m))
                    continue
                }
                state.add(answer.path, of: type, sign: 1)
                paths[t][m] = answer.path
            }
        }
        guard faults.isEmpty else { throw Contradictions(faults: faults) }
        assignment = Assignment(paths: paths)
    }

    private static func fault(_ formulation: Formulation, _ type: TeacherType, _ member: Int) -> Contradiction {
        .noPath(type.members[member])
    }
}

/// Input for which even the hard parts of the model cannot hold.
struct Contradictions: Error {
    let faults: [Contradiction]
}

/// Lengths that count moves alone, and know what is forbidden.
private struct QuietLengths: ArcLengths {
    let state: SearchState

    func length(_ effect: ArcEffect, _ arc: Arc) -> Double {
        for entry in effect.entries where state.change(entry) == .infinity { return .infinity }
        return effect.points
    }

    func lengthOfDaysAway(_ days: Int, _ effect: ArcEffect, _ menu: VisitMenu) -> Double { 0 }

    func lengthOfDays(_ days: Int, at host: Int, _ effect: ArcEffect, _ menu: VisitMenu) -> Double {
        for entry in effect.hosts[host].entriesPerDay where state.change(entry, times: Double(days)) == .infinity {
            return .infinity
        }
        return menu.hosts[host].points[days - 1]
    }
}
