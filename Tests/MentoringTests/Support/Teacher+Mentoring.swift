import PlanningFixtures
import Rotation

extension Teacher {
    /// Somebody who began to work in the autumn of a year.
    static func young(
        _ id: TeacherID, at home: SchoolID, subject: SubjectID = "pe", stages: [Stage] = [.primary],
        since year: Int = 2025
    ) -> Teacher {
        .at(home, id, teaching: subject) {
            $0.startedWork = CivilDate(year: year, month: 9)
            $0.qualification = Qualification(stages: stages, subjects: [subject]) ?? $0.qualification
        }
    }

    /// A backbone teacher.
    static func mentor(
        _ id: TeacherID, at home: SchoolID, subject: SubjectID = "pe", stages: [Stage] = [.primary],
        since year: Int = 2000, _ change: (inout Teacher) -> Void = { _ in }
    ) -> Teacher {
        var teacher = young(id, at: home, subject: subject, stages: stages, since: year)
        teacher.rank = "county"
        change(&teacher)
        return teacher
    }
}
