import Plans
import Rotation

/// How many arrangements of one mode a plan holds.
public struct ModeTally: Sendable, Hashable {
    /// The mode.
    public let mode: ModeID
    /// Arrangements that run as agreed.
    public private(set) var running = 0
    /// Arrangements of the ledger that are extended.
    public private(set) var extended = 0
    /// Arrangements that start within the horizon.
    public private(set) var new = 0
    /// Arrangements, of all these, that are firm.
    public private(set) var firm = 0
    /// Different teachers in all these.
    public private(set) var teachers = 0
    /// Yuan within the horizon.
    public private(set) var yuan = 0.0

    /// Counts for every mode by which teachers move, in the order of the policy; modes that the plan leaves unused too.
    public static func tallies(of plan: Plan, in instance: Instance) -> [ModeTally] {
        let placements = Dictionary(grouping: plan.placements.sorted(by: Placement.precedes), by: \.mode)
        return instance.policy.modes
            .filter { $0.postingTerms != nil || $0.visitingTerms != nil }
            .map { ModeTally(mode: $0.id, placements: placements[$0.id] ?? []) }
    }

    private init(mode: ModeID, placements: [Placement]) {
        self.mode = mode
        for placement in placements {
            switch placement.status {
            case .running: running += 1
            case .extended: extended += 1
            case .new: new += 1
            }
            if placement.isFirm { firm += 1 }
            yuan += placement.yuan
        }
        teachers = Set(placements.map(\.teacher)).count
    }

    var json: JSONValue {
        .object([
            "running": .integer(running), "extended": .integer(extended), "new": .integer(new),
            "firm": .integer(firm), "teachers": .integer(teachers), "yuan": .number(yuan),
        ])
    }
}
