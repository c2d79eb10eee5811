import Tables

/// Which rows a patch is about: every condition must hold.
///
/// A cell of a list column must contain the value (or each, if it is a list); any other cell must equal it. Numbers are
/// compared by value, flags and the words of fixed lists in any of their spellings, everything else as text.
struct RowMatch {
    private struct Condition {
        let column: Int
        let schema: ColumnSchema
        let wanted: [String]

        func holds(for cell: String) -> Bool {
            guard case .list(let element) = schema.kind else {
                return schema.kind.canonical(cell) == schema.kind.canonical(wanted[0])
            }
            let items = Set(CellKind.items(of: cell).map(element.canonical))
            return wanted.allSatisfy { items.contains(element.canonical($0)) }
        }
    }

    private let conditions: [Condition]

    /// `nil` after reporting a column that is not there, or a value that no cell can hold.
    init?(_ conditions: [String: TOMLNode], at place: PatchPlace) {
        var read: [Condition] = []
        for (name, value) in conditions.sorted(by: { $0.key < $1.key }) {
            guard let column = place.column(name, under: "where"),
                let text = place.cell(value, in: column, under: "where")
            else { continue }
            let schema = place.schema.columns[column]
            read.append(
                Condition(
                    column: column, schema: schema, wanted: schema.kind.isList ? CellKind.items(of: text) : [text]))
        }
        guard read.count == conditions.count else { return nil }
        self.conditions = read
    }

    func holds(for row: TableRow) -> Bool { conditions.allSatisfy { $0.holds(for: row.cells[$0.column]) } }

    /// Says that no row matches, and which condition no row meets even by itself, with the nearest cell there is.
    func reportNothingMatched(in rows: [TableRow], at place: PatchPlace) {
        let alone = conditions.first { condition in !rows.contains { condition.holds(for: $0.cells[condition.column]) }
        }
        let nearest = alone.flatMap { condition -> String? in
            let cells = rows.map { $0.cells[condition.column] }
            let items = condition.schema.kind.isList ? cells.flatMap(CellKind.items) : cells
            let known = Set(items)
            // Among very many values every typing error has neighbours.
            return known.count > 500 ? nil : Spelling.nearest(to: condition.wanted[0], among: known.sorted())
        }
        place.diagnostics.report(
            at: place.place("where", alone?.schema.name),
            Diagnostic.Message(
                "nothing-matched",
                found: Wording(
                    "no row of \(place.schema.name) matches"
                        + (alone.map { ": none has this \($0.schema.name)" } ?? ""),
                    "\(place.schema.name) 中没有符合条件的行" + (alone.map { "：没有一行的 \($0.schema.name) 是此值" } ?? "")),
                mend: nearest.map { Wording("Maybe \($0.quoted) is meant", "是否应为 \($0.quoted)") }
                    ?? Wording("Correct the conditions, or take the patch out", "请更正条件，或删去此 patch")))
    }
}
