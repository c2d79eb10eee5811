import LinearModel

@testable import BranchAndCut

/// A feasible program of people who each take a way through layers of places, where they cover demands with shortfalls.
/// Where periods taught are not told apart, the rows of coverage have the arcs themselves.
struct RandomItineraries {
    private(set) var model = Model()
    /// Where the people of a kind are in a layer.
    private(set) var alternatives: [Alternatives] = []

    init(seed: UInt64, people: Int = 4, layers: Int = 3, places: Int = 3, tellsTaught: Bool = true) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func draw(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        var brought: [[[LinearTerm]]] = Array(repeating: Array(repeating: [], count: places), count: layers)
        for _ in 0..<people {
            let count = Double(1 + draw(2))
            var balance: [[[LinearTerm]]] = Array(repeating: Array(repeating: [], count: places), count: layers)
            var start: [LinearTerm] = []
            for layer in 0..<layers {
                var whereabouts: [VariableID] = []
                for from in 0..<(layer == 0 ? 1 : places) {
                    for to in 0..<places where to == from || draw(2) == 0 {
                        let arc = model.addVariable(upperBound: count, domain: .integer, cost: Double(draw(20)))
                        whereabouts.append(arc)
                        if layer == 0 {
                            start.append(LinearTerm(1, arc))
                        } else {
                            balance[layer - 1][from].append(LinearTerm(-1, arc))
                        }
                        if layer < layers - 1 { balance[layer][to].append(LinearTerm(1, arc)) }
                        brought[layer][to].append(LinearTerm(-Double(4 + draw(12)), arc))
                    }
                }
                alternatives.append(Alternatives(of: whereabouts, total: count))
            }
            model.addConstraint(lowerBound: count, upperBound: count, terms: start)
            for node in balance.joined() where !node.isEmpty {
                model.addConstraint(lowerBound: 0, upperBound: 0, terms: node)
            }
        }
        for terms in brought.joined() {
            let demand = Double(8 + draw(40)) / 2
            let first = model.addVariable(upperBound: demand / 2, cost: Double(3 + draw(3)))
            let rest = model.addVariable(upperBound: demand / 2, cost: Double(6 + draw(4)))
            guard tellsTaught else {
                let missing = [LinearTerm(-1, first), LinearTerm(-1, rest)]
                model.addConstraint("cover", upperBound: -demand, terms: missing + terms)
                continue
            }
            let taught = model.addVariable()
            model.addConstraint("cover", (1 * taught + first + rest).equal(to: demand))
            model.addConstraint("pool", upperBound: 0, terms: [LinearTerm(1, taught)] + terms)
        }
    }
}
