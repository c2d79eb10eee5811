import Rotation
import Tables

/// Reads `mentoring.toml`, which may be missing.
struct MentoringReader {
    private let context: ReadingContext

    init(_ context: ReadingContext) { self.context = context }

    /// The terms of mentoring; `nil` where there is no file, or after reporting what is wrong with it.
    func read() -> MentoringTerms? {
        let file = InstanceTables.mentoringFile
        guard let document = context.contents.settings[file] else { return nil }
        let keys = KeyReader(document, file: file, into: context.diagnostics)
        defer { keys.finish() }
        let cite = keys.optional("cite", .text).map { ClauseID(rawValue: $0) }
        let youngYears = keys.required("young_years", .integer(1...50))
        let maxYoung = keys.required("max_young", .integer(1...100))
        let ranks = keys.optional("ranks", .filledList(of: .text))
        guard let youngYears, let maxYoung else { return nil }
        return MentoringTerms(cite: cite, youngYears: youngYears, maxYoung: maxYoung, ranks: ranks.map { Set($0) })
    }
}
