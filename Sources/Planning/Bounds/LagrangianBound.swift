import Formulation
import Itineraries

/// A proven lower bound on the score of one part, by prices on what ties its teachers together.
///
/// With a price μ ≥ 0 on each course's coverage, λ between 0 and the penalty on each limit of harm, and ρ between its
/// penalties on each rule's row, every teacher falls apart from every other:
///
///     L(μ, λ, ρ) = Σ_types members × shortest path(points − gifts × value(μ) − coefficients × ρ)
///                + Σ_courses [ μ × demand + Σ_slices width × min(0, points + λ × weight − μ)
///                              + Σ_hires limit × min(0, points − μ) ] − Σ_blocks λ × status quo
///                + Σ_rows ρ × (lower if ρ > 0, upper if ρ < 0)
///
/// where a period in a pool is worth the best of its courses. L is no more than any plan's score, whatever the
/// prices; subgradient steps make it large. Its best value is that of the linear relaxation.
struct LagrangianBound {
    private let formulation: Formulation
    private let blocks: [TeachingBlock]
    private let firstCourse: [Int]
    private let tether: Tether?
    private var prices: Prices
    private var direction: Prices

    /// The best bound so far.
    private(set) var bound = -Double.infinity
    /// The prices that prove it.
    private(set) var bestPrices: Prices
    /// The dearest that each price can be, in points.
    private let ranges: Prices
    private var boldness = 1.0
    private var stalled = 0

    /// One multiplier for each thing that ties teachers together.
    struct Prices: Sendable {
        /// Points for a period, by block and course.
        var course: [Double]
        /// Points for a weighted unmet period above the status quo, by block.
        var harm: [Double]
        /// Points for a unit of activity, by row.
        var row: [Double]

        /// The sum of the squares of all.
        var squaredNorm: Double { [course, harm, row].joined().reduce(0) { $0 + $1 * $1 } }

        func scaled(by factor: Double) -> Prices {
            Prices(course: course.map { factor * $0 }, harm: harm.map { factor * $0 }, row: row.map { factor * $0 })
        }

        func adding(_ other: Prices, share: Double) -> Prices {
            Prices(
                course: zip(course, other.course).map { $0 + share * $1 },
                harm: zip(harm, other.harm).map { $0 + share * $1 },
                row: zip(row, other.row).map { $0 + share * $1 })
        }

        func times(_ other: Prices) -> Prices {
            Prices(
                course: zip(course, other.course).map { $0 * $1 }, harm: zip(harm, other.harm).map { $0 * $1 },
                row: zip(row, other.row).map { $0 * $1 })
        }
    }

    /// Begins at the prices that a plan suggests: what one more period, and one more unit of each row, is worth in it.
    ///
    /// - Parameter tether: limits how many leave a path, for a bound on such plans alone.
    init(_ formulation: Formulation, from assignment: Assignment, tether: Tether? = nil) {
        self.formulation = formulation
        self.tether = tether
        blocks = RelaxedLessons(formulation).blocks
        firstCourse = blocks.firstCourses
        let tally = Tally(formulation, assignment)
        var course: [Double] = []
        for (b, block) in blocks.enumerated() {
            var evaluator = BlockEvaluator(block)
            _ = evaluator.points(tally.capacities(ofBlock: b))
            course += evaluator.courseWorths
        }
        let row = formulation.rows.enumerated().map { r, row in
            let activity = tally.activity(r)
            if let lower = row.lower, activity <= lower { return activity < lower ? row.penalty : row.penalty / 2 }
            if let upper = row.upper, activity >= upper, !row.isUpperHard {
                return activity > upper ? -row.penalty : -row.penalty / 2
            }
            return 0
        }
        prices = Prices(course: course, harm: blocks.map { _ in 0 }, row: row)
        direction = Prices(course: course.map { _ in 0 }, harm: prices.harm, row: row.map { _ in 0 })
        bestPrices = prices
        ranges = Prices(
            course: blocks.flatMap { $0.courses.map { max(1, $0.slices.last?.points ?? 0) } },
            harm: blocks.map { max(1, $0.harmLimit?.penalty ?? 0) },
            row: formulation.rows.map { $0.isUpperHard && $0.penalty == 0 ? 10 : max(1, $0.penalty) })
    }

    /// Takes `count` steps towards better prices; one at least, whoever is in a hurry, since without any there is no
    /// bound at all.
    ///
    /// - Parameter score: the score of a plan at hand, which tells how far there may be to go.
    mutating func improve(steps count: Int, score: Double, until isOver: () -> Bool) {
        for _ in 0..<max(1, count) where bound == -.infinity || (!isOver() && boldness > 1e-4) {
            let (value, slope) = evaluate()
            stalled += 1
            if value > bound {
                if value > bound + 1e-4 * max(1, abs(value)) { stalled = 0 }
                bound = value
                bestPrices = prices
            }
            if stalled > 15 {
                stalled = 0
                boldness /= 1.6
                prices = bestPrices
                direction = direction.scaled(by: 0)
            }
            step(slope, boldness * (score - value))
        }
    }

    /// A deflected step: part of the last direction is kept, which keeps the prices from swinging.
    ///
    /// Each price is measured in its own range, from nothing to its dearest, so that periods and persons weigh alike.
    private mutating func step(_ slope: Prices, _ distance: Double) {
        direction = direction.scaled(by: 0.7).adding(slope.times(ranges), share: 0.3)
        let norm = direction.squaredNorm
        guard norm > 1e-12 else { return }
        prices = prices.adding(direction.times(ranges), share: distance / norm)
        for c in prices.course.indices { prices.course[c] = max(0, prices.course[c]) }
        for b in prices.harm.indices {
            prices.harm[b] = min(blocks[b].harmLimit?.penalty ?? 0, max(0, prices.harm[b]))
        }
        for (r, row) in formulation.rows.enumerated() {
            let least = row.upper == nil ? 0 : row.isUpperHard ? -Double.infinity : -row.penalty
            let most = row.lower == nil ? 0 : row.penalty
            prices.row[r] = min(most, max(least, prices.row[r]))
        }
    }

    /// The bound at the prices as they stand, and a direction in which it may grow.
    private func evaluate() -> (value: Double, slope: Prices) {
        var value = 0.0
        var slope = Prices(
            course: prices.course.map { _ in 0 }, harm: prices.harm.map { _ in 0 }, row: prices.row.map { _ in 0 })
        for (b, block) in blocks.enumerated() { value += addTeaching(b, block, &slope) }
        let lengths = PricedLengths(blocks, firstCourse, prices)
        let worths = lengths.worths
        var tally = Tally(formulation)
        var leaving = Tether.Leaving()
        for (t, type) in formulation.types.enumerated() {
            guard let best = BestItinerary(type, lengths) else { return (-.infinity, slope) }
            var path = best.path
            var length = best.length
            if let told = tether?.paths[t] {
                (path, length) = (told, type.length(of: told, lengths))
                leaving.add(type, from: told, length, to: best)
            }
            value += Double(type.members.count) * length
            tally.add(path, of: type, sign: Double(type.members.count))
        }
        if let tether { value -= leaving.gain(ofBest: tether.changes, in: &tally) }
        for pool in tally.capacities.indices where worths.bestCourse[pool] >= 0 {
            slope.course[worths.bestCourse[pool]] -= tally.capacities[pool]
        }
        for (r, row) in formulation.rows.enumerated() {
            let activity = tally.activity(r)
            if prices.row[r] > 0 || (prices.row[r] == 0 && activity < (row.lower ?? -.infinity)) {
                value += prices.row[r] * (row.lower ?? 0)
                slope.row[r] = (row.lower ?? 0) - activity
            } else if prices.row[r] < 0 || activity > (row.upper ?? .infinity) {
                value += prices.row[r] * (row.upper ?? 0)
                slope.row[r] = (row.upper ?? 0) - activity
            }
        }
        return (value, slope)
    }

    /// What the unmet and bought periods of a block add to the bound at the prices.
    private func addTeaching(_ b: Int, _ block: TeachingBlock, _ slope: inout Prices) -> Double {
        var value = 0.0
        var weightedUnmet = 0.0
        for (c, course) in block.courses.enumerated() {
            let price = prices.course[firstCourse[b] + c]
            value += price * course.demand
            var covered = 0.0
            for slice in course.slices {
                let points = slice.points + prices.harm[b] * course.weight - price
                guard points < 0 else { continue }
                value += slice.width * points
                covered += slice.width
                weightedUnmet += slice.width * course.weight
            }
            for hire in block.hires where hire.course == c && hire.points < price {
                value += hire.limit * (hire.points - price)
                covered += hire.limit
            }
            slope.course[firstCourse[b] + c] += course.demand - covered
        }
        if let limit = block.harmLimit {
            value -= prices.harm[b] * limit.statusQuo
            slope.harm[b] = weightedUnmet - limit.statusQuo
        }
        return value
    }
}
