import Rotation
import Tables

/// A group covers no more than fifteen thousand students.
///
/// **DG-02**: 「覆盖的学生数不超过1.5万人」, in principle (原则上).
///
/// 1. Students are those of `schools.csv`; where it says nothing, those of the classes that run in the semester.
/// 2. A school of which neither says anything counts as none, so that a group is only found too large if it is.
///
/// "In principle" is read as: no more, unless a waiver stands on record.
struct AtMostFifteenThousandStudents: Lint {
    let clause: ClauseID = "DG-02"
    private let most = 15_000

    func breaches(in instance: Instance, at semester: Semester) -> [Breach] {
        let inClasses = Dictionary(grouping: instance.classes.filter { $0.span.contains(semester) }, by: \.school)
            .mapValues { rows in rows.reduce(0) { $0 + ($1.students ?? 0) } }
        return instance.rosters(at: semester).compactMap { roster in
            let count = roster.schools().reduce(0) { sum, school in
                sum + (instance.school(school)?.students ?? inClasses[school] ?? 0)
            }
            return count <= most ? nil : Breach(at: roster.group.id, .tooManyStudents(count, most))
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func tooManyStudents(_ count: Int, _ most: Int) -> Self {
        Self(
            "too-many-students",
            found: Wording("the group covers \(count) students", "覆盖学生 \(count) 人"),
            allowed: Wording("no more than \(most)", "不超过 \(most) 人"))
    }
}
