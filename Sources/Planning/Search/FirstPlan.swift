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
                guard let path = Self.path(of: type, state) else {
                    faults.append(Self.fault(state, type, type.members[m]))
                    continue
                }
                state.add(path, of: type, sign: 1)
                paths[t][m] = path
            }
        }
        guard faults.isEmpty else { throw Contradictions(faults: faults) }
        assignment = Assignment(paths: paths)
    }

    /// The least path, unless it breaks a hard row, be it only by several arcs together.
    private static func path(of type: TeacherType, _ state: SearchState) -> Path? {
        guard let answer = BestItinerary(type, QuietLengths(state: state)) else { return nil }
        return brokenRow(by: answer.path, of: type, state) == nil ? answer.path : nil
    }

    /// The first hard row that a path breaks, with the activity that it would have.
    private static func brokenRow(
        by path: Path, of type: TeacherType, _ state: SearchState
    ) -> (row: Int, activity: Double)? {
        var more: [Int: Double] = [:]
        for step in path.steps {
            let effect = type.effects[step.arc]
            let visits = step.choice.flatMap { choice in
                effect.hosts[choice.host].entriesPerDay.map { ($0.row, Double(choice.days) * $0.coefficient) }
            }
            for (row, coefficient) in effect.entries.map({ ($0.row, $0.coefficient) }) + visits {
                more[row, default: 0] += coefficient
                let activity = state.tally.activity(row) + more[row, default: 0]
                if state.formulation.rows[row].points(activity) == .infinity { return (row, activity) }
            }
        }
        return nil
    }

    /// What keeps a teacher from every path: the first hard row that the least path would break.
    private static func fault(_ state: SearchState, _ type: TeacherType, _ teacher: TeacherID) -> Contradiction {
        guard let wish = BestItinerary(type, QuietLengths(state: state, isBound: false)),
            let broken = brokenRow(by: wish.path, of: type, state)
        else { return .noPath(teacher) }
        let row = state.formulation.rows[broken.row]
        let semester = state.formulation.instance.semesters[row.k]
        switch row.rule {
        case .posts: return .sharedPost(teacher, school: SchoolID(rawValue: row.place), semester)
        case .budget:
            return .overBudget(teacher, semester, needed: broken.activity, left: row.upper ?? 0)
        default: return .noPath(teacher)
        }
    }
}

/// Input for which even the hard parts of the model cannot hold.
struct Contradictions: Error {
    let faults: [Contradiction]
}

/// Lengths by which nobody moves who need not, and that know what is forbidden.
private struct QuietLengths: ArcLengths {
    /// More than any path's points: a move is never made for the sake of the points that staying costs, since what is
    /// then missing at home is not counted here.
    private static let reluctance = 1e6

    let state: SearchState
    /// Whether hard rows bind.
    var isBound = true

    func length(_ effect: ArcEffect, _ arc: Arc) -> Double {
        for entry in effect.entries where isBound && state.change(entry) == .infinity { return .infinity }
        switch arc.action {
        case .start, .extend, .visit: return effect.points + Self.reluctance
        case .stay, .absent, .runningVisit, .serveOut, .comeHome: return effect.points
        }
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
