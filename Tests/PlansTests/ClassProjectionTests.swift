import PlanningFixtures
import Plans
import Rotation
import Testing

/// Classes of one school, a year or two on.
@Suite struct ClassProjectionTests {
    private func row(
        _ grade: Int..., classes: Int, students: Int? = nil, at school: SchoolID = "A", span: SemesterSpan = .always,
        entering: Int? = nil, enteringStudents: Int? = nil
    ) -> ClassRow {
        ClassRow(
            school: school, stage: .primary, grades: grade, classes: classes, students: students, span: span,
            entering: entering, enteringStudents: enteringStudents)
    }

    private func projected(_ rows: [ClassRow], to last: Semester = .after(2)) -> [ClassRow] {
        ClassProjection(rows, from: .fall, to: last).rows.map(\.row)
    }

    @Test func `each grade has what the one below it had, and as many enter as last year`() {
        let rows = [
            row(1, classes: 4, students: 160), row(2, classes: 3, students: 120), row(3, classes: 2, students: 70),
        ]
        #expect(
            projected(rows) == [
                row(1, classes: 4, students: 160), row(2, classes: 4, students: 160), row(3, classes: 3, students: 120),
            ])
        #expect(projected(rows, to: .after(4)).map(\.classes) == [4, 4, 4])
        #expect(projected(rows, to: .spring) == rows)
        #expect(ClassProjection(rows, from: .spring, to: .after(2)).rows.map(\.row.classes) == [4, 4, 3])
    }

    @Test func `as many enter as are announced, once`() {
        let rows = [row(1, classes: 4, students: 160, entering: 5, enteringStudents: 210), row(2, classes: 3)]
        #expect(projected(rows) == [row(1, classes: 5, students: 210), row(2, classes: 4, students: 160)])
        #expect(
            projected(rows, to: .after(4)) == [row(1, classes: 5, students: 210), row(2, classes: 5, students: 210)])
        // Another number of classes with no word on the pupils leaves their number unknown.
        #expect(projected([row(1, classes: 4, students: 160, entering: 5)]) == [row(1, classes: 5)])
    }

    @Test func `schools and stages are apart, a grade without one below it takes in new ones, combined classes stay`() {
        let rows = [
            row(1, classes: 4), row(4, classes: 2), row(5, classes: 1), row(1, classes: 9, at: "B"),
            row(1, 2, classes: 1, at: "C"),
            ClassRow(school: "A", stage: .junior, grades: [2], classes: 7),
        ]
        #expect(projected(rows).map(\.classes) == [4, 2, 2, 9, 1, 7])
    }

    @Test func `a row that begins with the year is the office's own word`() {
        let rows = [
            row(1, classes: 4, span: SemesterSpan(until: .spring)),
            row(1, classes: 6, span: SemesterSpan(from: .after(2))),
            row(2, classes: 3), row(2, classes: 1, span: SemesterSpan(from: .after(4))),
        ]
        let result = projected(rows)
        #expect(result[1].classes == 6)
        #expect(result[2].classes == 4)
        #expect(result[3].classes == 1)
    }

    @Test func `rows of one grade become one, and a grade whose row ended goes on`() {
        let rows = [
            row(1, classes: 2), row(1, classes: 1), row(2, classes: 5), row(2, classes: 1),
            row(3, classes: 4, span: SemesterSpan(until: .spring)),
        ]
        let result = ClassProjection(rows, from: .fall, to: .after(2)).rows
        #expect(result.map(\.source) == [0, 1, 2, 4, nil])
        #expect(result.map(\.row.classes) == [2, 1, 3, 4, 6])
        #expect(result.last?.row.span.from == .after(2))
    }
}
