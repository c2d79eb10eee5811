import Itineraries
import Rotation

/// New spending of a school year keeps within what is left of its budget; this one is hard.
///
///     new yuan(year) ≤ max(0, yuan − committed yuan of the year's semesters in the horizon − spent)
///
/// Reads the yuan of starts, posted semesters, visits and bought lessons; `spent` counts for a year begun before
/// the start alone. Adds one row for each school year that the horizon touches. Clauses: LH-19, XA-19, CD-28.
struct Budget: ArcRule {
    private let rowBySemester: [Int]

    init(_ rule: Rule, yuan: Double, spent: Double, committed: [Double], _ register: inout RowRegister) {
        let semesters = register.instance.semesters
        var rowBySemester: [Int] = []
        for (k, semester) in semesters.enumerated() {
            if k > 0, semester.term == .spring {
                rowBySemester.append(rowBySemester[k - 1])
                continue
            }
            let year = semesters.indices.filter { semesters[$0].schoolYear == semester.schoolYear }
            let already = year.reduce(0) { $0 + committed[$1] } + (semester.term == .spring ? spent : 0)
            let limit = max(0, yuan - already)
            let waiver = register.waiver(.budget, at: "region", k)
            rowBySemester.append(
                register.add(
                    RuleRow(
                        rule: .budget, place: "region", k: k, upper: limit, isUpperHard: waiver == nil,
                        required: limit, waiver: waiver)))
        }
        self.rowBySemester = rowBySemester
    }

    /// The row to which yuan spent in the planned semester `k` belong.
    func row(_ k: Int) -> Int { rowBySemester[k] }

    func entries(of arc: Arc, in network: Network) -> [RowEntry] { entries(spending: arc.newYuan, in: arc.span) }

    /// Yuan by semester of `span`, entered once in each row, so that an arc is seen to break the limit as a whole.
    func entries(spending yuan: [Double], in span: Range<Int>) -> [RowEntry] {
        var entries: [RowEntry] = []
        for (k, yuan) in zip(span, yuan) where yuan != 0 {
            let row = rowBySemester[k]
            let before = entries.last.flatMap { $0.row == row ? entries.popLast() : nil }
            entries.append(RowEntry(row: row, achieved: (before?.achieved ?? 0) + yuan))
        }
        return entries
    }
}
