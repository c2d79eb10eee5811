import Plans
import Rotation
import Tables

/// `plan.csv`: one row for each posting or visiting arrangement.
enum PlanTable: OutputTable {
    static let name = "plan"

    static let description = Wording("Postings and visiting arrangements", "轮岗交流与走教安排")

    static let primaryKey = ["teacher", "mode", "host", "since"]

    static let columns: [Column<Placement>] = [
        Column("teacher", .string, Wording("The teacher's id", "教师编号"), [.required]) { .name($0.teacher) },
        Column(
            "name", .string, Wording("The teacher's name", "教师姓名"),
            labelled: { placement, labels in
                .text(labels.instance.teacher(placement.teacher)?.name ?? "")
            }),
        Column("mode", .string, Wording("The key of the mode in the policy", "交流方式（政策文件中的键）"), [.required]) {
            .name($0.mode)
        },
        Column("post", .string, Wording("The id of the post held, for a mode that fills posts", "所任岗位编号")) {
            .name($0.post)
        },
        Column("home", .string, Wording("The id of the home school", "原单位编号"), [.required]) { .name($0.home) },
        Column("host", .string, Wording("The id of the host school", "交流单位编号"), [.required]) { .name($0.host) },
        Column("since", .string, Wording("The first semester", "起始学期"), [.required, .semester]) {
            .text("\($0.since)")
        },
        Column(
            "until", .string, Wording("The last semester, inclusive; may lie beyond the horizon", "结束学期（含，可在规划期之后）"),
            [.required, .semester]
        ) { .text("\($0.until)") },
        Column(
            "semesters", .integer, Wording("How many semesters, both ends counted", "学期数"), [.required, .minimum(1)]
        ) {
            .whole($0.semesters)
        },
        Column("days", .integer, Wording("Days a week at the host, for visits", "每周天数（走教）"), [.minimum(1)]) {
            .whole($0.days)
        },
        Column("minutes", .number, Wording("Minutes to the host, one way", "单程分钟数"), [.minimum(0)]) {
            .number($0.minutes)
        },
        Column("subjects", .string, Wording("The teacher's subjects that the host demands; list", "任教学科（列表）")) {
            .list($0.subjects)
        },
        Column(
            "status", .string, Wording("Running as agreed, extended, or new", "在任、续任或新派"),
            [.required, .oneOf(Placement.Status.allCases.map(\.rawValue))]
        ) { .text($0.status.rawValue) },
        Column("points", .number, Wording("Points for moves within the horizon", "规划期内的移动分值"), [.required]) {
            .number($0.points)
        },
        Column("yuan", .number, Wording("Yuan within the horizon", "规划期内的经费（元）"), [.required]) { .number($0.yuan) },
        Column(
            "firm", .string,
            Wording(
                "Firm: running, or starting in the first school year; otherwise an outlook", "确定（firm）或展望（outlook）"),
            [.required, .oneOf(["firm", "outlook"])]
        ) { .text($0.isFirm ? "firm" : "outlook") },
        Column(
            "reason", .string, Wording("Why, in one sentence", "理由（一句话）"), [.required],
            labelled: { placement, labels in
                .text(ReasonWording(labels).sentence(for: placement.reasons))
            }),
    ]

    static func rows(of plan: Plan, labels: Labels) -> [Placement] { plan.placements.sorted(by: Placement.precedes) }
}
