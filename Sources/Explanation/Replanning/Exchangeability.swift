import LinearModel
import Planning
import Plans
import Rotation

/// Whether a posting stands in every plan as good as this one, or somebody else could take it.
public struct Exchangeability: Sendable {
    /// What is known.
    public enum Verdict: Sendable, Hashable {
        /// Every plan without it is worse than this one by more than the gap: by at least so many points. Parts that
        /// nothing ties to the posting's own are taken as they are.
        case forced(by: Double)
        /// Leaving it, or letting somebody else go, keeps within the gap: with whom, and how many points that adds.
        case swappable(with: TeacherID?, points: Double)
        /// Neither is shown: what doing without it costs surely lies between the two.
        case open(least: Double, most: Double)
    }

    /// The arrangement.
    public let placement: Placement
    /// What is known.
    public let verdict: Verdict

    /// Looks at every arrangement that the plan decides.
    ///
    /// An exchange of one teacher for another, or leaving the arrangement out, shows that it is swappable; where none
    /// keeps within the gap, the plan is made again without it, and its bound shows whether it is forced.
    ///
    /// - Parameter gap: by how many points a plan may be worse and still count as good.
    public static func all<S: Solver>(
        _ plan: SettledPlan, _ replanner: Replanner<S>, within gap: Double, only count: Int
    ) throws(PlanningError) -> [Exchangeability] {
        var found: [Exchangeability] = []
        for teacher in plan.instance.teachers {
            guard let explained = TeacherCase(plan, teacher) else { continue }
            for move in explained.moves where found.count < count && !replanner.isStopped {
                let verdict = try verdict(move, teacher, replanner, gap)
                found.append(Exchangeability(placement: move.placement, verdict: verdict))
            }
        }
        return found
    }

    private static func verdict<S: Solver>(
        _ move: TeacherCase.Move, _ teacher: Teacher, _ replanner: Replanner<S>, _ gap: Double
    ) throws(PlanningError) -> Verdict {
        let tolerance = gap + Toll.tolerance
        // Where live lessons hang on it, only planning again can tell.
        if let other = move.substitutes.first(where: { !$0.toll.restsOnLiveLessons }), other.toll.total <= tolerance {
            return .swappable(with: other.teacher, points: other.toll.total)
        }
        if let leaving = move.leaving, !leaving.restsOnLiveLessons, leaving.total <= tolerance {
            return .swappable(with: nil, points: leaving.total)
        }
        guard let span = move.placement.freeSpan(in: replanner.instance) else { return .forced(by: .infinity) }
        let pin = Pin(
            kind: .never, teacher: teacher.id, mode: move.placement.mode, host: move.placement.host, span: span)
        do throws(PlanningError) {
            let replan = try replanner.plan(under: [pin])
            let price = replanner.difference(to: replan, .tightened)
            if price.after.bound > price.before.score + tolerance {
                return .forced(by: price.after.bound - price.before.score)
            }
            let points = replan.range.score - replanner.range.score
            guard points <= tolerance else {
                let known = [move.leaving, move.substitutes.first?.toll].compactMap { $0 }
                    .filter { !$0.restsOnLiveLessons }.map { $0.total + price.before.score - price.before.bound }
                return .open(least: price.least, most: min(price.most, known.min() ?? .infinity))
            }
            let others = replan.plan.placements.filter { other in
                other.host == move.placement.host && other.mode == move.placement.mode
                    && !replanner.placements.contains { $0.teacher == other.teacher && $0.host == other.host }
            }
            return .swappable(with: others.first?.teacher, points: points)
        } catch {
            // Where pins leave nothing else, every plan has it.
            if case .contradiction = error { return .forced(by: .infinity) }
            throw error
        }
    }
}
