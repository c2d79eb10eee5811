import Formulation
import Itineraries
import Rotation

/// The program of an instance in its independent parts, made anew from the tables.
public struct CertifiedProgram: Sendable {
    /// The parts, in their order.
    public let parts: [Formulation]

    /// Formulates `instance` and takes it apart.
    ///
    /// - Throws: ``NoItinerary`` where somebody has no path at all.
    public init(of instance: Instance) throws(NoItinerary) {
        let statusQuo = try StatusQuoUnmet(of: instance)
        parts = Formulation(instance, try Itineraries(instance), statusQuo: statusQuo).parts()
    }

    /// Parts that are at hand already.
    public init(parts: [Formulation]) { self.parts = parts }

    /// The parts with the numbers by which certificates call them, from 1.
    var numbered: [(number: Int, part: Formulation)] { parts.enumerated().map { ($0 + 1, $1) } }
}

extension StatusQuoUnmet {
    /// What each school lacks when nobody starts or extends anything.
    fileprivate init(of instance: Instance) throws(NoItinerary) {
        let frozen = Formulation(
            instance, try Itineraries.statusQuo(of: instance), statusQuo: StatusQuoUnmet(), typing: .alike)
        var capacities = frozen.blocks.map { $0.pools.map { _ in 0.0 } }
        for type in frozen.types {
            // Of a network without a choice every arc is on the path.
            for gift in type.effects.flatMap(\.gifts) {
                capacities[gift.pool.block][gift.pool.pool] += Double(type.members.count) * gift.periods
            }
        }
        self.init(
            frozen.blocks, zip(frozen.blocks, capacities).map { $0.statusQuoAllocation($1[...]) })
    }
}
