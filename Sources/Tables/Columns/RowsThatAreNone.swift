/// Finds lines below a header that are no rows of the table: totals, notes and second headers, as
/// offices write them under a list.
///
/// They are faults and not passed over: a line left out in silence might be somebody.
struct RowsThatAreNone {
    private let schema: TableSchema
    /// The fields that must not be blank.
    private let required: [Int]
    private let headings: Set<String>

    init(_ schema: TableSchema, _ fieldNumbers: [Int?]) {
        self.schema = schema
        headings = schema.headings
        required = schema.columns.indices.filter { schema.columns[$0].isRequired }
            .compactMap { fieldNumbers[$0] }.map { $0 - 1 }
    }

    private static let totals: Set<String> = ["合计", "总计", "小计", "共计", "累计", "总数", "total", "sum", "subtotal"]

    /// Reports a total or a note at its first cell; whether it was one.
    func report(_ record: CSVDocument.Record, to diagnostics: DiagnosticCollector) -> Bool {
        if isHeaderAgain(record) {
            diagnostics.report(at: Place(file: schema.file, line: record.line), .headerAgain)
            return true
        }
        let filled = record.fields.indices.filter { !record.fields[$0].trimmed.isEmpty }
        let isShort = required.contains { !filled.contains($0) }
        guard isShort, let first = filled.first else { return false }
        let text = record.fields[first].trimmed
        let word = Heading.normalised(text).filter { $0 != ":" && $0 != "：" }
        let message: Diagnostic.Message
        if Self.totals.contains(word) {
            message = .total(text)
        } else if filled.count == 1, required.count > 1 {
            message = .loneCell(text)
        } else {
            return false
        }
        diagnostics.report(at: Place(file: schema.file, line: record.line, column: first + 1), message)
        return true
    }
}

extension RowsThatAreNone {
    /// Whether at least two cells are filled and all that are name columns: one list was put under another, header and all.
    private func isHeaderAgain(_ record: CSVDocument.Record) -> Bool {
        var filled = 0
        for field in record.fields where !field.trimmed.isEmpty {
            guard headings.contains(Heading.normalised(field)) else { return false }
            filled += 1
        }
        return filled > 1
    }
}

extension Diagnostic.Message {
    fileprivate static let headerAgain = Self(
        "header-again", found: Wording("the header stands here once more", "此处又出现一次表头"),
        mend: Wording("Remove the line if two lists were put together", "如由两张表拼成，请删去这一行"))

    fileprivate static func total(_ text: String) -> Self {
        Self(
            "total-row",
            found: Wording(
                "\(text.quoted) is a total, and no row of the table", "\(text.quoted) 是合计行，不是表中的一条记录"),
            mend: Wording("Remove the line", "请删去这一行"))
    }

    fileprivate static func loneCell(_ text: String) -> Self {
        Self(
            "lone-cell",
            found: Wording("\(text.quoted) stands alone on its line", "这一行只有 \(text.quoted) 一个单元格"),
            mend: Wording(
                "Remove the line if it is a note, or fill in the row", "如为备注请删去这一行，否则请把该行填写完整"))
    }
}
