import Rotation
import Tables

/// `teachers.csv`: the roster.
enum TeacherTable {
    static let name = "teachers"

    static let schema = TableSchema(
        name, isRequired: true, meaning: Wording("the roster", "教师名册"),
        columns: identity + person + exchange, passingOver: exported)

    /// Columns that the national teacher system and its list of principals export and no plan needs.
    private static let exported = [
        "曾用名", "国籍/地区", "身份证件类型", "身份证件号", "籍贯", "出生地", "民族", "政治面貌", "婚姻状况", "健康状况", "教职工来源", "教职工类别", "是否在编",
        "用人形式", "签订合同情况", "是否属于免费(公费)师范生", "是否是特级教师", "是否是县级及以上骨干教师", "是否心里健康教育教师", "是否心理健康教育教师", "人员状态", "备注", "省",
        "市",
        "区县", "学校名称", "职称", "任校级干部时间", "年级", "在岗状态",
    ]

    private static let identity: [ColumnSchema] = [
        ColumnSchema(
            "teacher", .id, aliases: ["教师编号", "教职工号"], isRequired: true, meaning: Wording("id, unique", "编号，唯一")),
        ColumnSchema("name", .text, aliases: ["姓名"], meaning: Wording("name", "姓名")),
        ColumnSchema(
            "school", .school, aliases: ["编制所在学校"], isRequired: true,
            meaning: Wording("home school's id: the payroll post, which no plan changes", "编制所在学校编号，规划不改变")),
        ColumnSchema(
            "subjects", .list(of: .reference(to: ReferenceTarget.subjects)), aliases: ["任教学科", "学科"], isRequired: true,
            meaning: Wording("subjects, the main one first", "任教学科，主科在前")),
        ColumnSchema(
            "stages", .list(of: .stage), aliases: ["任教学段", "学段"],
            meaning: Wording("stages; by default those of the home school", "任教学段，默认同本校")),
        ColumnSchema(
            "load", .amount, aliases: ["周课时"],
            meaning: Wording("periods a week; by default the main subject's", "周课时，默认取主科的标准")),
    ]

    private static let person: [ColumnSchema] = [
        ColumnSchema(
            "gender", .choice([.init("f", "女", "女性", "female"), .init("m", "男", "男性", "male")]), aliases: ["性别"],
            meaning: Wording("f or m", "性别")),
        ColumnSchema("born", .date, aliases: ["出生日期"], meaning: Wording("date of birth", "出生日期")),
        ColumnSchema(
            "started_work", .date, aliases: ["参加工作年月"], meaning: Wording("when working life began", "参加工作年月")),
        ColumnSchema(
            "at_school_since", .date, aliases: ["进本校年月", "进本园年月"],
            meaning: Wording("when the teacher came to the home school", "进本校年月")),
        ColumnSchema(
            "rank", .text, aliases: ["骨干类型", "称号"],
            meaning: Wording("honour held; policy.backbone lists those that are backbone", "骨干类型或称号")),
        ColumnSchema(
            "office",
            .choice([
                .init("none", "无", "普通教师"), .init("middle", "中层", "中层干部", "中层正职", "中层副职"),
                .init("deputy", "副校长", "副职", "副园长"), .init("principal", "校长", "正校长", "正职", "园长"),
            ]), aliases: ["行政职务"], meaning: Wording("administrative office; any but none is a manager", "行政职务")),
        ColumnSchema("reserve", .flag, aliases: ["后备干部"], meaning: Wording("reserve cadre", "后备干部")),
    ]

    private static let exchange: [ColumnSchema] = [
        ColumnSchema(
            "exempt", .text, aliases: ["免交流原因"],
            meaning: Wording("why no new posting, post or visit is taken", "免交流原因")),
        ColumnSchema("volunteer", .flag, aliases: ["自愿交流"], meaning: Wording("has asked to go", "自愿交流")),
        ColumnSchema(
            "willing", .list(of: .school), aliases: ["意向学校"], meaning: Wording("hosts wished for", "意向学校编号")),
        ColumnSchema(
            "unwilling", .list(of: .school), aliases: ["不愿去学校"], meaning: Wording("hosts not wished for", "不愿去学校编号")),
        ColumnSchema(
            "available_from", .semester, aliases: ["可用起始学期"], meaning: Wording("first semester there at all", "首个在岗学期")),
        ColumnSchema(
            "available_until", .semester, aliases: ["可用截止学期"], meaning: Wording("last semester there at all", "最后在岗学期")),
        ColumnSchema(
            "rest_until", .semester, aliases: ["休整至"],
            meaning: Wording("last semester of rest after an earlier posting", "上次交流后休整的最后学期")),
        ColumnSchema(
            "last_exchange_until", .semester, aliases: ["上次交流结束"],
            meaning: Wording("last semester of the latest earlier posting", "上次交流的最后学期")),
        ColumnSchema(
            "hold_until", .semester, aliases: ["暂缓至"],
            meaning: Wording("no new posting or post through this semester", "暂缓交流的最后学期")),
        ColumnSchema("hold_reason", .text, aliases: ["暂缓原因"], meaning: Wording("why", "暂缓原因")),
        ColumnSchema(
            "priority", .number(-1_000_000...1_000_000), aliases: ["积分"],
            meaning: Wording("among alike teachers the higher goes first", "积分，条件相当时高者优先")),
    ]

    static func read(_ context: ReadingContext, schools: [School]) -> [Teacher] {
        let stages = Dictionary(schools.map { ($0.id, $0.stages) }) { first, _ in first }
        return context.rows(name).compactMap { row in
            let teacher = read(row, stagesBySchool: stages)
            if let teacher { remark(on: teacher, row) }
            return teacher
        }
    }

    /// Missing values that must be there have been reported; stand-ins for them let the rest of the row be checked.
    private static func read(_ row: RowReader, stagesBySchool: [SchoolID: [Stage]]) -> Teacher? {
        let id = row.id("teacher", as: TeacherID.self) ?? ""
        let home = row.reference("school", as: SchoolID.self) ?? ""
        let subjects = row.references("subjects", as: SubjectID.self)
        let listed = row.choices("stages", as: Stage.self)
        let qualification = Qualification(
            stages: listed.isEmpty ? stagesBySchool[home] ?? [] : listed, subjects: subjects.isEmpty ? [""] : subjects)
        guard let qualification else { return nil }
        let exemption = row.text("exempt")
        return Teacher(
            id: id, name: row.text("name").isEmpty ? id.rawValue : row.text("name"), home: home,
            qualification: qualification, load: load(row, main: subjects.first), gender: row.choice("gender"),
            born: row.date("born"), startedWork: row.date("started_work"), atSchoolSince: row.date("at_school_since"),
            rank: row.text("rank"), office: row.choice("office") ?? .none, isReserve: row.flag("reserve"),
            exemption: exemption.isEmpty ? nil : exemption, isVolunteer: row.flag("volunteer"),
            willing: row.references("willing"), unwilling: row.references("unwilling"),
            available: row.span("available_from", "available_until"), restUntil: row.semester("rest_until"),
            lastExchangeUntil: row.semester("last_exchange_until"), holdUntil: row.semester("hold_until"),
            holdReason: row.text("hold_reason"), priority: row.number("priority") ?? 0)
    }

    private static func load(_ row: RowReader, main: SubjectID?) -> Double {
        if !row.text("load").isEmpty { return row.number("load") ?? 0 }
        guard let main, let known = row.context.policy.subjectLoads[main.rawValue] else { return 0 }
        if known == nil { row.report("load", .noLoad(main)) }
        return known ?? 0
    }

    private static func remark(on teacher: Teacher, _ row: RowReader) {
        if let born = teacher.born, let since = teacher.atSchoolSince, since < born {
            row.report("at_school_since", .beforeBirth(born), severity: .warning)
        }
    }

    static func cells(_ teacher: Teacher, home: School?) -> [String: String] {
        let qualification = teacher.qualification
        let others = qualification.subjects.filter { $0 != qualification.main }
        let isDefault = home.map { Set($0.stages).sorted() == qualification.stages } ?? false
        return [
            "teacher": teacher.id.rawValue, "name": teacher.name, "school": teacher.home.rawValue,
            "subjects": CellText.list(([qualification.main] + others).map(\.rawValue)),
            "stages": isDefault ? "" : CellText.list(qualification.stages.map(\.rawValue)),
            "load": CellText.number(teacher.load), "gender": teacher.gender?.rawValue ?? "",
            "born": CellText.optional(teacher.born), "started_work": CellText.optional(teacher.startedWork),
            "at_school_since": CellText.optional(teacher.atSchoolSince), "rank": teacher.rank,
            "office": teacher.office.rawValue, "reserve": CellText.flag(teacher.isReserve),
            "exempt": teacher.exemption ?? "", "volunteer": CellText.flag(teacher.isVolunteer),
            "willing": CellText.list(teacher.willing.map(\.rawValue)),
            "unwilling": CellText.list(teacher.unwilling.map(\.rawValue)),
            "available_from": CellText.optional(teacher.available.from),
            "available_until": CellText.optional(teacher.available.until),
            "rest_until": CellText.optional(teacher.restUntil),
            "last_exchange_until": CellText.optional(teacher.lastExchangeUntil),
            "hold_until": CellText.optional(teacher.holdUntil), "hold_reason": teacher.holdReason,
            "priority": teacher.priority == 0 ? "" : CellText.number(teacher.priority),
        ]
    }
}

extension Diagnostic.Message {
    fileprivate static func noLoad(_ subject: SubjectID) -> Self {
        Self(
            "no-load",
            found: Wording(
                "neither the row nor subjects.\(subject) gives a load", "本行和 subjects.\(subject) 都没有给出周课时"),
            mend: Wording(
                "Fill in load here, or set subjects.\(subject).load in the policy",
                "请在此填写周课时，或在策略中设置 subjects.\(subject).load"))
    }

    fileprivate static func beforeBirth(_ born: CivilDate) -> Self {
        Self(
            "before-birth",
            found: Wording("the date lies before the date of birth \(born)", "日期早于出生日期 \(born)"),
            mend: Wording("Correct one of the two", "请更正其一"))
    }
}
