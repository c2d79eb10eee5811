import Plans
import Rotation
import Tables

/// `mentoring.csv`: pairs of mentors and young teachers (师徒结对), and who is left without and why.
enum MentoringTable: OutputTable {
    static let name = "mentoring"

    static let description = Wording(
        "Mentors of young teachers by school year, and who is left without", "各学年师徒结对安排，以及未结对的原因")

    static let columns: [Column<MentoringPlan.Row>] = [
        Column(
            "school_year", .integer,
            Wording("The school year: 2026 is 2026-fall and 2027-spring", "学年（2026 指 2026-2027 学年）"),
            [.required]
        ) { .whole($0.schoolYear) },
        Column("subject", .string, Wording("The main subject of both", "学科（政策文件中的键）"), [.required]) {
            .name($0.subject)
        },
        Column("young", .string, Wording("The young teacher's id", "青年教师编号")) { .name($0.young?.teacher) },
        name("young_name", Wording("The young teacher's name", "青年教师姓名"), { $0.young }),
        Column("young_place", .string, Wording("Where the young teacher works then", "青年教师所在学校编号")) {
            .name($0.young?.place)
        },
        Column("mentor", .string, Wording("The mentor's id", "师傅编号")) { .name($0.mentor?.teacher) },
        name("mentor_name", Wording("The mentor's name", "师傅姓名"), { $0.mentor }),
        Column("mentor_place", .string, Wording("Where the mentor works then", "师傅所在学校编号")) {
            .name($0.mentor?.place)
        },
        Column("minutes", .number, Wording("Minutes between them, one way", "两校单程分钟数"), [.minimum(0)]) {
            .number($0.minutes)
        },
        Column("same_place", .string, Wording("Whether both work at one place", "是否同校"), [.oneOf(["yes", "no"])]) {
            $0.isSamePlace.map { .text($0 ? "yes" : "no") } ?? .empty
        },
        Column(
            "status", .string, Wording("A pair, or why there is none", "已结对，或未结对的原因（代码）"),
            [.required, .oneOf(MentoringPlan.Status.allCases.map(\.rawValue))]
        ) { .text($0.status.rawValue) },
        Column(
            "reason", .string, Wording("Why there is none, in words", "未结对的原因"),
            labelled: { row, labels in
                Vocabulary.reason(for: row.status).map { .text($0[labels.language]) } ?? .empty
            }),
    ]

    private static func name(
        _ name: String, _ description: Wording,
        _ person: @escaping @Sendable (MentoringPlan.Row) -> MentoringPlan.Row.Person?
    ) -> Column<MentoringPlan.Row> {
        Column(
            name, .string, description,
            labelled: { row, labels in person(row).map { .text(labels.name(of: $0.teacher)) } ?? .empty })
    }

    static func isWritten(for plan: Plan) -> Bool { plan.mentoring != nil }

    static func rows(of plan: Plan, labels: Labels) -> [MentoringPlan.Row] { plan.mentoring?.rows ?? [] }
}
