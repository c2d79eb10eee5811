import LinearModel
import Planning
import Plans
import Rotation

/// The ledger of a gap: what a school misses of a subject, semester by semester, split by cause.
public struct GapLedger: Sendable, Hashable {
    /// The school.
    public let school: SchoolID
    /// The subject.
    public let subject: SubjectID
    /// One row for each stage and semester with something demanded, in order.
    public let rows: [GapRow]
    /// Points that the missing periods cost.
    public let points: Double

    /// Works the ledger of one gap out.
    public init(_ plan: SettledPlan, school: SchoolID, subject: SubjectID, coverage: [Coverage]) {
        self.init(
            SurveyGround(plan, [school: [subject]]), Place(school: school, subject: subject),
            coverage.filter { $0.school == school && $0.course.subject == subject })
    }

    private init(_ ground: SurveyGround, _ place: Place, _ coverage: [Coverage]) {
        school = place.school
        subject = place.subject
        points = coverage.reduce(0) { $0 + $1.points }
        let own = coverage.sorted { ($0.course, $0.semester) < ($1.course, $1.semester) }
        rows = Dictionary(grouping: own, by: \.course).sorted { $0.key < $1.key }.flatMap { course, coverage in
            var survey = StaffSurvey(ground, school: place.school, course: course)
            return coverage.map { survey.row($0) }
        }
    }

    private struct Place: Hashable, Comparable {
        let school: SchoolID
        let subject: SubjectID

        static func < (one: Self, other: Self) -> Bool { (one.school, one.subject) < (other.school, other.subject) }
    }

    /// The ledgers of the gaps of a plan, the dearest first.
    ///
    /// - Parameters:
    ///   - count: how many; all where `nil`.
    ///   - threads: how many are worked out side by side; changes nothing else.
    public static func all(
        _ plan: SettledPlan, coverage: [Coverage], only count: Int? = nil, threads: Int
    ) -> [GapLedger] {
        let rows = Dictionary(grouping: coverage) { Place(school: $0.school, subject: $0.course.subject) }
            .filter { $0.value.contains { $0.unmet > 1e-9 } }
        let dear = rows.map { (place: $0.key, rows: $0.value, points: $0.value.reduce(0) { $0 + $1.points }) }
            .sorted { ($1.points, $0.place) < ($0.points, $1.place) }
        let asked = Array(dear.prefix(count ?? dear.count))
        let ground = SurveyGround(
            plan, Dictionary(asked.map { ($0.place.school, [$0.place.subject]) }) { $0.union($1) })
        return SideBySide(threads: min(threads, asked.count)).map(asked.count) { number in
            GapLedger(ground, asked[number].place, asked[number].rows)
        }
    }

    /// The rules without which some of those asked could give more, in the order in which they are met.
    public var rules: [RuleName] {
        var found: [RuleName] = charges.contains { $0.cause == .awayCap } ? [.awayCap] : []
        for case .cost(let toll)? in rows.flatMap(\.sources).map(\.obstacle) {
            if let rule = toll.dearestRule, !found.contains(rule) { found.append(rule) }
        }
        return found
    }

    /// Period-semesters missing.
    public var unmet: Double { rows.reduce(0) { $0 + $1.unmet } }

    /// Period-semesters charged to each cause that bears some, in order.
    public var charges: [(cause: GapCause, periods: Double)] {
        GapCause.allCases.map { cause in (cause, rows.reduce(0) { $0 + $1.periods(chargedTo: cause) }) }
            .filter { $0.1 > 0 }
    }
}
