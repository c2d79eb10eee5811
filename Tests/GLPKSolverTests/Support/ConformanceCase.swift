import LinearModel
import Testing

/// A small program with a known end, which any solver must reach.
struct ConformanceCase: Sendable, CustomTestStringConvertible {
    var name: String
    var reason: Termination.Reason
    var objective: Double?
    var build: @Sendable (inout Model) -> Void

    var testDescription: String { name }

    var model: Model {
        var model = Model()
        build(&model)
        return model
    }
}

extension ConformanceCase {
    static let linear: [ConformanceCase] = [
        ConformanceCase(name: "two rows", reason: .optimal, objective: -8.8) { model in
            let x = model.addVariable("x", cost: -1)
            let y = model.addVariable("y", cost: -2)
            model.addConstraint((x + 3 * y).atMost(12))
            model.addConstraint((2 * x + y).atMost(8))
        },
        ConformanceCase(name: "equation and constant", reason: .optimal, objective: 17) { model in
            model.objectiveConstant = 10
            let x = model.addVariable(cost: 1)
            let y = model.addVariable(cost: 2)
            model.addConstraint((x + y).equal(to: 5))
            model.addConstraint((x - y).atMost(1))
        },
        ConformanceCase(name: "range row", reason: .optimal, objective: 2) { model in
            let x = model.addVariable(cost: 1)
            let y = model.addVariable(cost: 1)
            model.addConstraint((x + y).within(2, 3))
        },
        ConformanceCase(name: "range row, other side", reason: .optimal, objective: -3) { model in
            let x = model.addVariable(cost: -1)
            let y = model.addVariable(cost: -1)
            model.addConstraint((x + y).within(2, 3))
        },
        ConformanceCase(name: "fixed variable", reason: .optimal, objective: 7) { model in
            let x = model.addVariable(lowerBound: 3, upperBound: 3, cost: 1)
            let y = model.addVariable(cost: 1)
            model.addConstraint((x + y).atLeast(7))
        },
        ConformanceCase(name: "free variable", reason: .optimal, objective: -4) { model in
            let x = model.addVariable(lowerBound: -.infinity, cost: 1)
            model.addConstraint((1 * x).atLeast(-4))
        },
        ConformanceCase(name: "upper bound only", reason: .optimal, objective: -2) { model in
            model.addVariable(lowerBound: -.infinity, upperBound: 2, cost: -1)
        },
        ConformanceCase(name: "free row", reason: .optimal, objective: 1) { model in
            let x = model.addVariable(lowerBound: 1, upperBound: 2, cost: 1)
            model.addConstraint((5 * x).within(-.infinity, .infinity))
        },
        ConformanceCase(name: "row without terms", reason: .optimal, objective: 0) { model in
            model.addVariable(cost: 1)
            model.addConstraint(lowerBound: -1, upperBound: 1, terms: [])
        },
        ConformanceCase(name: "nothing at all", reason: .optimal, objective: 4) { $0.objectiveConstant = 4 },
        ConformanceCase(name: "degenerate vertex", reason: .optimal, objective: -1) { model in
            // Beale's example, on which careless pivoting cycles; scaled by 20 to whole numbers of the optimum.
            let x = [-15, 3000, -0.4, 120].map { model.addVariable(cost: $0) }
            model.addConstraint((0.25 * x[0] - 60 * x[1] - 0.04 * x[2] + 9 * x[3]).atMost(0))
            model.addConstraint((0.5 * x[0] - 90 * x[1] - 0.02 * x[2] + 3 * x[3]).atMost(0))
            model.addConstraint((1 * x[2]).atMost(1))
        },
        ConformanceCase(name: "infeasible rows", reason: .infeasible) { model in
            let x = model.addVariable(cost: 1)
            let y = model.addVariable(cost: 1)
            model.addConstraint((x + y).atMost(1))
            model.addConstraint((x + y).atLeast(2))
        },
        ConformanceCase(name: "crossed bounds", reason: .infeasible) { model in
            model.addVariable(lowerBound: 2, upperBound: 1)
        },
        ConformanceCase(name: "crossed row bounds", reason: .infeasible) { model in
            let x = model.addVariable()
            model.addConstraint((1 * x).within(2, 1))
        },
        ConformanceCase(name: "empty row out of reach", reason: .infeasible) { model in
            model.addVariable()
            model.addConstraint(lowerBound: 1, terms: [])
        },
        ConformanceCase(name: "unbounded", reason: .unbounded) { model in
            let x = model.addVariable(cost: -1)
            let y = model.addVariable()
            model.addConstraint((x - y).atMost(1))
        },
        ConformanceCase(name: "unbounded without rows", reason: .unbounded) { model in
            model.addVariable(cost: -1)
        },
    ]

    static let integer: [ConformanceCase] = [
        ConformanceCase(name: "knapsack", reason: .optimal, objective: -21) { model in
            let weights: [Double] = [5, 7, 4, 3]
            let values: [Double] = [8, 11, 6, 4]
            let items = values.map { model.addVariable(.binary(cost: -$0)) }
            model.addConstraint(upperBound: 14, terms: zip(weights, items).map { LinearTerm($0, $1) })
        },
        ConformanceCase(name: "fractional integer bounds", reason: .optimal, objective: -5) { model in
            let x = model.addVariable(.integer(lowerBound: 0.5, upperBound: 3.7, cost: -1))
            let y = model.addVariable(.integer(lowerBound: -0.2, upperBound: 2.000_000_000_01, cost: -1))
            model.addConstraint((x + y).atMost(100))
        },
        ConformanceCase(name: "integer bounds without a whole number", reason: .infeasible) { model in
            model.addVariable(.integer(lowerBound: 1.2, upperBound: 1.8))
        },
        ConformanceCase(name: "binary with wide bounds", reason: .optimal, objective: -1) { model in
            model.addVariable(lowerBound: -5, upperBound: 5, domain: .binary, cost: -1)
        },
        ConformanceCase(name: "mixed", reason: .optimal, objective: 4.5) { model in
            let x = model.addVariable(.integer(cost: 1))
            let y = model.addVariable(upperBound: 0.5, cost: 1)
            model.addConstraint((x + y).atLeast(4.5))
        },
        ConformanceCase(name: "even sum", reason: .infeasible) { model in
            let x = model.addVariable(.integer(upperBound: 10))
            let y = model.addVariable(.integer(upperBound: 10))
            model.addConstraint((2 * x + 2 * y).equal(to: 7))
        },
        ConformanceCase(name: "relaxation unbounded", reason: .infeasibleOrUnbounded) { model in
            model.addVariable(.integer(cost: -1))
        },
        ConformanceCase(name: "rows infeasible", reason: .infeasible) { model in
            let x = model.addVariable(.binary())
            model.addConstraint((1 * x).atLeast(2))
        },
        ConformanceCase(name: "cover", reason: .optimal, objective: 2) { model in
            // Five elements in a ring, each covered by itself or a neighbour.
            let sets = (0..<5).map { _ in model.addVariable(.binary(cost: 1)) }
            for k in 0..<5 { model.addConstraint((sets[k] + sets[(k + 1) % 5] + sets[(k + 2) % 5]).atLeast(1)) }
        },
    ]
}
