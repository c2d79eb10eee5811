/// The frontiers of all parts put together: the best split of each number of changes over the parts.
struct Frontier {
    /// One number of changes.
    struct Point {
        /// The score of the best plan.
        let score: Double
        /// No plan with as few changes scores less.
        let bound: Double
        /// How many changes each part gets.
        let split: [Int]
    }

    let points: [Point]

    /// Adds up parts.
    ///
    /// - Parameters:
    ///   - isTouched: for each part whether anything in it is otherwise than when the plan was published.
    ///   - openGain: by how much the published plan may lie above the best one: the parts that are untouched can together
    ///     win no more, whatever their own bounds say.
    init(_ parts: [PartFrontier], isTouched: [Bool], limit: Int, openGain: Double) {
        let scores = Self.split(parts.map { $0.points.map(\.score) }, limit)
        let touched = Self.split(zip(parts, isTouched).filter(\.1).map { $0.0.points.map(\.bound) }, limit)
        let others = zip(parts, isTouched).filter { !$0.1 }.map(\.0)
        let untouched = Self.split(others.map { $0.points.map(\.bound) }, limit)
        let floor = others.reduce(0) { $0 + $1.points[0].score } - openGain
        let bounds = Self.sum(touched.map(\.value), untouched.map { max($0.value, floor) })
        points = scores.indices.map { k in
            Point(score: scores[k].value, bound: min(bounds[k], scores[k].value), split: scores[k].split)
        }
    }

    /// The least sum for each number of changes, and how many of them each part gets.
    private static func split(_ values: [[Double]], _ limit: Int) -> [(value: Double, split: [Int])] {
        var best: [(value: Double, split: [Int])] = (0...limit).map { _ in (0, []) }
        for part in values {
            best = (0...limit).map { k in
                var least = (value: best[k].value + part[0], split: best[k].split + [0])
                // Fewer changes in a part are taken where more bring nothing.
                for own in 1..<max(1, k + 1) where best[k - own].value + part[own] < least.value - 1e-9 {
                    least = (best[k - own].value + part[own], best[k - own].split + [own])
                }
                return least
            }
        }
        return best
    }

    private static func sum(_ one: [Double], _ other: [Double]) -> [Double] {
        one.indices.map { k in (0...k).reduce(.infinity) { min($0, one[$1] + other[k - $1]) } }
    }
}
