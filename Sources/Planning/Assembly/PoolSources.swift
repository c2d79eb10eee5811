import Formulation
import Itineraries
import Plans
import Rotation

/// How much of each pool's periods comes from home, from postings and from visits.
struct PoolSources {
    private let formulation: Formulation
    private var periods: [[[Network.Source: Double]]]
    private let blockOf: [SchoolID: [Int: Int]]

    init(_ formulation: Formulation) {
        self.formulation = formulation
        periods = formulation.blocks.map { $0.pools.map { _ in [:] } }
        blockOf = formulation.blocks.enumerated().reduce(into: [:]) {
            $0[$1.element.school, default: [:]][$1.element.k] = $1.offset
        }
    }

    /// Adds what a path gives.
    mutating func add(_ path: Path, of network: Network) {
        for step in path.steps {
            for gift in network.gives(step) {
                guard let block = blockOf[gift.school]?[gift.k],
                    let pool = formulation.blocks[block].pool(of: network.qualification)
                else { continue }
                periods[block][pool][gift.source, default: 0] += gift.periods
            }
        }
    }

    /// The rows of coverage of one block; a pool's taught periods are shared over its sources in proportion.
    func coverage(
        ofBlock b: Int, _ allocation: TeachingAllocation, received: [Int: Double], statusQuo: StatusQuoUnmet
    ) -> [Coverage] {
        let block = formulation.blocks[b]
        let instance = formulation.instance
        var shares = block.courses.map { _ in [Network.Source: Double]() }
        for (p, pool) in block.pools.enumerated() {
            let total = periods[b][p].values.reduce(0, +)
            guard total > 0 else { continue }
            for (offer, taught) in zip(pool.offers, allocation.taught[p]) {
                for source in [Network.Source.home, .posted, .visiting] {
                    shares[offer.course][source, default: 0] += taught * (periods[b][p][source] ?? 0) / total
                }
            }
        }
        return block.courses.enumerated().map { c, course in
            let unmet = allocation.unmet[c]
            let weight = course.weight * instance.weight(of: instance.school(block.school)?.setting ?? .urban)
            return Coverage(
                school: block.school, course: course.course, semester: instance.semesters[block.k],
                demand: course.demand, home: shares[c][.home] ?? 0, posted: shares[c][.posted] ?? 0,
                visiting: shares[c][.visiting] ?? 0, streamed: received[c] ?? 0,
                hired: zip(block.hires, allocation.hired).reduce(0) { $0 + ($1.0.course == c ? $1.1 : 0) },
                unmet: unmet, before: statusQuo[block.school, course.course, block.k],
                points: weight * instance.policy.gap.points(unmet: unmet, of: course.demand))
        }
    }
}
