import Plans
import Rotation
import Tables

/// `streams.csv`: one row for each live lesson arrangement.
enum StreamsTable: OutputTable {
    static let name = "streams"

    static let description = Wording("Live lessons from one school to another", "专递课堂安排")

    static let primaryKey = ["semester", "stage", "subject", "from", "to"]

    static let columns: [Column<Stream>] = [
        Column("semester", .string, Wording("The semester", "学期"), [.required, .semester]) { .text("\($0.semester)") },
        Column(
            "stage", .string, Wording("The stage", "学段"), [.required, .oneOf(Stage.allCases.map(\.rawValue))]
        ) { .text($0.course.stage.rawValue) },
        Column("subject", .string, Wording("The key of the subject in the policy", "学科（政策文件中的键）"), [.required]) {
            .name($0.course.subject)
        },
        Column("from", .string, Wording("The school where the lesson is taught", "主讲学校编号"), [.required]) {
            .name($0.from)
        },
        Column("to", .string, Wording("The school where it is followed", "听讲学校编号"), [.required]) { .name($0.to) },
        Column("periods", .number, Wording("Periods a week", "每周课时"), [.required, .minimum(0)]) { .number($0.periods) },
    ]

    static func rows(of plan: Plan, labels: Labels) -> [Stream] {
        plan.streams.sorted { left, right in
            if left.semester != right.semester { return left.semester < right.semester }
            return (left.course, left.from, left.to) < (right.course, right.from, right.to)
        }
    }
}
