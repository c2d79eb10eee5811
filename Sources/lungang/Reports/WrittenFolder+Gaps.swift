import Explanation
import Foundation
import Plans
import Reports
import Rotation
import Tables

extension WrittenFolder {
    /// The ledgers of the dearest gaps, in words.
    ///
    /// - Parameter count: how many are shown.
    func gaps(shown count: Int, language: Language) throws(Failure) -> ReportedGaps {
        let instance = source.instance
        let words = ExplanationWords(instance, language)
        let trace = try ClauseTrace(instance, language: language)
        let coverage = reported.coverage
        let ledgers = GapLedger.all(
            settled, coverage: coverage, only: count, threads: ProcessInfo.processInfo.activeProcessorCount)
        let all = Set(
            coverage.filter { $0.unmet > 1e-9 }.map { Fault.Gap(school: $0.school, subject: $0.course.subject) })
        return ReportedGaps(
            causes: GapCause.allCases.map { words.name(of: $0) },
            meanings: GapCause.allCases.map { words.meaning(of: $0) },
            gaps: ledgers.map { ledger in
                ReportedGaps.Gap(
                    school: ledger.school, subject: ledger.subject, unmet: ledger.unmet,
                    points: ledger.points,
                    charges: GapCause.allCases.map { cause in
                        instance.semesters.map { semester in
                            ledger.rows.reduce(0) {
                                $0 + ($1.semester == semester ? $1.periods(chargedTo: cause) : 0)
                            }
                        }
                    },
                    sources: ledger.keptAway.prefix(Self.shownSources).map { source in
                        ReportedGaps.Source(
                            name: words.name(of: source.giver),
                            periods: source.periods, cause: GapCause.allCases.firstIndex(of: source.cause) ?? 0,
                            because: source.obstacle.map { words.text(of: $0) } ?? "")
                    }, clauses: trace.clauses(of: ledger))
            }, count: all.count)
    }

    /// How many of those who could give more are named for each gap.
    private static let shownSources = 8
}

extension GapLedger {
    /// Whoever could give periods in some semester but for the causes that the gap is charged to, those who could give
    /// most first, each for one cause.
    var keptAway: [GapRow.Source] {
        let charged = Set(charges.map(\.cause))
        var best: [GapRow.Giver: GapRow.Source] = [:]
        for source in rows.flatMap(\.sources) where charged.contains(source.cause) {
            if source.periods > best[source.giver]?.periods ?? 0 { best[source.giver] = source }
        }
        return best.values.sorted { one, other in
            one.periods != other.periods
                ? one.periods > other.periods : (one.teacher?.rawValue ?? "~") < (other.teacher?.rawValue ?? "~")
        }
    }
}
