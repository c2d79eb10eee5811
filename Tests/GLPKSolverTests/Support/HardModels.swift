import LinearModel
import SeededChance

/// Programs that keep branch and bound busy, the same on every run.
enum HardModels {
    /// A binary program of several knapsack rows over random weights. Its objective is not whole, so bounds cannot be
    /// rounded up.
    static func knapsacks(items: Int, rows: Int, seed: UInt64 = 1) -> Model {
        var random = SplitMix(seed: seed)
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
        var random = SplitMix(seed: seed)
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
