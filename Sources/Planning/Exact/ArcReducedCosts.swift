import Formulation
import Itineraries

/// What the reduced costs of an arc program's variables are at the prices that prove a bound: near those at the optimum of
/// its relaxation, whose duals such prices come near to.
///
/// An arc costs what the best path along it is longer than the best of all, a visit that and what its host and days are dearer
/// than the best, and periods taught what they are worth less than elsewhere. Of all others nothing is said: 0.
struct ArcReducedCosts {
    /// One for each variable, in points, none below 0.
    private(set) var values: [Double]

    /// - Parameter plan: what anybody does in it costs nothing, so that there is a solution of what costs nothing.
    init(
        _ formulation: Formulation, _ program: ArcProgram, at prices: LagrangianBound.Prices, beside plan: Assignment
    ) {
        values = [Double](repeating: 0, count: program.model.variableCount)
        let lengths = PricedLengths(formulation.blocks, formulation.blocks.firstCourses, prices)
        for (t, type) in formulation.types.enumerated() { price(type, number: t, in: program, lengths) }
        for (b, block) in formulation.blocks.enumerated() {
            for (p, (pool, taught)) in zip(block.pools, program.taught[b]).enumerated() {
                for (offer, variable) in zip(pool.offers, taught) {
                    values[variable.index] = lengths.worths.loss(ofBlock: b, pool: p, in: offer)
                }
            }
        }
        for (position, value) in ArcEncoding(formulation, program, plan).values.enumerated() where value > 0 {
            values[position] = 0
        }
    }

    private mutating func price(_ type: TeacherType, number t: Int, in program: ArcProgram, _ lengths: PricedLengths) {
        let bare = zip(type.network.arcs, type.effects).map { lengths.length($1, $0) }
        let visits = zip(type.network.arcs, type.effects).map { arc, effect in
            arc.menu.map { BestItinerary.bestVisit($0, effect, lengths)?.length ?? .infinity } ?? 0
        }
        let excesses = type.network.excesses(zip(bare, visits).map { $0 + $1 })
        for (a, excess) in excesses.enumerated() {
            values[program.arcs[t][a].index] = excess
            guard let menu = type.network.arcs[a].menu, let hosts = program.visits[t][a] else { continue }
            let effect = type.effects[a]
            for (h, days) in hosts.enumerated() {
                for (d, variable) in zip(1..., days) {
                    let alone =
                        lengths.lengthOfDays(d, at: h, effect, menu) + lengths.lengthOfDaysAway(d, effect, menu)
                    // What makes a visit shorter may be part of the best one.
                    values[variable.index] = excess + max(0, min(alone, alone - visits[a]))
                }
            }
        }
    }
}
