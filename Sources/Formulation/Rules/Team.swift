import Itineraries
import Rotation

/// Every member school has a team from its core: someone on a post, and a backbone teacher.
///
///     core staff on a post at i in k                        + shortfall ≥ 1
///     core backbone on a posting or post at i in k          + shortfall ≥ 1
///
/// Reads who is present, the ledger included. Adds two rows for each member school and semester. Clause: ZY-17
/// (「管理团队+骨干教师」组团输出).
struct Team: ArcRule {
    private let leaders: SchoolSemesterRows
    private let backbone: SchoolSemesterRows
    private let dispatch: Dispatch

    init(_ rule: Rule, _ register: inout RowRegister) {
        let dispatch = Dispatch(register.instance)
        self.dispatch = dispatch
        func row(_ school: School, _ k: Int, _ register: RowRegister) -> RuleRow? {
            guard dispatch.isMember(school.id, k) else { return nil }
            return RuleRow(
                rule: .team, place: school.id.rawValue, k: k, lower: 1, penalty: rule.penalty, required: 1,
                waiver: register.waiver(.team, at: school.id.rawValue, k))
        }
        leaders = SchoolSemesterRows(&register, row)
        backbone = SchoolSemesterRows(&register, row)
    }

    func entries(of arc: Arc, in network: Network) -> [RowEntry] {
        guard let stay = arc.stay else { return [] }
        return arc.span.filter { dispatch.isCore(network.home, of: stay.host, $0) }.flatMap { k in
            (stay.post != nil ? leaders.entries(stay.host, k..<k + 1) : [])
                + (network.isBackbone ? backbone.entries(stay.host, k..<k + 1) : [])
        }
    }
}
