import Tables

/// Where a patch or an inserted row stands, and the table whose columns it speaks of.
struct PatchPlace {
    let file: String
    /// The dotted key of the patch, or of the inserted row.
    let patch: String
    let schema: TableSchema
    let diagnostics: DiagnosticCollector

    /// The place of a key below the patch: `patch[0].set.load`.
    func place(_ keys: String?...) -> Place {
        Place(file: file, name: keys.compactMap { $0 }.reduce(patch, DottedKey.joining))
    }

    /// The position of the column that `name` names in any of its spellings; `nil` after reporting that there is none.
    func column(_ name: String, under key: String?) -> Int? {
        if let column = schema.index(ofHeading: name) { return column }
        let known = schema.columns.map(\.name)
        let words = schema.columns.flatMap { [$0.name] + $0.aliases }
        diagnostics.report(
            at: place(key, name),
            Diagnostic.Message(
                "unknown-column",
                found: Wording(
                    "\(schema.name) has no column \(name.quoted)", "\(schema.name) 没有列 \(name.quoted)"),
                allowed: Wording(verbatim: known.joined(separator: ", ")),
                mend: Spelling.nearest(to: name, among: words)
                    .map { Wording("Maybe \($0.quoted) is meant", "是否应为 \($0.quoted)") }))
        return nil
    }

    /// A value as the cell of a column; `nil` after reporting that no cell can hold it.
    func cell(_ value: TOMLNode, in column: Int, under key: String?) -> String? {
        let schema = schema.columns[column]
        if case .array(let items) = value, schema.kind.isList {
            let texts = items.compactMap(Self.text)
            if texts.count == items.count { return texts.joined(separator: ";") }
        } else if let text = Self.text(of: value) {
            return text
        }
        let allowed =
            schema.kind.isList
            ? Wording("a text, a number, true or false, or a list of them", "文本、数字、布尔值，或其列表")
            : Wording("a text, a number, true or false", "文本、数字或布尔值")
        diagnostics.report(at: place(key, schema.name), .wrongValue(value, allowed))
        return nil
    }

    /// A single value as a table writes it; `nil` for lists and tables.
    static func text(of value: TOMLNode) -> String? {
        switch value {
        case .string(let text), .moment(let text): text.trimmed
        case .integer(let number): "\(number)"
        case .number(let number): number.isFinite ? NumberText.exact(number) : nil
        case .boolean(let flag): flag ? "yes" : "no"
        case .array, .table: nil
        }
    }
}
