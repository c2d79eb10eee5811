import Plans
import Rotation
import Tables

/// `coverage.csv`: who gives the periods of each school, stage, subject and semester.
enum CoverageTable: OutputTable {
    static let name = "coverage"

    static let description = Wording(
        "Periods a week by school, stage, subject and semester, and who gives them", "各校各学段各学科各学期的每周课时及其来源")

    static let primaryKey = ["school", "stage", "subject", "semester"]

    static let columns: [Column<Coverage>] = [
        Column("school", .string, Wording("The school's id", "学校编号"), [.required]) { .name($0.school) },
        Column(
            "stage", .string, Wording("The stage", "学段"), [.required, .oneOf(Stage.allCases.map(\.rawValue))]
        ) { .text($0.course.stage.rawValue) },
        Column("subject", .string, Wording("The key of the subject in the policy", "学科（政策文件中的键）"), [.required]) {
            .name($0.course.subject)
        },
        Column("semester", .string, Wording("The semester", "学期"), [.required, .semester]) { .text("\($0.semester)") },
        periods("demand", Wording("Periods demanded", "需求课时"), \.demand),
        periods("home", Wording("Periods given by the school's own teachers", "本校教师承担"), \.home),
        periods("posted", Wording("Periods given by teachers posted here", "交流教师承担"), \.posted),
        periods("visiting", Wording("Periods given by visiting teachers", "走教教师承担"), \.visiting),
        periods("streamed", Wording("Periods followed live", "专递课堂承担"), \.streamed),
        periods("hired", Wording("Periods bought from outside", "外聘承担"), \.hired),
        periods("unmet", Wording("Periods that nobody gives", "缺口课时"), \.unmet),
        periods("before", Wording("Periods unmet if nobody moves", "不作调配时的缺口课时"), \.before),
        periods("points", Wording("Points for the unmet periods", "缺口分值"), \.points),
    ]

    private static func periods(
        _ name: String, _ description: Wording, _ value: @escaping @Sendable (Coverage) -> Double
    ) -> Column<Coverage> {
        Column(name, .number, description, [.required, .minimum(0)]) { .number(value($0)) }
    }

    static func rows(of plan: Plan, labels: Labels) -> [Coverage] {
        plan.coverage.sorted(by: Coverage.precedes)
    }
}
