import Rotation
import Tables

/// `waivers.csv`: rows of rules dropped for a place and a time, on record.
enum WaiverTable {
    static let name = "waivers"

    static let schema = TableSchema(
        name, meaning: Wording("waivers on record", "豁免"),
        columns: [
            ColumnSchema(
                "rule", .choice((RuleName.allCases.map(\.rawValue) + Linter.clauses.map(\.rawValue)).map { .init($0) }),
                aliases: ["规则"], isRequired: true, meaning: Wording("rule, or clause of a lint", "规则名或条款号")),
            ColumnSchema(
                "place", .text, aliases: ["范围"],
                meaning: Wording(
                    "a school, a group, region, or two schools; blank for every place", "学校、集团、region 或两校，空为全部")),
            ColumnSchema("from", .semester, aliases: ["起始学期"], meaning: Wording("first semester", "首学期")),
            ColumnSchema("until", .semester, aliases: ["截止学期"], meaning: Wording("last semester", "末学期")),
            ColumnSchema("reason", .text, aliases: ["理由"], meaning: Wording("why it was granted", "豁免理由")),
            ColumnSchema("by", .text, aliases: ["批准"], meaning: Wording("who granted it", "批准单位")),
        ])

    /// The word for what a row waives: a rule's name, or the clause of a lint.
    private struct Waived: RawRepresentable {
        let rawValue: String
    }

    static func read(_ context: ReadingContext) -> (ofRules: [Waiver], ofLints: [LintWaiver]) {
        var rules: [Waiver] = []
        var lints: [LintWaiver] = []
        for row in context.rows(name) {
            let waived = row.choice("rule", as: Waived.self)?.rawValue
            let place = place(row, of: waived)
            let span = row.span()
            guard let waived else { continue }
            let (reason, office) = (row.text("reason"), row.text("by"))
            if let rule = RuleName(rawValue: waived) {
                rules.append(Waiver(rule: rule, place: place, span: span, reason: reason, by: office))
            } else {
                let clause = ClauseID(rawValue: waived)
                lints.append(LintWaiver(clause: clause, place: place, span: span, reason: reason, by: office))
            }
        }
        return (rules, lints)
    }

    private static func place(_ row: RowReader, of waived: String?) -> String? {
        let text = row.text("place")
        guard !text.isEmpty, text != "region" else { return text.isEmpty ? nil : text }
        if waived == RuleName.pairwise.rawValue, let pair = pair(text, row) { return pair }
        let schools = row.context.index(of: SchoolTable.name)
        let groups = row.context.index(of: GroupTable.name)
        if schools.resolve(text) == nil, groups.resolve(text) == nil {
            let nearest = schools.nearest(to: text) ?? groups.nearest(to: text)
            row.report("place", .noPlace(text, nearest, isOfPairs: waived == RuleName.pairwise.rawValue))
        }
        return text
    }

    /// Two schools, with or without a subject, as the rule's rows are named: `S01~S02` or `S01~S02/pe`.
    private static func pair(_ text: String, _ row: RowReader) -> String? {
        let schools = row.context.index(of: SchoolTable.name)
        let subjects = row.context.index(of: ReferenceTarget.subjects)
        for reading in PairPlace.readings(of: text.halfwidth) {
            guard let one = schools.resolve(reading.one), let other = schools.resolve(reading.other) else { continue }
            guard let subject = reading.subject else { return "\(one)~\(other)" }
            if let subject = subjects.resolve(subject) { return "\(one)~\(other)/\(subject)" }
        }
        return nil
    }

    static func cells(_ waiver: Waiver) -> [String: String] {
        cells(waiver.rule.rawValue, waiver.place, waiver.span, waiver.reason, waiver.grantedBy)
    }

    static func cells(_ waiver: LintWaiver) -> [String: String] {
        cells(waiver.clause.rawValue, waiver.place, waiver.span, waiver.reason, waiver.grantedBy)
    }

    private static func cells(
        _ waived: String, _ place: String?, _ span: SemesterSpan, _ reason: String, _ office: String
    ) -> [String: String] {
        [
            "rule": waived, "place": place ?? "", "from": CellText.optional(span.from),
            "until": CellText.optional(span.until), "reason": reason, "by": office,
        ]
    }
}

extension Diagnostic.Message {
    fileprivate static func noPlace(_ text: String, _ nearest: String?, isOfPairs: Bool) -> Self {
        Self(
            "unknown-place", found: Wording("there is no place \(text.quoted)", "没有 \(text.quoted) 这个范围"),
            allowed: isOfPairs
                ? Wording(
                    "a school's id, two of them as in S01~S02 or S01~S02/pe, or blank",
                    "学校编号、两校（如 S01~S02 或 S01~S02/pe）或留空")
                : Wording("a school's id, a group's id, region, or blank", "学校编号、集团编号、region 或留空"),
            mend: nearest.map { Wording("Maybe \($0.quoted) is meant", "是否应为 \($0.quoted)") })
    }
}
