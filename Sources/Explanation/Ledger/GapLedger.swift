import Formulation
import Itineraries
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

    /// Works the ledger out.
    public init(_ plan: SettledPlan, school: SchoolID, subject: SubjectID, coverage: [Coverage]) {
        self.school = school
        self.subject = subject
        let own = coverage.filter { $0.school == school && $0.course.subject == subject }
            .sorted { ($0.course, $0.semester) < ($1.course, $1.semester) }
        rows = Dictionary(grouping: own, by: \.course).sorted { $0.key < $1.key }.flatMap { course, coverage in
            let survey = StaffSurvey(plan, school: school, course: course)
            return coverage.map { survey.row($0) }
        }
    }

    /// Period-semesters missing.
    public var unmet: Double { rows.reduce(0) { $0 + $1.unmet } }

    /// Period-semesters charged to each cause that bears some, in order.
    public var charges: [(cause: GapCause, periods: Double)] {
        GapCause.allCases.map { cause in (cause, rows.reduce(0) { $0 + $1.periods(chargedTo: cause) }) }
            .filter { $0.1 > 0 }
    }
}
