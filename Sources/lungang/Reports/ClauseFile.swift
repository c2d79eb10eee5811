import Clauses
import Tables

/// The clauses as a table for spreadsheets: one row for each.
struct ClauseFile {
    let table: ClauseTable
    let citations: Citations?
    let language: Language

    /// Writes the table whole or not at all.
    func write(to path: String, encoding: TextEncoding) throws(Failure) {
        let header =
            ["clause", "document", "quote", "treatment", "names", "account", "tests"]
            + (citations == nil ? [] : ["cited_by"])
        let rows = table.clauses.map { clause in
            [
                clause.id.rawValue, clause.document, clause.quote, clause.treatment.rawValue,
                clause.names.joined(separator: ";"), clause.account[language], clause.tests.joined(separator: ";"),
            ] + (citations.map { [$0.keys(citing: clause.id).joined(separator: ";")] } ?? [])
        }
        do throws(FileFault) {
            try AtomicFile.write(CSVWriter(encoding: encoding).bytes(header: header, rows: rows), to: path)
        } catch { throw Failure(error) }
    }
}
