import Formulation
import Itineraries

/// Lengths of arcs at given prices.
struct PricedLengths: ArcLengths {
    /// What periods are worth.
    let worths: PoolWorths
    private let rows: [Double]

    init(_ blocks: [TeachingBlock], _ firstCourse: [Int], _ prices: LagrangianBound.Prices) {
        worths = PoolWorths(blocks, firstCourse, prices.course)
        rows = prices.row
    }

    func length(_ effect: ArcEffect, _ arc: Arc) -> Double {
        var length = effect.points
        for gift in effect.gifts { length -= gift.periods * worths.worth[gift.pool.block][gift.pool.pool] }
        for entry in effect.entries { length -= entry.coefficient * rows[entry.row] }
        return length
    }

    func lengthOfDaysAway(_ days: Int, _ effect: ArcEffect, _ menu: VisitMenu) -> Double {
        effect.gifts.reduce(0) {
            $0 + Double(days) * menu.missedPerDay * worths.worth[$1.pool.block][$1.pool.pool]
        }
    }

    func lengthOfDays(_ days: Int, at host: Int, _ effect: ArcEffect, _ menu: VisitMenu) -> Double {
        var length = menu.hosts[host].points[days - 1]
        for pool in effect.hosts[host].pools {
            length -= Double(days) * menu.periodsPerDay * worths.worth[pool.block][pool.pool]
        }
        for entry in effect.hosts[host].entriesPerDay { length -= Double(days) * entry.coefficient * rows[entry.row] }
        return length
    }
}
