import Tables

/// `datapackage.json`: a Frictionless Data Package that describes every table of the folder.
struct DataPackage: Sendable {
    /// The title for people.
    var title: String
    /// The language of descriptions.
    var language: Language
    /// The encoding of the tables.
    var encoding: TextEncoding

    /// The file, describing tables whose bytes are known.
    func file(describing tables: [(type: any OutputTable.Type, digest: FileDigest)]) -> OutputFile {
        let json: JSONValue = .object([
            "name": "rotation-plan",
            "title": .string(title),
            "profile": "tabular-data-package",
            "resources": .array(tables.map { resource($0.type, $0.digest) }),
        ])
        return OutputFile(name: "datapackage.json", bytes: json.bytes)
    }

    private func resource(_ table: any OutputTable.Type, _ digest: FileDigest) -> JSONValue {
        .object([
            "name": .string(table.name),
            "description": .string(table.description[language]),
            "path": .string(table.fileName),
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": .string(encodingName),
            "dialect": [
                "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true,
            ],
            "bytes": .integer(digest.size),
            "hash": .string("sha256:\(digest.sha256)"),
            "schema": table.schema(in: language),
        ])
    }

    /// The registered name of the encoding; a byte order mark is no part of it.
    private var encodingName: String {
        switch encoding {
        case .utf8, .utf8WithMark: "utf-8"
        case .gb18030: "gb18030"
        }
    }
}
