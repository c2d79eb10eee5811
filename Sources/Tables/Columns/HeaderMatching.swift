/// Finds for each column of a schema the field of a file that holds it.
struct HeaderMatching {
    /// What came of it.
    struct Result {
        /// For each column of the schema the number of its field, from 1, or `nil`.
        let fieldNumbers: [Int?]
        /// Whether every column that must be there is there, once.
        let isWhole: Bool
    }

    private let header: CSVDocument.Record
    private let schema: TableSchema
    private let body: ArraySlice<CSVDocument.Record>

    init(_ header: CSVDocument.Record, _ schema: TableSchema, _ body: ArraySlice<CSVDocument.Record>) {
        self.header = header
        self.schema = schema
        self.body = body
    }

    /// The match, or `nil` where the first line is no header parted by commas.
    func match(into diagnostics: DiagnosticCollector) -> Result? {
        if header.fields.count == 1, let delimiter = Self.foreignDelimiter(in: header.fields[0]),
            schema.index(ofHeading: header.fields[0]) == nil
        {
            diagnostics.report(at: Place(file: schema.file, line: header.line), .delimiter(delimiter))
            return nil
        }
        var fieldNumbers = [Int?](repeating: nil, count: schema.columns.count)
        var isWhole = true
        for (number, heading) in zip(1..., header.fields) {
            let place = Place(file: schema.file, line: header.line, column: number, name: heading.trimmed)
            if Heading.normalised(heading).isEmpty {
                // Spreadsheets leave behind columns without a heading; they matter only if something stands there.
                if columnHasContent(number) { diagnostics.report(at: place, .unnamedColumn(number)) }
            } else if let index = schema.index(ofHeading: heading) {
                if let earlier = fieldNumbers[index] {
                    diagnostics.report(at: place, .repeatedColumn(heading.trimmed, schema.columns[index].name, earlier))
                    isWhole = false
                } else {
                    fieldNumbers[index] = number
                }
            } else if !schema.passesOver(heading) {
                diagnostics.report(at: place, .unknownColumn(heading.trimmed, schema))
            }
        }
        for (index, column) in schema.columns.enumerated() where column.isRequired && fieldNumbers[index] == nil {
            diagnostics.report(at: Place(file: schema.file, line: header.line, name: column.name), .missing(column))
            isWhole = false
        }
        return Result(fieldNumbers: fieldNumbers, isWhole: isWhole)
    }

    private func columnHasContent(_ number: Int) -> Bool {
        body.contains { $0.fields.indices.contains(number - 1) && !$0.fields[number - 1].trimmed.isEmpty }
    }

    private static func foreignDelimiter(in heading: String) -> String? {
        [";", "\t", "，", "；", "|"].first { heading.contains($0) }
    }
}

extension Diagnostic.Message {
    fileprivate static func delimiter(_ delimiter: String) -> Self {
        let shown = delimiter == "\t" ? Wording("tabs", "制表符") : Wording("“\(delimiter)”", "“\(delimiter)”")
        return Self(
            "delimiter",
            found: Wording(
                "the header is parted by \(shown[.english]), not by commas", "表头用\(shown[.chinese])分隔，而不是英文逗号"),
            allowed: Wording("a comma between columns", "列之间用英文逗号"),
            mend: Wording(
                "In the spreadsheet, choose “Save as … CSV UTF-8 (comma delimited)”",
                "请在表格软件中选择“另存为 CSV UTF-8（逗号分隔）”"))
    }

    fileprivate static func unnamedColumn(_ number: Int) -> Self {
        Self(
            "unnamed-column",
            found: Wording("column \(number) has no heading but has content", "第 \(number) 列没有表头却有内容"),
            mend: Wording("Give the column its heading, or empty it", "请补上表头，或清空该列"))
    }

    fileprivate static func repeatedColumn(_ heading: String, _ name: String, _ earlier: Int) -> Self {
        Self(
            "repeated-column",
            found: Wording(
                "the column \(heading.quoted) means \(name), which column \(earlier) is already",
                "列 \(heading.quoted) 即 \(name)，与第 \(earlier) 列重复"),
            mend: Wording("Remove one of the two", "请删去其中一列"))
    }

    fileprivate static func unknownColumn(_ heading: String, _ schema: TableSchema) -> Self {
        let names = schema.columns.flatMap { [$0.name] + $0.aliases }
        let nearest = Spelling.nearest(to: Heading.normalised(heading), among: names)
        return Self(
            "unknown-column",
            found: Wording(
                "\(schema.name) has no column \(heading.quoted)", "\(schema.name) 表没有列 \(heading.quoted)"),
            allowed: Wording(verbatim: schema.columns.map(\.name).joined(separator: ", ")),
            mend: nearest.map { Wording("Maybe \($0.quoted) is meant", "是否应为 \($0.quoted)") }
                ?? Wording("Remove the column", "请删去该列"))
    }

    fileprivate static func missing(_ column: ColumnSchema) -> Self {
        let names = ([column.name] + column.aliases).joined(separator: " / ")
        return Self(
            "missing-column",
            found: Wording("the column \(column.name.quoted) is missing", "缺少列 \(column.name.quoted)"),
            mend: Wording(
                "Add a column headed \(names): \(column.meaning[.english])",
                "请增加列 \(names)：\(column.meaning[.chinese])"))
    }
}
