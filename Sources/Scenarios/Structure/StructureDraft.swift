import Tables

/// The tables while one change of structure expands into edits of their rows, with the notes on what was done.
struct StructureDraft {
    private(set) var tables: [String: Table]
    private(set) var changes: [AppliedChange] = []
    /// What is to be looked at once everything is laid, since a later block or patch may have mended it.
    private(set) var checks: [(StructureDraft) -> Void] = []
    /// The change in words, which stands before each of its notes.
    var cause = Wording(verbatim: "")
    private let file: String
    private let block: String
    private let diagnostics: DiagnosticCollector

    init(_ tables: [String: Table], file: String, block: String, diagnostics: DiagnosticCollector) {
        self.tables = tables
        self.file = file
        self.block = block
        self.diagnostics = diagnostics
    }

    // MARK: Looking

    /// The rows of a table.
    func rows(_ table: String) -> [TableCells] {
        guard let table = tables[table] else { return [] }
        return table.rows.map { TableCells(schema: table.schema, row: $0) }
    }

    /// The row of a school, group or teacher that the block names; `nil` after reporting that there is none.
    func named(_ id: String, in table: String, idColumn: String, by key: String) -> TableCells? {
        let rows = rows(table)
        if let row = rows.first(where: { $0[idColumn] == id }) { return row }
        // A damaged table has been reported, and may have held the row.
        if tables[table]?.isDamaged != true {
            report(key, .namesNothing(id, table, known: rows.map { $0[idColumn] }))
        }
        return nil
    }

    /// The row of a school that the block names.
    func school(_ id: String, by key: String) -> TableCells? { named(id, in: "schools", idColumn: "school", by: key) }

    /// The row of a group that the block names.
    func group(_ id: String, by key: String) -> TableCells? { named(id, in: "groups", idColumn: "group", by: key) }

    // MARK: Changing

    /// Removes every row that `isGone` holds for; it is noted how many, and which as `name` has it.
    @discardableResult
    mutating func remove(
        from table: String, naming name: (TableCells) -> String? = { _ in nil }, where isGone: (TableCells) -> Bool
    ) -> [TableCells] {
        let all = rows(table)
        let gone = all.filter(isGone)
        guard !gone.isEmpty else { return [] }
        tables[table]?.rows = all.filter { !isGone($0) }.map(\.row)
        note(.removed(table: table, rows: gone.count), naming: gone.compactMap(name))
        return gone
    }

    /// Writes cells of every row for which `change` gives any; it is noted how many, with what was done as `text`.
    @discardableResult
    mutating func edit(
        _ table: String, as texts: [String], naming name: (TableCells) -> String? = { _ in nil },
        _ change: (TableCells) -> [String: String]
    ) -> [TableCells] {
        var edited: [TableCells] = []
        var rows = rows(table)
        for index in rows.indices {
            let cells = change(rows[index])
            guard !cells.isEmpty else { continue }
            edited.append(rows[index])
            rows[index] = written(cells, over: rows[index])
        }
        guard !edited.isEmpty else { return [] }
        tables[table]?.rows = rows.map(\.row)
        note(.edited(table: table, rows: edited.count, edits: texts), naming: edited.compactMap(name))
        return edited
    }

    /// Adds rows, each with the cells given by column.
    mutating func insert(into table: String, _ cells: [[String: String]]) {
        guard let schema = tables[table]?.schema, !cells.isEmpty else { return }
        let rows = cells.map { cells in
            TableRow(file: file, key: block, cells: schema.columns.map { cells[$0.name] ?? "" })
        }
        tables[table]?.rows += rows
        note(.inserted(table: table, rows: cells.count))
    }

    /// Replaces all rows of a table by others that were made from them; whoever does so notes what was done.
    mutating func replaceRows(of table: String, with rows: [TableCells]) { tables[table]?.rows = rows.map(\.row) }

    /// A row with cells written anew, faults of which name the block.
    func written(_ cells: [String: String], over row: TableCells) -> TableCells {
        var changed = row.row
        for (column, text) in cells.sorted(by: { $0.key < $1.key }) {
            guard let index = row.schema.index(of: column) else { continue }
            changed.overwrite(index, with: text, from: Place(file: file, name: block))
        }
        return TableCells(schema: row.schema, row: changed)
    }

    /// Notes what was done to some rows, if any.
    mutating func note(_ effect: AppliedChange.Effect, naming rows: [String] = []) {
        switch effect {
        case .edited(_, 0, _), .removed(_, 0), .inserted(_, 0): return
        case .setting, .edited, .removed, .inserted:
            changes.append(AppliedChange(source: file, effect: effect, cause: cause, named: rows))
        }
    }

    // MARK: Telling

    /// Keeps a look at what may be left dangling until everything is laid.
    mutating func afterwards(_ check: @escaping (StructureDraft) -> Void) { checks.append(check) }

    /// Tells what of the blocks is left dangling in these tables, which are final.
    func conclude(in tables: [String: Table]) {
        var last = self
        last.tables = tables
        for check in checks { check(last) }
    }

    /// Reports a fault of a key of the block.
    func report(_ key: String, _ message: Diagnostic.Message) {
        diagnostics.report(at: Place(file: file, name: DottedKey.joining(block, key)), message)
    }

    /// Tells what the block leaves dangling as a whole.
    func remark(_ message: Diagnostic.Message) {
        diagnostics.report(.warning, at: Place(file: file, name: block), message)
    }

    /// Tells what the block leaves dangling in a row.
    func remark(on row: TableCells, _ column: String, _ message: Diagnostic.Message) {
        guard let table = tables[row.schema.name], let index = row.schema.index(of: column) else { return }
        diagnostics.report(.warning, at: table.place(of: row.row, column: index), message)
    }
}

extension Diagnostic.Message {
    fileprivate static func namesNothing(_ id: String, _ table: String, known: [String]) -> Self {
        // Among very many names every typing error has neighbours.
        let nearest = known.count > 500 ? nil : Spelling.nearest(to: id, among: known.sorted())
        return Self(
            "unknown-reference",
            found: Wording("\(table) has no \(id.quoted)", "\(table) 中没有 \(id.quoted)"),
            mend: nearest.map { Wording("Maybe \($0.quoted) is meant", "是否应为 \($0.quoted)") }
                ?? Wording("Name one of \(table).csv", "请填写 \(table).csv 中的编号"))
    }
}
