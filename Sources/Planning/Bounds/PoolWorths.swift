import Formulation

/// What a period in each pool is worth at the prices of its courses.
struct PoolWorths {
    /// Points for a period, by block and pool.
    let worth: [[Double]]
    /// The course, counted over all blocks, at which a pool is worth most; −1 where it is worth nothing.
    let bestCourse: [Int]
    private let prices: [Double]
    /// The number of each block's first course, counted over all blocks.
    private let firstCourse: [Int]

    /// - Parameters:
    ///   - firstCourse: what `firstCourses` of the blocks are.
    ///   - prices: points for a period, by course, counted over all blocks.
    init(_ blocks: [TeachingBlock], _ firstCourse: [Int], _ prices: [Double]) {
        self.prices = prices
        self.firstCourse = firstCourse
        var worth: [[Double]] = []
        var bestCourse: [Int] = []
        for (block, first) in zip(blocks, firstCourse) {
            worth.append(
                block.pools.map { pool in
                    var best = (value: 0.0, course: -1)
                    for offer in pool.offers {
                        let value = prices[first + offer.course] - offer.points
                        if value > best.value { best = (value, first + offer.course) }
                    }
                    bestCourse.append(best.course)
                    return best.value
                })
        }
        self.worth = worth
        self.bestCourse = bestCourse
    }

    /// How much less a period of a pool is worth in one course than where it is worth most, in points.
    func loss(ofBlock b: Int, pool p: Int, in offer: TeachingBlock.Offer) -> Double {
        worth[b][p] - (prices[firstCourse[b] + offer.course] - offer.points)
    }
}

extension [TeachingBlock] {
    /// The number of each block's first course, counted over all blocks; in the end that of all courses.
    var firstCourses: [Int] { reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.courses.count) } }
}
