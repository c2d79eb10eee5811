/// Who teaches what in one block, given how many periods each pool has.
public struct TeachingAllocation: Sendable, Hashable {
    /// Periods taught, by pool and by position in the pool's offers.
    public var taught: [[Double]]
    /// Periods bought, by position in the block's hires.
    public var hired: [Double]
    /// Periods unmet, by course.
    public var unmet: [Double]

    /// Who teaches what: periods by pool and offer, bought periods by hire, unmet periods by course.
    public init(taught: [[Double]], hired: [Double], unmet: [Double]) {
        self.taught = taught
        self.hired = hired
        self.unmet = unmet
    }

    /// Points for unmet periods.
    public func gapPoints(_ block: TeachingBlock) -> Double {
        zip(block.courses, unmet).reduce(0) { total, pair in
            var left = pair.1
            return pair.0.slices.reduce(total) { total, slice in
                let part = min(max(left, 0), slice.width)
                left -= slice.width
                return total + part * slice.points
            }
        }
    }

    /// Unmet periods weighted by subject.
    public func weightedUnmet(_ block: TeachingBlock) -> Double {
        zip(block.courses, unmet).reduce(0) { $0 + $1.0.weight * $1.1 }
    }

    /// Points for periods taught outside the main subject.
    public func secondSubjectPoints(_ block: TeachingBlock) -> Double {
        zip(block.pools, taught).reduce(0) { total, pair in
            zip(pair.0.offers, pair.1).reduce(total) { $0 + $1.0.points * $1.1 }
        }
    }

    /// Points for bought periods.
    public func hirePoints(_ block: TeachingBlock) -> Double {
        zip(block.hires, hired).reduce(0) { $0 + $1.0.points * $1.1 }
    }

    /// Weighted unmet periods above the status quo, where `no_harm` looks at the block.
    public func harm(_ block: TeachingBlock) -> Double {
        block.harmLimit.map { max(0, weightedUnmet(block) - $0.statusQuo) } ?? 0
    }
}
