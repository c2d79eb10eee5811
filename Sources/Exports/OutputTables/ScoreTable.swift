import Plans
import Tables

/// `score.csv`: the worth of the plan, term by term.
enum ScoreTable: OutputTable {
    static let name = "score"

    static let description = Wording("The score, term by term; smaller is better", "分项得分（越小越好）")

    static let primaryKey = ["term"]

    static let columns: [Column<Score.Line>] = [
        Column("term", .string, Wording("The term of the score", "得分项"), [.required]) { .text($0.term.key) },
        Column("amount", .number, Wording("How much of it", "数量"), [.required]) { .number($0.amount) },
        Column("unit", .string, Wording("The unit of the amount", "单位"), [.required]) { .text($0.unit) },
        Column("points", .number, Wording("Points", "分值"), [.required]) { .number($0.points) },
    ]

    static func rows(of plan: Plan, labels: Labels) -> [Score.Line] { plan.score.lines }
}
