import Rotation
import Tables

/// `waivers.csv`: rows of rules dropped for a place and a time, on record.
enum WaiverTable {
    static let name = "waivers"

    /// The clauses about the structure of groups, which `check` remarks on and which can be waived, too.
    static let lints = ["XA-01", "DG-01", "DG-02", "DG-03", "CD-03", "CD-30", "ZY-02", "ZY-03", "ZY-04"]

    static let schema = TableSchema(
        name, meaning: Wording("waivers on record", "豁免"),
        columns: [
            ColumnSchema(
                "rule", .choice(RuleName.allCases.map { .init($0.rawValue) } + lints.map { .init($0) }),
                aliases: ["规则"], isRequired: true, meaning: Wording("rule, or clause of a lint", "规则名或条款号")),
            ColumnSchema(
                "place", .text, aliases: ["范围"],
                meaning: Wording("a school, a group, or region; blank for every place", "学校、集团或 region，空为全部")),
            ColumnSchema("from", .semester, aliases: ["起始学期"], meaning: Wording("first semester", "首学期")),
            ColumnSchema("until", .semester, aliases: ["截止学期"], meaning: Wording("last semester", "末学期")),
            ColumnSchema("reason", .text, aliases: ["理由"], meaning: Wording("why it was granted", "豁免理由")),
            ColumnSchema("by", .text, aliases: ["批准"], meaning: Wording("who granted it", "批准单位")),
        ])

    /// What a row waives; a lint is none of the instance's rules, so its waivers stay in the table.
    private struct Waived: RawRepresentable {
        let rawValue: String
    }

    static func read(_ context: ReadingContext) -> [Waiver] {
        context.rows(name).compactMap { row in
            let waived = row.choice("rule", as: Waived.self)
            let place = place(row)
            let span = row.span()
            guard let rule = waived.flatMap({ RuleName(rawValue: $0.rawValue) }) else { return nil }
            return Waiver(rule: rule, place: place, span: span, reason: row.text("reason"), by: row.text("by"))
        }
    }

    private static func place(_ row: RowReader) -> String? {
        let text = row.text("place")
        guard !text.isEmpty, text != "region" else { return text.isEmpty ? nil : text }
        let schools = row.context.index(of: SchoolTable.name)
        let groups = row.context.index(of: GroupTable.name)
        if schools.resolve(text) == nil, groups.resolve(text) == nil {
            row.report("place", .noPlace(text, schools.nearest(to: text) ?? groups.nearest(to: text)))
        }
        return text
    }

    static func cells(_ waiver: Waiver) -> [String: String] {
        [
            "rule": waiver.rule.rawValue, "place": waiver.place ?? "", "from": CellText.optional(waiver.span.from),
            "until": CellText.optional(waiver.span.until), "reason": waiver.reason, "by": waiver.grantedBy,
        ]
    }
}

extension Diagnostic.Message {
    fileprivate static func noPlace(_ text: String, _ nearest: String?) -> Self {
        Self(
            "unknown-place", found: Wording("there is no place \(text.quoted)", "没有 \(text.quoted) 这个范围"),
            allowed: Wording("a school's id, a group's id, region, or blank", "学校编号、集团编号、region 或留空"),
            mend: nearest.map { Wording("Maybe \($0.quoted) is meant", "是否应为 \($0.quoted)") })
    }
}
