import LinearModel

/// A feasible program of covering rows with shortfalls, as staffing gives them, and some plain ones.
struct RandomProgram {
    private(set) var model = Model()
    private var wholes: [VariableID] = []

    /// Every assignment of the integral variables.
    var wholePoints: [[VariableID: Double]] {
        wholes.reduce([[:]]) { points, variable in
            points.flatMap { point in
                (0...Int(model.effectiveBounds(of: variable).upper)).map { value in
                    point.merging([variable: Double(value)]) { $1 }
                }
            }
        }
    }

    init(seed: UInt64, wholes count: Int = 5, rows: Int = 6) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func draw(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        for _ in 0..<count {
            wholes.append(
                model.addVariable(upperBound: Double(1 + draw(2)), domain: .integer, cost: Double(5 + draw(60))))
        }
        for _ in 0..<rows {
            let demand = Double(4 + draw(30)) / 2
            let taught = model.addVariable()
            let first = model.addVariable(upperBound: demand / 2, cost: Double(8 + draw(5)))
            let rest = model.addVariable(upperBound: demand / 2, cost: Double(13 + draw(9)))
            model.addConstraint("cover", (1 * taught + first + rest).equal(to: demand))
            var terms = [LinearTerm(1, taught)]
            for whole in wholes where draw(2) == 0 { terms.append(LinearTerm(-Double(3 + draw(14)), whole)) }
            model.addConstraint("pool", upperBound: Double(draw(4)), terms: terms)
        }
        model.addConstraint(
            "most", upperBound: Double(count), terms: wholes.map { LinearTerm(Double(1 + draw(2)), $0) })
    }
}
