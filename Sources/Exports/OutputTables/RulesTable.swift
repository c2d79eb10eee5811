import Plans
import Rotation
import Tables

/// `rules.csv`: what each rule makes of the plan, place by place and semester by semester.
enum RulesTable: OutputTable {
    static let name = "rules"

    static let description = Wording("Every requirement of every rule, and what the plan reaches", "各项规则的要求与达成情况")

    static let columns: [Column<RuleOutcome>] = [
        Column(
            "rule", .string, Wording("The key of the rule in the policy", "规则（政策文件中的键）"),
            [.required, .oneOf(RuleName.allCases.map(\.rawValue))]
        ) { .text($0.rule.rawValue) },
        Column("cite", .string, Wording("The clause it rests on", "依据条款")) { .name($0.cite) },
        Column(
            "place", .string,
            Wording("The id of a school or group, region, or two schools and a subject", "学校或集团编号、region（全区域），或两校及学科"),
            [.required]
        ) {
            .text($0.place)
        },
        Column(
            "semester", .string, Wording("The semester, or the first one planned of a school year", "学期（或学年的首个规划学期）"),
            [.required, .semester]
        ) { .text("\($0.semester)") },
        Column("required", .number, Wording("What is required", "要求"), [.required]) { .number($0.required) },
        Column("achieved", .number, Wording("What the plan reaches", "达成"), [.required]) { .number($0.achieved) },
        Column("shortfall", .number, Wording("By how much the rule gives", "差额"), [.required, .minimum(0)]) {
            .number($0.shortfall)
        },
        Column(
            "points", .number, Wording("Points for the shortfall; 0 where waived", "差额分值（豁免为 0）"),
            [.required, .minimum(0)]
        ) {
            .number($0.points)
        },
        Column("waived_by", .string, Wording("Who waived the row, and why", "豁免依据")) {
            $0.waivedBy.map { .text($0) } ?? .empty
        },
    ]

    static func rows(of plan: Plan, labels: Labels) -> [RuleOutcome] { plan.outcomes.sorted(by: RuleOutcome.precedes) }
}
