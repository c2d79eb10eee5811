import Plans
import Rotation

/// Something in a plan that somebody wants mended.
enum Fault: Hashable {
    /// Periods missing of a subject at a school.
    struct Gap: Hashable {
        let school: SchoolID
        let subject: SubjectID
    }

    /// A rule that is broken at a place.
    struct BrokenRule: Hashable {
        let rule: RuleName
        let place: String
    }

    case gap(Gap)
    case rule(BrokenRule)

    /// Period-semesters missing, or the shortfall of the rule.
    func amount(
        _ coverage: [Coverage], _ outcomes: [(rule: RuleName, place: String, isWaived: Bool, shortfall: Double)]
    ) -> Double {
        switch self {
        case .gap(let gap):
            coverage.reduce(0) {
                $0 + ($1.school == gap.school && $1.course.subject == gap.subject ? $1.unmet : 0)
            }
        case .rule(let broken):
            outcomes.reduce(0) {
                $0 + ($1.rule == broken.rule && $1.place == broken.place && !$1.isWaived ? $1.shortfall : 0)
            }
        }
    }
}
