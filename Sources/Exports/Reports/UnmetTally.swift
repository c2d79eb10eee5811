import Plans
import Rotation

/// The periods that nobody gives, before and after, summed over semesters in several ways.
///
/// The unit is the period-semester: one period a week missing for one semester.
public struct UnmetTally: Sendable, Hashable {
    /// All of it.
    public private(set) var total = Change()
    /// By subject, every subject with any demand.
    public private(set) var bySubject: [SubjectID: Change] = [:]
    /// By setting of the school, every setting with any demand.
    public private(set) var bySetting: [Setting: Change] = [:]
    /// By semester, every semester with any demand.
    public private(set) var bySemester: [Semester: Change] = [:]

    /// Sums rows of coverage.
    public init(_ coverage: [Coverage], in instance: Instance) {
        for row in coverage.sorted(by: Coverage.precedes) where row.demand > 0 {
            let change = Change(before: row.before, after: row.unmet)
            total += change
            bySubject[row.course.subject, default: Change()] += change
            bySemester[row.semester, default: Change()] += change
            if let setting = instance.school(row.school)?.setting { bySetting[setting, default: Change()] += change }
        }
    }

    var json: JSONValue {
        .object([
            "unit": "period-semesters", "total": total.json,
            "by_subject": .object(Dictionary(uniqueKeysWithValues: bySubject.map { ($0.key.rawValue, $0.value.json) })),
            "by_setting": .object(Dictionary(uniqueKeysWithValues: bySetting.map { ($0.key.rawValue, $0.value.json) })),
            "by_semester": .object(Dictionary(uniqueKeysWithValues: bySemester.map { ("\($0.key)", $0.value.json) })),
        ])
    }
}
