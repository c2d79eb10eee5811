import Plans
import Tables

/// `clauses.csv`: the clauses on which the plan rests, quoted, so that whatever names one is a line away from its words.
enum ClausesTable: OutputTable {
    static let name = "clauses"

    static let description = Wording(
        "The clauses that the plan's rules cite and that speak of its modes, quoted", "方案引用的条款原文：各项规则所引，及涉及各交流方式的条款")

    static let primaryKey = ["clause"]

    static let columns: [Column<CitedClause>] = [
        Column("clause", .string, Wording("The name by which the clause is cited", "条款编号"), [.required]) {
            .name($0.clause)
        },
        Column("document", .string, Wording("The title of the document", "文件名称")) {
            $0.document.map { .text($0) } ?? .empty
        },
        Column("quote", .string, Wording("The document's own words, shortened with …", "条款原文（以…略）")) {
            $0.quote.map { .text($0) } ?? .empty
        },
        Column(
            "cited_by", .string,
            Wording("What rests on it, as keys of the policy; list", "由哪些规则、方式引用（政策文件中的键，列表）"), [.required]
        ) { .text($0.citedBy.joined(separator: ";")) },
    ]

    /// A policy may cite nothing.
    static func isWritten(for plan: Plan) -> Bool { !plan.clauses.isEmpty }

    static func rows(of plan: Plan, labels: Labels) -> [CitedClause] { plan.clauses.sorted { $0.clause < $1.clause } }
}
