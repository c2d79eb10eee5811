import Foundation
import Tables

/// The sentences of the column `reason` of a written `plan.csv`, in the language in which the plan was written.
public struct WrittenReasons: Sendable {
    private let reasons: [Int: String]

    /// Reads the reasons; a file without any has none.
    public init(reading bytes: Data) {
        let document = CSVReader.read(bytes, file: "plan.csv", into: DiagnosticCollector())
        guard let column = document.records.first?.fields.firstIndex(of: "reason") else {
            reasons = [:]
            return
        }
        let rows = document.records.dropFirst().filter { $0.fields.indices.contains(column) }
        reasons = Dictionary(rows.map { ($0.line, $0.fields[column]) }) { first, _ in first }
    }

    /// The reason on a line of the file; empty where there is none.
    subscript(line line: Int) -> String { reasons[line] ?? "" }
}
