import Itineraries
import PlanningFixtures
import Rotation

@testable import Formulation

extension Formulation {
    /// The formulation of an instance, measured against its own status quo.
    init(of instance: Instance, typing: Typing = .alike) throws {
        self.init(
            instance, try Itineraries(instance), statusQuo: try StatusQuoUnmet(of: instance), typing: typing)
    }

    /// The formulation of a hamlet.
    init(of hamlet: Hamlet, typing: Typing = .alike) throws { try self.init(of: hamlet.instance, typing: typing) }

    /// Periods that the pools of every block have when everybody takes the first way open.
    func firstCapacities() -> [[Double]] {
        var capacities = blocks.map { $0.pools.map { _ in 0.0 } }
        for type in types {
            var node = 0
            while let arc = type.network.outgoing[node].first {
                for gift in type.effects[arc].gifts {
                    capacities[gift.pool.block][gift.pool.pool] += Double(type.members.count) * gift.periods
                }
                node = type.network.arcs[arc].head
            }
        }
        return capacities
    }
}

extension StatusQuoUnmet {
    /// What the schools of an instance lack when nobody starts, extends or visits anything.
    init(of instance: Instance) throws {
        let quiet = Formulation(
            instance, try Itineraries.statusQuo(of: instance), statusQuo: StatusQuoUnmet(), typing: .individual)
        self.init(
            quiet.blocks, zip(quiet.blocks, quiet.firstCapacities()).map { $0.statusQuoAllocation($1[...]) })
    }
}
