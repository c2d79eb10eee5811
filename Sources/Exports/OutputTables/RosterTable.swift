import Plans
import Rotation
import Tables

/// `roster.csv`: the 交流轮岗花名册 that an office sends out, with the fields of the national teacher system.
///
/// It is Chinese whatever language is spoken, and holds only what is firm. No plan moves a payroll post, so
/// 是否调动人事关系 is always 否.
enum RosterTable: OutputTable {
    static let name = "roster"

    static let description = Wording(
        "The roster of exchanged teachers to send out: firm rows only", "教师交流轮岗花名册（仅含已确定的安排）")

    static let columns: [Column<Placement>] = [
        Column(
            "姓名", .string, Wording("The teacher's name", "教师姓名"), [.required],
            labelled: { placement, labels in
                .text(labels.name(of: placement.teacher))
            }),
        Column(
            "交流轮岗类型", .string, Wording("The mode, by its label", "交流轮岗方式的名称"), [.required],
            labelled: { placement, labels in .text(labels.speaking(.chinese).name(of: placement.mode)) }),
        Column(
            "是否调动人事关系", .string, Wording("Whether the payroll post moves: never", "人事关系不变"), [.required, .oneOf(["否"])]
        ) { _ in .text("否") },
        Column("开始年月", .yearMonth, Wording("The first month", "开始年月"), [.required]) {
            .text("\($0.since.firstMonth)")
        },
        Column("结束年月", .yearMonth, Wording("The last month", "结束年月"), [.required]) {
            .text("\($0.until.lastMonth)")
        },
        Column(
            "原单位名称", .string, Wording("The home school's name", "原单位名称"), [.required],
            labelled: { placement, labels in
                .text(labels.name(of: placement.home))
            }),
        Column(
            "交流轮岗单位名称", .string, Wording("The host's name", "交流轮岗单位名称"), [.required],
            labelled: { placement, labels in
                .text(labels.name(of: placement.host))
            }),
        Column(
            "任教学科", .string, Wording("The subjects taught there", "任教学科"),
            labelled: { placement, labels in
                .text(subjects(of: placement, labels.speaking(.chinese)).joined(separator: "、"))
            }),
    ]

    static func rows(of plan: Plan, labels: Labels) -> [Placement] { rows(of: plan.placements) }

    static func rows(of placements: [Placement]) -> [Placement] {
        placements.filter(\.isFirm).sorted(by: Placement.precedes)
    }

    /// A manager may go to a host that demands none of the teacher's courses; the main subject then stands.
    private static func subjects(of placement: Placement, _ labels: Labels) -> [String] {
        if !placement.subjects.isEmpty { return placement.subjects.map { labels.name(of: $0) } }
        return labels.instance.teacher(placement.teacher).map { [labels.name(of: $0.qualification.main)] } ?? []
    }
}
