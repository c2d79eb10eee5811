import Formulation
import Rotation

/// Blocks in which live lessons can be had like bought ones, up to their share of the demand.
///
/// What the sending school must teach for them is left out, which makes every block independent of the others: good
/// for a search, and for a bound, but not for the plan itself.
struct RelaxedLessons {
    let blocks: [TeachingBlock]

    init(_ formulation: Formulation) {
        var offers: [Int: [TeachingBlock.HireOffer]] = [:]
        for lane in formulation.lanes {
            guard case .broadcast(let terms) = formulation.instance.mode(lane.mode)?.kind else { continue }
            let known = offers[lane.receiver] ?? []
            if known.contains(where: { $0.mode == lane.mode && $0.course == lane.receiverCourse }) { continue }
            let demand = formulation.blocks[lane.receiver].courses[lane.receiverCourse].demand
            offers[lane.receiver, default: []].append(
                TeachingBlock.HireOffer(
                    mode: lane.mode, course: lane.receiverCourse, limit: terms.maxShare * demand,
                    points: terms.points, yuan: 0))
        }
        blocks = formulation.blocks.enumerated().map { b, block in
            offers[b].map { block.hiring(block.hires + $0) } ?? block
        }
    }
}
