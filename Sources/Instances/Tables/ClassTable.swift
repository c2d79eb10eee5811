import Rotation
import Tables

/// `classes.csv`: parallel classes, from which demand derives.
enum ClassTable {
    static let name = "classes"

    static let schema = TableSchema(
        name, meaning: Wording("parallel classes", "班级"),
        columns: [
            ColumnSchema(
                "school", .school, aliases: ["学校编号"], isRequired: true, meaning: Wording("school's id", "学校编号")),
            ColumnSchema("stage", .stage, aliases: ["学段"], isRequired: true, meaning: Wording("stage", "学段")),
            ColumnSchema(
                "grade", .list(of: .integer(1...12)), aliases: ["年级"], isRequired: true,
                meaning: Wording("grade within the stage; a list is a combined class", "学段内的年级；多个即复式班")),
            ColumnSchema(
                "classes", .count, aliases: ["班级数", "班数"], isRequired: true,
                meaning: Wording("how many parallel classes", "平行班数")),
            ColumnSchema("students", .count, aliases: ["学生数"], meaning: Wording("pupils in all of them", "学生人数")),
            ColumnSchema("from", .semester, aliases: ["起始学期"], meaning: Wording("first semester", "首学期")),
            ColumnSchema("until", .semester, aliases: ["截止学期"], meaning: Wording("last semester", "末学期")),
            ColumnSchema(
                "entering", .count, aliases: ["下学年新生班数"],
                meaning: Wording("of an entry grade: classes that enter next school year", "起始年级下学年新生班数")),
            ColumnSchema(
                "entering_students", .count, aliases: ["下学年新生数"],
                meaning: Wording("of an entry grade: pupils who enter next school year", "起始年级下学年新生人数")),
        ])

    static func read(_ context: ReadingContext) -> [ClassRow] {
        var earlier: [ClassRow: RowReader] = [:]
        var mentioned: Set<Stage> = []
        return context.rows(name).compactMap { row in
            let school = row.reference("school", as: SchoolID.self)
            let stage = row.choice("stage", as: Stage.self)
            let grades = row.integers("grade")
            let classes = row.integer("classes")
            let students = row.integer("students")
            let span = row.span()
            let (entering, enteringStudents) = (row.integer("entering"), row.integer("entering_students"))
            guard let school, let stage, let classes else { return nil }
            checkGrades(grades, stage, row)
            if !context.policy.hasCurriculum(of: stage), mentioned.insert(stage).inserted {
                row.report("stage", .noCurriculum(stage), severity: .warning)
            }
            let value = ClassRow(
                school: school, stage: stage, grades: grades, classes: classes, students: students, span: span,
                entering: entering, enteringStudents: enteringStudents)
            if let known = earlier.updateValue(row, forKey: value) { row.report(nil, .repeatedRow(of: known)) }
            return value
        }
    }

    private static func checkGrades(_ grades: [Int], _ stage: Stage, _ row: RowReader) {
        let policy = row.context.policy
        if Set(grades).count < grades.count { row.report("grade", .repeatedGrade, severity: .warning) }
        if let known = policy.grades[stage], let grade = grades.first(where: { $0 > known }) {
            row.report("grade", .gradeBeyondCurriculum(grade, stage, known))
        }
    }

    static func cells(_ row: ClassRow) -> [String: String] {
        [
            "school": row.school.rawValue, "stage": row.stage.rawValue,
            "grade": CellText.list(row.grades.map(String.init)), "classes": "\(row.classes)",
            "students": CellText.optional(row.students), "from": CellText.optional(row.span.from),
            "until": CellText.optional(row.span.until), "entering": CellText.optional(row.entering),
            "entering_students": CellText.optional(row.enteringStudents),
        ]
    }
}

extension Diagnostic.Message {
    fileprivate static let repeatedGrade = Self(
        "repeated-grade", found: Wording("a grade is named twice", "同一年级写了两次"),
        mend: Wording("Name each grade of a combined class once", "复式班的每个年级只写一次"))

    fileprivate static func gradeBeyondCurriculum(_ grade: Int, _ stage: Stage, _ known: Int) -> Self {
        Self(
            "grade-beyond-curriculum",
            found: Wording(
                "curriculum.\(stage.rawValue) has no grade \(grade)", "curriculum.\(stage.rawValue) 没有 \(grade) 年级"),
            allowed: Wording("grades 1 to \(known)", "1 到 \(known) 年级"),
            mend: Wording(
                "Correct the grade, or give each subject one number for every grade",
                "请更正年级，或在课程表中为每个年级写一个数"))
    }

    fileprivate static func noCurriculum(_ stage: Stage) -> Self {
        Self(
            "no-curriculum",
            found: Wording(
                "the policy has no curriculum.\(stage.rawValue), so classes of this stage demand nothing",
                "策略中没有 curriculum.\(stage.rawValue)，该学段的班级不产生课时需求"))
    }
}
