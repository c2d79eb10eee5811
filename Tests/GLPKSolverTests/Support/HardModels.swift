import LinearModel

/// Programs that keep branch and bound busy, the same on every run.
enum HardModels {
    /// A binary program of several knapsack rows over random weights. Its objective is not whole, so bounds cannot be
    /// rounded up.
    static func knapsacks(items: Int, rows: Int, seed: UInt64 = 1) -> Model {
        var random = SplitMix(state: seed)
        var model = Model()
        let variables = (0..<items).map { _ in
            model.addVariable(.binary(cost: -10 - random.unit() * 20))
        }
        for _ in 0..<rows {
            let terms = variables.map { LinearTerm((5 + random.unit() * 25).rounded(), $0) }
            model.addConstraint(upperBound: terms.reduce(0) { $0 + $1.coefficient } / 2, terms: terms)
        }
        return model
    }

    /// A set-covering program.
    static func covering(sets: Int, elements: Int, seed: UInt64 = 1) -> Model {
        var random = SplitMix(state: seed)
        var model = Model()
        let variables = (0..<sets).map { _ in
            model.addVariable(.binary(cost: 1 + (random.unit() * 9).rounded()))
        }
        for _ in 0..<elements {
            let chosen = variables.filter { _ in random.unit() < 0.15 }
            model.addConstraint(lowerBound: 1, terms: (chosen.isEmpty ? variables : chosen).map { LinearTerm(1, $0) })
        }
        return model
    }
}

/// A small generator of random numbers, written out so that no platform changes it.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
