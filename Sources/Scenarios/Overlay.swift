import Tables

/// An instance's tables and settings with scenarios laid over them, layer by layer.
///
/// Nothing is interpreted here: the result is read like any folder, and whatever is wrong with what a scenario wrote is
/// then reported at the scenario's file and key. What no reader could see (a `where` that matches nothing, a column that
/// is not there) is reported here.
public struct Overlay {
    /// The tables and settings as they have become.
    public private(set) var contents: FolderContents
    /// What was done, in order.
    public private(set) var changes: [AppliedChange] = []
    private let diagnostics: DiagnosticCollector

    /// Nothing laid yet.
    ///
    /// - Parameter diagnostics: Where faults go; a change with a fault is left out.
    public init(_ contents: FolderContents, into diagnostics: DiagnosticCollector) {
        self.contents = contents
        self.diagnostics = diagnostics
    }

    /// Lays every layer of a run, then the values chosen for its sweeps.
    public mutating func lay(_ run: ScenarioRun) {
        var drafts: [StructureDraft] = []
        for layer in run.layers {
            for setting in layer.settings { set(setting, from: layer.file) }
            for restructuring in layer.restructurings {
                drafts.append(restructure(restructuring, from: layer.file))
            }
            for patch in layer.patches { apply(patch, from: layer.file) }
            for insertion in layer.insertions { insert(insertion, from: layer.file) }
        }
        for (setting, file) in run.chosen { set(setting, from: file) }
        for draft in drafts { draft.conclude(in: contents.tables) }
    }

    // MARK: Settings

    /// Gives a setting another value.
    public mutating func set(_ setting: Scenario.Setting, from source: String) {
        guard !contents.isPolicyDamaged, let path = DottedKey.split(setting.key) else { return }
        if let (table, key, nearest) = slip(in: path) {
            diagnostics.report(at: Place(file: source, name: setting.key), .slip(key, nearest, in: table))
            return
        }
        let before = contents.policy.value(at: path[...])
        do throws(InputFault) {
            contents = try contents.setting(setting.key, to: setting.value, from: source)
        } catch {
            diagnostics.report(error.diagnostics)
            return
        }
        note(.setting(key: setting.key, before: before, after: setting.value), source)
    }

    /// A name on the path that is not there, where that is probably a slip, with the name that may be meant.
    ///
    /// In a table of named tables (modes, subjects, rules) a path through a name that is not there would make a new
    /// one, so a slip of the pen would go unseen. Under a name like one that is there, and among subjects, of which no
    /// reader misses a key, a new one is therefore set as a whole.
    private func slip(in path: [String]) -> (table: String, key: String, nearest: String?)? {
        for depth in path.indices.dropLast() where contents.policy.value(at: path[...depth]) == nil {
            guard case .table(let entries)? = contents.policy.value(at: path[..<depth]), depth > 0,
                entries.values.allSatisfy({ if case .table = $0 { true } else { false } })
            else { return nil }
            let nearest = Spelling.nearest(to: path[depth], among: entries.keys.sorted())
            guard nearest != nil || path[0] == "subjects" else { return nil }
            return (path[..<depth].reduce("", DottedKey.joining), path[depth], nearest)
        }
        return nil
    }

    // MARK: Structure

    private mutating func restructure(_ restructuring: Restructuring, from source: String) -> StructureDraft {
        var draft = StructureDraft(
            contents.tables, file: source, block: restructuring.key, diagnostics: diagnostics)
        restructuring.apply(to: &draft)
        contents.tables = draft.tables
        changes += draft.changes
        return draft
    }

    // MARK: Rows

    private mutating func apply(_ patch: Scenario.Patch, from source: String) {
        guard let table = table(patch.table, Place(file: source, name: DottedKey.joining(patch.key, "table"))) else {
            return
        }
        let place = PatchPlace(file: source, patch: patch.key, schema: table.schema, diagnostics: diagnostics)
        guard let match = RowMatch(patch.conditions, at: place) else { return }
        let matched = table.rows.indices.filter { match.holds(for: table.rows[$0]) }
        guard !matched.isEmpty else {
            if !table.isDamaged { match.reportNothingMatched(in: table.rows, at: place) }
            return
        }
        switch patch.change {
        case .remove:
            let removed = Set(matched)
            contents.tables[patch.table]?.rows = table.rows.indices.filter { !removed.contains($0) }
                .map { table.rows[$0] }
            note(.removed(table: patch.table, rows: matched.count), source)
        case .edit(let set, let add, let multiply):
            guard let edit = RowEdit(set: set, add: add, multiply: multiply, at: place) else { return }
            var rows = table.rows
            for index in matched { edit.apply(to: &rows[index], at: place) }
            contents.tables[patch.table]?.rows = rows
            note(.edited(table: patch.table, rows: matched.count, edits: edit.texts), source)
        }
    }

    private mutating func insert(_ insertion: Scenario.Insertion, from source: String) {
        guard
            let table = table(insertion.table, Place(file: source, name: DottedKey.joining(insertion.key, "table")))
        else { return }
        let rows = insertion.rows.enumerated().map { index, cells in
            let key = DottedKey.joining(insertion.key, "rows") + "[\(index)]"
            let place = PatchPlace(file: source, patch: key, schema: table.schema, diagnostics: diagnostics)
            var row = TableRow(file: source, key: key, cells: table.schema.columns.map { _ in "" })
            for (name, value) in cells.sorted(by: { $0.key < $1.key }) {
                guard let column = place.column(name, under: nil),
                    let text = place.cell(value, in: column, under: nil)
                else { continue }
                row.cells[column] = text
            }
            return row
        }
        contents.tables[insertion.table]?.rows += rows
        note(.inserted(table: insertion.table, rows: rows.count), source)
    }

    private func table(_ name: String, _ place: Place) -> Table? {
        if let table = contents.tables[name] { return table }
        diagnostics.report(at: place, .noSuchTable(name, known: contents.tables.keys.sorted()))
        return nil
    }

    private mutating func note(_ effect: AppliedChange.Effect, _ source: String) {
        changes.append(AppliedChange(source: source, effect: effect))
    }
}

extension Diagnostic.Message {
    fileprivate static func slip(_ key: String, _ nearest: String?, in table: String) -> Self {
        let whole = "\"\(table).\(key)\" = { … }"
        return Self(
            "unknown-key",
            found: Wording("[\(table)] has no key \(key.quoted)", "[\(table)] 没有键 \(key.quoted)"),
            mend: Wording(
                (nearest.map { "Maybe \($0.quoted) is meant; a" } ?? "A") + " new one is set as a whole: \(whole)",
                (nearest.map { "是否应为 \($0.quoted)？" } ?? "") + "若确要新增，请整体设置：\(whole)"))
    }

    fileprivate static func noSuchTable(_ name: String, known: [String]) -> Self {
        Self(
            "no-such-table", found: Wording("there is no table \(name.quoted)", "没有表 \(name.quoted)"),
            allowed: Wording(verbatim: known.joined(separator: ", ")),
            mend: Spelling.nearest(to: name, among: known)
                .map { Wording("Maybe \($0.quoted) is meant", "是否应为 \($0.quoted)") })
    }
}
