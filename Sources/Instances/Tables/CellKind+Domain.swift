import Rotation
import Tables

extension CellKind {
    /// A stage of schooling.
    static let stage = CellKind.choice([
        Choice("kindergarten", "幼儿园", "学前", "学前教育"), Choice("primary", "小学"), Choice("junior", "初中"),
        Choice("senior", "高中", "普通高中"),
    ])

    /// A head count.
    static let count = CellKind.integer(0...10_000_000)

    /// A number that is not negative, such as minutes and periods.
    static let amount = CellKind.number(0...1_000_000)

    /// A school's id.
    static let school = CellKind.reference(to: SchoolTable.name)
}
