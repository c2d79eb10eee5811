import Rotation

/// The itinerary networks of all teachers of an instance.
public struct Itineraries: Sendable {
    /// One network for each teacher, in the order of the instance's teachers.
    public let networks: [Network]

    /// Builds every network.
    ///
    /// - Throws: ``NoItinerary`` naming every teacher for whom ledger, leaves and pins leave no path at all.
    public init(_ instance: Instance) throws(NoItinerary) {
        try self.init(instance, isFrozen: false)
    }

    /// The networks of the status quo: nobody starts, extends or visits anything, so each has exactly one path.
    public static func statusQuo(of instance: Instance) throws(NoItinerary) -> Itineraries {
        try Itineraries(instance, isFrozen: true)
    }

    private init(_ instance: Instance, isFrozen: Bool) throws(NoItinerary) {
        let reach = isFrozen ? ReachTable() : ReachTable(instance)
        var stranded: [TeacherID] = []
        networks = instance.teachers.compactMap { teacher in
            let builder = NetworkBuilder(instance: instance, teacher: teacher, reach: reach, isFrozen: isFrozen)
            let network = builder.build()
            if network == nil { stranded.append(teacher.id) }
            return network
        }
        if !stranded.isEmpty { throw NoItinerary(teachers: stranded) }
    }
}

/// Pins that contradict one another or the ledger: no path of these teachers obeys them all.
public struct NoItinerary: Error, Hashable, Sendable {
    /// The teachers without a path, by id.
    public let teachers: [TeacherID]
}
