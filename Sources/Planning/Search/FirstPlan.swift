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
                    faults.append(Self.fault(state, type, type.members[m]))
                    continue
                }
                state.add(answer.path, of: type, sign: 1)
                paths[t][m] = answer.path
            }
        }
        guard faults.isEmpty else { throw Contradictions(faults: faults) }
        assignment = Assignment(paths: paths)
    }

    /// What keeps a teacher from every path: the first hard row that the least path would break.
    private static func fault(_ state: SearchState, _ type: TeacherType, _ teacher: TeacherID) -> Contradiction {
        let formulation = state.formulation
        guard let wish = BestItinerary(type, QuietLengths(state: state, isBound: false)) else {
            return .noPath(teacher)
        }
        for step in wish.path.steps {
            for entry in type.effects[step.arc].entries where state.change(entry) == .infinity {
                let row = formulation.rows[entry.row]
                let semester = formulation.instance.semesters[row.k]
                switch row.rule {
                case .posts: return .sharedPost(teacher, school: SchoolID(rawValue: row.place), semester)
                case .budget:
                    let needed = state.tally.activity(entry.row) + entry.coefficient
                    return .overBudget(teacher, semester, needed: needed, left: row.upper ?? 0)
                default: continue
                }
            }
        }
        return .noPath(teacher)
    }
}

/// Input for which even the hard parts of the model cannot hold.
struct Contradictions: Error {
    let faults: [Contradiction]
}

/// Lengths that count moves alone, and know what is forbidden.
private struct QuietLengths: ArcLengths {
    let state: SearchState
    /// Whether hard rows bind.
    var isBound = true

    func length(_ effect: ArcEffect, _ arc: Arc) -> Double {
        for entry in effect.entries where isBound && state.change(entry) == .infinity { return .infinity }
        return effect.points
    }

    func lengthOfDaysAway(_ days: Int, _ effect: ArcEffect, _ menu: VisitMenu) -> Double { 0 }

    func lengthOfDays(_ days: Int, at host: Int, _ effect: ArcEffect, _ menu: VisitMenu) -> Double {
        for entry in effect.hosts[host].entriesPerDay
        where isBound && state.change(entry, times: Double(days)) == .infinity {
            return .infinity
        }
        return menu.hosts[host].points[days - 1]
    }
}
