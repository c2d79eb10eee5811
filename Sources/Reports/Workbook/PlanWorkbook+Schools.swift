import Plans
import Rotation

/// The sheet that a school is sent: who comes, who goes, and who gives which lessons.
extension PlanWorkbook {
    func sheet(of school: School, coverage: [Coverage]) -> Sheet {
        let columns =
            [column("What", "内容", 8), column("Teacher", "教师编号", 11), column("Name", "姓名", 10)]
            + moveColumns(with: column("Other school", "对方单位", 22)) + coverageColumns
        let moves = reported.moves.map(\.placement).filter { $0.home == school.id || $0.host == school.id }
        let blank = Array(repeating: Sheet.Cell.empty, count: 2 + moveColumns(with: column("", "")).count)
        let rest = Array(repeating: Sheet.Cell.empty, count: coverageColumns.count)
        let moveRows = moves.map { placement -> [Sheet.Cell] in
            let comes = placement.host == school.id
            return [
                .text(comes ? worded("comes", "来") : worded("goes", "去")), .text(placement.teacher.rawValue),
                .text(labels.name(of: placement.teacher)),
            ] + cells(of: placement, other: comes ? placement.home : placement.host) + rest
        }
        let lessons = coverage.sorted { $0.key < $1.key }
            .map { [.text(worded("lessons", "课时"))] + blank + cells(of: $0) }
        return Sheet(name: labels.name(of: school.id), columns: columns, rows: moveRows + lessons)
    }

    func moveColumns(with other: Sheet.Column) -> [Sheet.Column] {
        [
            column("Way", "方式", 14), other, column("Since", "起始学期", 24), column("Until", "结束学期", 24),
            column("Days a week", "每周天数", 9), column("Minutes", "单程分钟", 9), column("Subjects taught", "任教学科", 16),
            column("Firm", "确定或展望", 10),
        ]
    }

    func cells(of placement: Placement, other: SchoolID) -> [Sheet.Cell] {
        let subjects = placement.subjects.map { labels.name(of: $0) }.joined(separator: worded(", ", "、"))
        return [
            .text(labels.name(of: placement.mode)), .text(labels.name(of: other)),
            .text(labels.name(of: placement.since)), .text(labels.name(of: placement.until)),
            .whole(placement.days), .number(placement.minutes), .text(subjects),
            .text(placement.isFirm ? worded("firm", "确定") : worded("outlook", "展望")),
        ]
    }

    var coverageColumns: [Sheet.Column] {
        [
            column("Stage", "学段", 8), column("Subject", "学科", 14), column("Semester", "学期", 24),
            column("Demand", "需求课时", 9), column("Own staff", "本校教师", 9), column("Posted", "交流教师", 9),
            column("Visiting", "走教教师", 9), column("Live", "专递课堂", 9), column("Bought", "外聘", 9),
            column("Missing", "缺口课时", 9), column("Missing if nobody moved", "不调配时缺口", 12),
        ]
    }

    func cells(of row: Coverage) -> [Sheet.Cell] {
        [
            .text(labels.name(of: row.course.stage)), .text(labels.name(of: row.course.subject)),
            .text(labels.name(of: row.semester)), .number(row.demand), .number(row.home), .number(row.posted),
            .number(row.visiting), .number(row.streamed), .number(row.hired), .number(row.unmet), .number(row.before),
        ]
    }
}
