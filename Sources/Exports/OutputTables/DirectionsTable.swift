import Plans
import Rotation
import Tables

/// `directions.csv`: how many go from where to where, school year by school year.
enum DirectionsTable: OutputTable {
    static let name = "directions"

    static let description = Wording(
        "Arrangements by school year, group, mode and direction", "按学年、集团、方式和方向的交流统计")

    static let columns: [Column<DirectionTally>] = [
        Column(
            "school_year", .integer,
            Wording("The school year: 2026 is 2026-fall and 2027-spring", "学年（2026 指 2026-2027 学年）"),
            [.required]
        ) { .whole($0.schoolYear) },
        Column("group", .string, Wording("The home schools' group", "原单位所在集团编号")) { .name($0.group) },
        Column("host_group", .string, Wording("The hosts' group", "交流单位所在集团编号")) { .name($0.hostGroup) },
        Column("mode", .string, Wording("The key of the mode in the policy", "交流方式（政策文件中的键）"), [.required]) {
            .name($0.mode)
        },
        Column(
            "direction", .string, Wording("Role of the home school > role of the host", "方向（原单位角色 > 交流单位角色）"),
            [.pattern("(core|member|point)>(core|member|point)")]
        ) { $0.route.isEmpty ? .empty : .text($0.route) },
        count("new", Wording("Arrangements that start in the school year", "本学年新派"), \.new),
        count("running", Wording("Arrangements that started before it", "此前已派、仍在任"), \.running),
        count("teachers", Wording("Different teachers in these", "涉及教师数"), \.teachers),
        count("backbone", Wording("Those of them who are backbone", "其中骨干教师"), \.backbone),
        count("managers", Wording("Those of them who are managers", "其中管理人员"), \.managers),
        count("to_country", Wording("Arrangements from a town into the country", "由城镇到乡村"), \.toCountry),
        count("to_town", Wording("Arrangements from the country into a town", "由乡村到城镇"), \.toTown),
    ]

    private static func count(
        _ name: String, _ description: Wording, _ value: @escaping @Sendable (DirectionTally) -> Int
    ) -> Column<DirectionTally> {
        Column(name, .integer, description, [.required, .minimum(0)]) { .whole(value($0)) }
    }

    static func rows(of plan: Plan, labels: Labels) -> [DirectionTally] {
        DirectionTally.tallies(of: plan.placements, in: labels.instance)
    }
}
