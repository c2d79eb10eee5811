import Plans
import Rotation
import Tables

/// `service.csv`: what each teacher serves where, and what is due for it, school year by school year.
enum ServiceTable: OutputTable {
    static let name = "service"

    static let description = Wording(
        "Semesters served and allowances due, by teacher, mode, host and school year", "服务学期与应发补贴台账（按教师、方式、学校、学年）")

    static let primaryKey = ["teacher", "mode", "host", "school_year"]

    static let columns: [Column<ServiceRecord>] = [
        Column("teacher", .string, Wording("The teacher's id", "教师编号"), [.required]) { .name($0.teacher) },
        Column(
            "name", .string, Wording("The teacher's name", "教师姓名"),
            labelled: { record, labels in .text(labels.instance.teacher(record.teacher)?.name ?? "") }),
        Column("mode", .string, Wording("The key of the mode in the policy", "交流方式（政策文件中的键）"), [.required]) {
            .name($0.mode)
        },
        Column(
            "kind", .string, Wording("The kind of the mode", "方式的类别"),
            [.required, .oneOf(["posting", "post", "visiting"])],
            labelled: { record, labels in .text(labels.instance.mode(record.mode)?.kindName ?? "") }),
        Column("home", .string, Wording("The id of the home school", "原单位编号"), [.required]) { .name($0.home) },
        Column("host", .string, Wording("The id of the host school", "交流单位编号"), [.required]) { .name($0.host) },
        Column(
            "setting", .string, Wording("Where the host stands", "交流单位的城乡类型"),
            [.required, .oneOf(Setting.allCases.map(\.rawValue))]
        ) { .text($0.setting.rawValue) },
        Column(
            "cross_district", .string,
            Wording(
                "Whether home and host lie in different districts; empty where a district is unknown", "是否跨区县（区县未填则为空）"),
            [.oneOf(["yes", "no"])],
            labelled: { record, labels in
                let crosses = labels.instance.crossesDistricts(from: record.home, to: record.host)
                return .text(crosses.map { $0 ? "yes" : "no" } ?? "")
            }),
        Column(
            "school_year", .integer,
            Wording("The school year: 2026 is 2026-fall and 2027-spring", "学年（2026 指 2026-2027 学年）"),
            [.required]
        ) { .whole($0.schoolYear) },
        count("before", Wording("Semesters served here before it", "此前已服务学期数"), \.before),
        count("semesters", Wording("Semesters served in it, absences left out", "本学年服务学期数（不含缺勤学期）"), \.semesters),
        count("total", Wording("Semesters served by its end", "累计服务学期数"), \.total),
        count(
            "country", Wording("Of the total, semesters in rural or remote places", "累计中的乡村、边远服务学期数"),
            \.countrySemesters),
        Column("days", .integer, Wording("Days a week at the host, for visits", "每周天数（走教）"), [.minimum(1)]) {
            .whole($0.days)
        },
        amount("periods", Wording("Periods a week for the host, as arranged", "按安排在交流单位承担的周课时"), \.periods),
        amount("yuan_start", Wording("Yuan due for starting", "一次性补贴（元）"), \.startYuan),
        amount("yuan_semesters", Wording("Yuan due for posted semesters", "派驻补贴（元）"), \.semesterYuan),
        amount("yuan_days", Wording("Yuan due for visiting days", "走教补贴（元）"), \.dayYuan),
        amount("yuan", Wording("Yuan due in the school year", "本学年应发合计（元）"), \.yuan),
    ]

    private static func count(
        _ name: String, _ description: Wording, _ value: @escaping @Sendable (ServiceRecord) -> Int
    ) -> Column<ServiceRecord> {
        Column(name, .integer, description, [.required, .minimum(0)]) { .whole(value($0)) }
    }

    private static func amount(
        _ name: String, _ description: Wording, _ value: @escaping @Sendable (ServiceRecord) -> Double
    ) -> Column<ServiceRecord> {
        Column(name, .number, description, [.required, .minimum(0)]) { .number(value($0)) }
    }

    static func rows(of plan: Plan, labels: Labels) -> [ServiceRecord] {
        ServiceLedger(of: plan.placements, in: labels.instance).records
    }
}
