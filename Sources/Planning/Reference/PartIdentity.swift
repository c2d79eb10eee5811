import Formulation
import Rotation

/// All that a part's plans and their worth depend on: equal parts of two instances have the same plans.
struct PartIdentity: Hashable {
    private let types: [TeacherType]
    private let rows: [RuleRow]
    private let blocks: [TeachingBlock]
    private let lanes: [StreamLane]
    private let budgetRows: [Int?]
    private let semesters: [Semester]
    /// The modes by which its live lessons run, whose terms stand nowhere else.
    private let broadcasts: [Mode]

    init(_ part: Formulation) {
        types = part.types
        rows = part.rows
        blocks = part.blocks
        lanes = part.lanes
        budgetRows = part.budgetRows
        semesters = part.instance.semesters
        let used = Set(part.lanes.map(\.mode))
        broadcasts = part.instance.policy.modes.filter { used.contains($0.id) }
    }
}
