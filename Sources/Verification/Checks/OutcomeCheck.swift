import Rotation

/// Whether `rules.csv` says what the recomputed rows say.
///
/// Rows are matched by rule, place and semester; where several share all three (two posts of a school, the two
/// halves of `team`) they are matched in the order of their numbers. A row with nothing required, reached or short
/// may be left out.
struct OutcomeCheck {
    let instance: Instance

    private struct Key: Hashable {
        let rule: RuleName
        let place: String
        let semester: Int
    }

    func check(_ written: [Written<WrittenOutcome>], against rows: [RuleRow], into findings: inout Findings) {
        var left = Dictionary(grouping: rows) { Key(rule: $0.rule.name, place: $0.place, semester: $0.semester) }
            .mapValues { $0.sorted { ($0.required, $0.achieved) < ($1.required, $1.achieved) } }
        let ordered = written.sorted {
            ($0.required, $0.achieved, Double($0.line)) < ($1.required, $1.achieved, Double($1.line))
        }
        for outcome in ordered {
            let key = Key(
                rule: outcome.rule, place: outcome.place, semester: instance.index(of: outcome.semester))
            guard let row = left[key]?.first else {
                findings.report(.noSuchRow, at: location(outcome))
                continue
            }
            left[key]?.removeFirst()
            compare(outcome, with: row, into: &findings)
        }
        for row in rows where !row.isIdle {
            let key = Key(rule: row.rule.name, place: row.place, semester: row.semester)
            guard left[key]?.isEmpty == false else { continue }
            left[key]?.removeFirst()
            let place = Location(
                file: .rules, place: row.place, semester: instance.semesters[row.semester],
                item: row.rule.name.rawValue)
            findings.report(.rowMissing, at: place, expected: row.required.plain)
        }
    }

    private func location(_ outcome: Written<WrittenOutcome>) -> Location {
        Location(
            file: .rules, line: outcome.line, place: outcome.place, semester: outcome.semester,
            item: outcome.rule.rawValue)
    }

    private func compare(_ outcome: Written<WrittenOutcome>, with row: RuleRow, into findings: inout Findings) {
        let place = location(outcome)
        let achieved = PriceSpan(least: row.achieved, most: row.achieved + row.leeway).nearest(to: outcome.achieved)
        // Where the files leave open what was achieved, the shortfall is as open.
        let shortfall = row.leeway > 0 ? max(0, achieved - row.required) : row.shortfall
        findings.compare(.wrongRequirement, at: place, expected: row.required, found: outcome.required)
        findings.compare(.wrongAchievement, at: place, expected: achieved, found: outcome.achieved)
        findings.compare(
            .wrongShortfall, at: place, expected: shortfall, found: outcome.shortfall, scale: abs(row.required))
        findings.compare(
            .wrongRulePoints, at: place, expected: row.points, found: outcome.points,
            scale: row.rule.penalty * abs(row.required))
        findings.compare(.wrongCite, at: place, expected: row.rule.cite?.rawValue ?? "", found: outcome.cite)
        if (row.waiver != nil) != !outcome.waivedBy.isEmpty {
            findings.report(
                .wrongWaiver, at: place,
                expected: Phrase(row.waiver?.grantedBy ?? "no waiver", row.waiver?.grantedBy ?? "无豁免"),
                found: outcome.waivedBy)
        }
    }
}

extension Finding.Message {
    static let noSuchRow = Finding.Message(
        "rule.unknown", "the rule has no such row", "该规则没有这一行")
    static let wrongRequirement = Finding.Message(
        "rule.required", "the rule demands something else", "要求值不符")
    static let wrongAchievement = Finding.Message(
        "rule.achieved", "the plan reaches something else", "达成值不符")
    static let wrongShortfall = Finding.Message("rule.shortfall", "the shortfall is another", "差额不符")
    static let wrongRulePoints = Finding.Message(
        "rule.points", "the points are not penalty × shortfall", "分值不等于单价乘差额")
    static let wrongCite = Finding.Message("rule.cite", "the rule rests on another clause", "引用条款不符")
    static let wrongWaiver = Finding.Message("rule.waiver", "the waiver is not the instance's", "豁免情况与数据不符")
}
