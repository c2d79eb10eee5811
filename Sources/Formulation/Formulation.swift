import Itineraries
import Rotation

/// An instance as a program: types of teachers with their networks, rows of rules, blocks of teaching, and the lanes
/// of live lessons between blocks.
///
/// The arc program and the path program are both read off this one description.
public struct Formulation: Sendable {
    /// The instance.
    public let instance: Instance
    /// The teachers, alike ones together.
    public let types: [TeacherType]
    /// The rows of all rules but `no_harm`, which limits blocks.
    public let rows: [RuleRow]
    /// Teaching, by school and semester.
    public let blocks: [TeachingBlock]
    /// Live lessons that may run between blocks.
    public let lanes: [StreamLane]
    /// For each planned semester the row of the budget, if the policy has one.
    public let budgetRows: [Int?]

    /// How much there is to decide: the arcs of all types.
    public var arcCount: Int { types.reduce(0) { $0 + $1.network.arcs.count } }

    /// Formulates `instance` over the networks `itineraries`.
    ///
    /// - Parameters:
    ///   - statusQuo: weighted unmet periods by school and semester in the status quo, which `no_harm` needs.
    ///   - typing: whether alike teachers are put together, as the planner does, or kept apart, as an export does.
    public init(
        _ instance: Instance, _ itineraries: Itineraries, statusQuo: StatusQuoUnmet, typing: Typing = .alike
    ) {
        self.instance = instance
        var register = RowRegister(instance)
        let committed = itineraries.networks.reduce(into: instance.semesters.map { _ in 0.0 }) { total, network in
            for (k, yuan) in network.committedYuan.enumerated() { total[k] += yuan }
        }
        let rules = ArcRules(instance, networks: itineraries.networks, committed: committed, &register)
        let layout = BlockLayout(instance, itineraries, statusQuo: statusQuo)
        blocks = layout.blocks
        lanes = StreamLanes(instance, blocks: layout.blocks).lanes
        budgetRows = instance.semesters.indices.map { rules.budget?.row($0) }
        types = Self.group(instance, itineraries, typing).map { network, members in
            TeacherType(
                network: network, members: members,
                effects: network.arcs.map { rules.effect(of: $0, in: network, layout) })
        }
        rows = register.rows
    }

    init(
        instance: Instance, types: [TeacherType], rows: [RuleRow], blocks: [TeachingBlock], lanes: [StreamLane],
        budgetRows: [Int?]
    ) {
        self.instance = instance
        self.types = types
        self.rows = rows
        self.blocks = blocks
        self.lanes = lanes
        self.budgetRows = budgetRows
    }

    /// Whether alike teachers are put together.
    public enum Typing: Sendable {
        case alike, individual
        /// Together only with those of the same mark; whoever has none is marked 0.
        case marked([TeacherID: Int])
    }

    private static func group(
        _ instance: Instance, _ itineraries: Itineraries, _ typing: Typing
    ) -> [(Network, [TeacherID])] {
        let marks: [TeacherID: Int]
        switch typing {
        case .individual: return zip(itineraries.networks, instance.teachers).map { ($0, [$1.id]) }
        case .alike: marks = [:]
        case .marked(let given): marks = given
        }
        var positions: [Likeness: Int] = [:]
        var groups: [(Network, [Teacher])] = []
        for (network, teacher) in zip(itineraries.networks, instance.teachers) {
            let likeness = Likeness(network: network, mark: marks[teacher.id] ?? 0)
            if let position = positions[likeness] {
                groups[position].1.append(teacher)
            } else {
                positions[likeness] = groups.count
                groups.append((network, [teacher]))
            }
        }
        return groups.map { network, teachers in
            (network, teachers.sorted { instance.goesBefore($0, $1) }.map(\.id))
        }
    }

    private struct Likeness: Hashable {
        let network: Network
        let mark: Int
    }
}

extension Instance {
    /// Which of two alike teachers the plan takes first: section 8.
    fileprivate func goesBefore(_ one: Teacher, _ other: Teacher) -> Bool {
        if one.isVolunteer != other.isVolunteer { return one.isVolunteer }
        let never = (one.lastExchangeUntil == nil, other.lastExchangeUntil == nil)
        if never.0 != never.1 { return never.0 }
        let years = (self.years(of: one, at: policy.start), self.years(of: other, at: policy.start))
        if years.0 != years.1 { return years.0 > years.1 }
        if one.priority != other.priority { return one.priority > other.priority }
        return one.id < other.id
    }
}
