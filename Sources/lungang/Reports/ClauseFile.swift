import Clauses
import Foundation
import Tables

/// The clauses as a table for spreadsheets: one row for each.
struct ClauseFile {
    let table: ClauseTable
    let citations: Citations?
    let language: Language

    /// The table as a file.
    func bytes(encoding: TextEncoding) -> Data {
        let header =
            ["clause", "document", "quote", "treatment", "names", "account", "tests"]
            + (citations == nil ? [] : ["cited_by"])
        let rows = table.clauses.map { clause in
            [
                clause.id.rawValue, clause.document, clause.quote, clause.treatment.rawValue,
                clause.names.joined(separator: ";"), clause.account[language], clause.tests.joined(separator: ";"),
            ] + (citations.map { [$0.keys(citing: clause.id).joined(separator: ";")] } ?? [])
        }
        return CSVWriter(encoding: encoding).bytes(header: header, rows: rows)
    }
}
