import Tables

/// Every table of an instance without rows: headers to be filled in with a spreadsheet.
public struct TableTemplates: Sendable {
    private let language: Language
    private let csv: CSVWriter

    /// Templates with headers in `language`; Chinese ones where the format has them.
    public init(language: Language, encoding: TextEncoding = .utf8WithMark) {
        self.language = language
        csv = CSVWriter(encoding: encoding)
    }

    /// The files, in the order in which the tables are described.
    public var files: [OutputFile] {
        InstanceTables.schemas.map { schema in
            OutputFile(name: schema.file, bytes: csv.bytes(header: schema.columns.map(heading), rows: []))
        }
    }

    private func heading(of column: ColumnSchema) -> String {
        switch language {
        case .english: column.name
        case .chinese: column.aliases.first ?? column.name
        }
    }
}
