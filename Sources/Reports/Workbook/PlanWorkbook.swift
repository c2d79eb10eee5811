import Exports
import Plans
import Rotation
import Tables
import Verification

/// The plan as a workbook that an office can send: roster, plan, coverage, rules, score, and a sheet for each school.
public struct PlanWorkbook: Sendable {
    let reported: ReportedPlan
    var labels: Labels { reported.labels }

    /// The workbook of a plan.
    public init(_ reported: ReportedPlan) { self.reported = reported }

    /// The sheets, in their order.
    var sheets: [Sheet] {
        var names = SheetNames()
        var sheets = [roster, plan, coverage, rules, score] + (reported.cited.isEmpty ? [] : [clauses])
        let bySchool = Dictionary(grouping: reported.plan.coverage.map(\.value), by: \.school)
        sheets += reported.instance.schools.map { sheet(of: $0, coverage: bySchool[$0.id] ?? []) }
        for index in sheets.indices { sheets[index].name = names.name(for: sheets[index].name) }
        return sheets
    }

    /// The roster is Chinese whatever language is spoken.
    private var roster: Sheet {
        let widths = [10.0, 16, 16, 10, 10, 24, 24, 14]
        let columns = zip(Roster.columns, widths).map { Sheet.Column($0, $1) }
        let rows = Roster.rows(of: reported.moves.map(\.placement), labels: labels)
        return Sheet(name: "交流轮岗花名册", columns: columns, rows: rows.map { $0.map { .text($0) } })
    }

    private var plan: Sheet {
        let columns: [Sheet.Column] =
            [column("Teacher", "教师编号", 11), column("Name", "姓名", 10)] + moveColumns(with: column("From", "原单位", 22))
            + [
                column("To", "交流单位", 22), column("Yuan", "经费（元）", 11), column("Points", "分值", 9),
                column("Why", "理由", 60),
            ]
        let rows = reported.moves.map { move -> [Sheet.Cell] in
            let placement = move.placement
            return [.text(placement.teacher.rawValue), .text(labels.name(of: placement.teacher))]
                + cells(of: placement, other: placement.home)
                + [
                    .text(labels.name(of: placement.host)), .number(placement.yuan), .number(placement.points),
                    .text(move.reason),
                ]
        }
        return Sheet(name: worded("Plan", "调配方案"), columns: columns, rows: rows)
    }

    private var coverage: Sheet {
        let columns = [column("School id", "学校编号", 10), column("School", "学校", 22)] + coverageColumns
        let rows = reported.plan.coverage.map(\.value).sorted { $0.key < $1.key }
        return Sheet(
            name: worded("Coverage", "课时保障"), columns: columns,
            rows: rows.map { [.text($0.school.rawValue), .text(labels.name(of: $0.school))] + cells(of: $0) })
    }

    private var rules: Sheet {
        Sheet(
            name: worded("Rules", "规定落实"),
            columns: [
                column("Rule", "规定", 22), column("Clause", "条款", 12), column("Strength", "性质", 9),
                column("Place", "何处", 26), column("Semester", "学期", 24), column("Required", "要求"),
                column("Achieved", "达成"), column("Short by", "差额"), column("Points", "分值"),
                column("Waived by", "豁免依据", 30),
            ],
            rows: reported.plan.outcomes.map(\.value).map { row in
                let isMust = reported.instance.rule(row.rule)?.strength == .must
                return [
                    .text(labels.name(of: row.rule)), .text(row.cite),
                    .text(isMust ? worded("must", "硬性") : worded("priced", "计价")),
                    .text(labels.name(ofPlace: row.place)), .text(labels.name(of: row.semester)),
                    .number(row.required), .number(row.achieved), .number(row.shortfall), .number(row.points),
                    .text(row.waivedBy),
                ]
            })
    }

    /// The words of every clause that another sheet names.
    private var clauses: Sheet {
        Sheet(
            name: worded("Clauses", "引用条款"),
            columns: [column("Clause", "条款", 12), column("Document", "文件", 40), column("Words", "原文", 80)],
            rows: reported.cited.map {
                [.text($0.clause.rawValue), .text($0.document ?? ""), .text($0.quote ?? "")]
            })
    }

    private var score: Sheet {
        let wording = TermWording(labels: labels)
        return Sheet(
            name: worded("Score", "分项得分"),
            columns: [column("Term", "得分项", 26), column("Amount", "数量"), column("Points", "分值")],
            rows: reported.plan.terms.map { [.text(wording.name(of: $0.key)), .number($0.amount), .number($0.points)] })
    }

    func column(_ english: String, _ chinese: String, _ width: Double = 12) -> Sheet.Column {
        Sheet.Column(worded(english, chinese), width)
    }

    func worded(_ english: String, _ chinese: String) -> String { Wording(english, chinese)[labels.language] }
}

extension Coverage {
    /// The order of rows of coverage.
    var key: (SchoolID, Course, Semester) { (school, course, semester) }
}
