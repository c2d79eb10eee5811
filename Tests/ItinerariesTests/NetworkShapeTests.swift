import PlanningFixtures
import Rotation
import Testing

@testable import Itineraries

/// What holds of every network, whatever is in it.
@Suite struct NetworkShapeTests {
    @Test func `alike teachers have equal networks, others have not`() throws {
        let instance = Hamlet {
            $0.worth.willingPoints = 1
            $0.modes = [.posting("rotation", min: 1, max: 2) { $0.semesterPoints = 2 }, .visiting("visit", days: 1)]
            $0.teachers = [
                .at("A", "T1", teaching: "pe"), .at("A", "T2", teaching: "pe") { $0.priority = 7 },
                .at("A", "T3", teaching: "pe", load: 13), .at("A", "T4", teaching: "music"),
                .at("A", "T5", teaching: "pe") { $0.rank = "county" },
                .at("A", "T6", teaching: "pe") { $0.willing = ["B"] }, .at("B", "T7", teaching: "pe"),
            ]
        }.instance
        let networks = try Itineraries(instance).networks
        #expect(networks[0] == networks[1])
        #expect(networks[0].hashValue == networks[1].hashValue)
        #expect(Set(networks).count == 6)
    }

    @Test func `a network's schools are home and every host`() throws {
        let network = try Futures(
            in: Hamlet {
                $0.modes = [.posting("rotation", min: 2) { $0.reach.routes = [Route(home: .core, host: .point)] }]
                $0.teachers = [.at("A", "T", teaching: "pe")]
            }
        ).network
        #expect(network.schools == ["A", "D"])
    }

    @Test(arguments: 0..<300)
    func `arcs go forward, and lie on a way to the horizon`(_ seed: Int) throws {
        let instance = Hamlet.random(seed).instance
        for network in try Itineraries(instance).networks {
            #expect(network.arcs.allSatisfy { $0.tail < $0.head })
            #expect(zip(network.arcs, network.arcs.dropFirst()).allSatisfy { $0.tail <= $1.tail })
            var reached: Set = [0]
            for arc in network.arcs where reached.contains(arc.tail) { reached.insert(arc.head) }
            #expect(reached == Set(network.nodes.indices))
            for (node, leaving) in zip(network.nodes, network.outgoing) {
                #expect(leaving.isEmpty == (node.k == instance.semesters.count))
            }
            for arc in network.arcs {
                #expect(network.nodes[arc.tail].k == arc.span.lowerBound)
                #expect(network.nodes[arc.head].k == arc.span.upperBound)
                #expect(arc.newYuan.count == arc.span.count)
            }
        }
    }

    @Test(arguments: 0..<300)
    func `every future obeys the model`(_ seed: Int) throws {
        let instance = Hamlet.random(seed).instance
        for (teacher, network) in zip(instance.teachers, try Itineraries(instance).networks) {
            for path in network.paths {
                let faults = FutureAudit(instance, teacher, path.map { network.arcs[$0] }).faults
                #expect(faults == [], "\(teacher.id): \(network.text(of: path))")
            }
        }
    }

    @Test(arguments: 0..<100)
    func `the status quo is one of the futures that pins do not bind`(_ seed: Int) throws {
        var hamlet = Hamlet.random(seed)
        hamlet.pins = []
        let instance = hamlet.instance
        for (quiet, network) in zip(
            try Itineraries.statusQuo(of: instance).networks, try Itineraries(instance).networks)
        {
            let only = try #require(quiet.paths.first)
            #expect(quiet.paths.count == 1)
            #expect(network.paths.map { network.text(of: $0) }.contains(quiet.text(of: only)))
        }
    }
}
