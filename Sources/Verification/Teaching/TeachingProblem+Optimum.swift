extension TeachingProblem {
    /// The fewest points for gaps, second subjects and, above `limit`, `penalty` for each unit of unmet weight.
    ///
    /// The term for unmet weight ties the courses together. Pricing unmet weight at λ between 0 and the penalty
    /// unties them and never costs more than the truth; the best λ costs exactly the truth, since all of it is
    /// linear. The bound is concave and made of straight pieces: two of its lines meet at the next λ to try, until
    /// a try finds no line below.
    func fewestPoints(limit: Double, penalty: Double) -> Double {
        let free = line(at: 0, limit: limit)
        guard penalty > 0, free.slope > 0 else { return free.value(at: 0) }
        var left = free
        var right = line(at: penalty, limit: limit)
        guard right.slope < 0 else { return right.value(at: penalty) }
        while true {
            let price = (left.height - right.height) / (right.slope - left.slope)
            let bound = left.value(at: price)
            let middle = line(at: price, limit: limit)
            // Equal heights end the search: so does a line that is no news, where rounding would loop.
            if middle.value(at: price) >= bound - 1e-9 * max(1, abs(bound)) { return bound }
            if middle.slope > 0 {
                guard middle.slope < left.slope else { return bound }
                left = middle
            } else {
                guard middle.slope > right.slope else { return middle.value(at: price) }
                right = middle
            }
        }
    }

    /// One line of the bound: what the allocation that is best at some λ costs at every λ.
    private struct Line {
        /// Points at λ = 0.
        let height: Double
        /// Unmet weight above the limit.
        let slope: Double

        func value(at price: Double) -> Double { height + slope * price }
    }

    private func line(at price: Double, limit: Double) -> Line {
        let allocation = solved(for: .fewestPoints(unmetWeightPrice: price))
        let slope = allocation.weightedUnmet - limit
        return Line(height: allocation.points, slope: abs(slope) < 1e-9 ? 0 : slope)
    }
}
