import Testing

@testable import Verification

@Suite struct FlowNetworkTests {
    @Test func flowStopsWhereItWouldCost() {
        var network = FlowNetwork()
        let source = network.addNode()
        let middle = network.addNode()
        let sink = network.addNode()
        network.addArc(from: source, to: middle, capacity: 10, cost: TieredCost(2))
        let cheap = network.addArc(from: middle, to: sink, capacity: 3, cost: TieredCost(-5))
        let dear = network.addArc(from: middle, to: sink, capacity: 3, cost: TieredCost(-1))
        network.sendWhileCheaper(from: source, to: sink)
        #expect(network.flow(on: cheap) == 3)
        #expect(network.flow(on: dear) == 0)
    }

    @Test func flowIsSentBackWhereThatIsCheaper() {
        var network = FlowNetwork()
        let source = network.addNode()
        let nodes = (0..<4).map { _ in network.addNode() }
        let sink = network.addNode()
        for pool in nodes[..<2] { network.addArc(from: source, to: pool, capacity: 1) }
        for course in nodes[2...] { network.addArc(from: course, to: sink, capacity: 1, cost: TieredCost(-10)) }
        // The first pool can do both courses and prefers the one that is the other pool's only one.
        network.addArc(from: nodes[0], to: nodes[2], capacity: 1)
        let other = network.addArc(from: nodes[0], to: nodes[3], capacity: 1, cost: TieredCost(1))
        let only = network.addArc(from: nodes[1], to: nodes[2], capacity: 1, cost: TieredCost(2))
        network.sendWhileCheaper(from: source, to: sink)
        #expect(network.flow(on: other) == 1)
        #expect(network.flow(on: only) == 1)
    }

    @Test func tiersAreComparedInTheirOrder() {
        #expect(TieredCost(1, 0).isLess(than: TieredCost(2, -9)))
        #expect(TieredCost(1, -1).isLess(than: TieredCost(1, 0)))
        #expect(!TieredCost(0.3).isLess(than: TieredCost(0.1 + 0.2)))
        #expect(TieredCost(0.1 + 0.2, -1).isLess(than: TieredCost(0.3)))
    }
}
