import Rotation
import Tables

/// Reads `[subjects]`: every subject named anywhere.
struct SubjectsReader {
    private let root: KeyReader

    init(_ root: KeyReader) { self.root = root }

    func read() -> [Subject] {
        guard let table = root.requiredTable("subjects") else { return [] }
        return table.names().compactMap { name in
            guard let keys = table.table(name) else { return nil }
            defer { keys.finish() }
            return Subject(
                id: SubjectID(rawValue: name), load: keys.optional("load", .amount),
                weight: keys.value("weight", .amount, default: 1), label: keys.optional("label", .text))
        }
    }
}
