import Itineraries
import Rotation

/// At every member school there are always so many people from the core school who carry weight.
///
///     core staff present at i in k, on a post or backbone on a posting + shortfall(i,k) ≥ count
///
/// Reads who is present, the ledger included, and the roles held in each semester. Adds one row for each member
/// school and semester. Clause: CD-09 (原则上不低于3人, the executive principal counted; an ordinary teacher does
/// not count).
struct DispatchFloor: ArcRule {
    private let rows: SchoolSemesterRows
    private let dispatch: Dispatch

    init(_ rule: Rule, count: Int, _ register: inout RowRegister) {
        let dispatch = Dispatch(register.instance)
        self.dispatch = dispatch
        rows = SchoolSemesterRows(&register) { school, k, register in
            guard dispatch.isMember(school.id, k) else { return nil }
            return RuleRow(
                rule: .dispatchFloor, place: school.id.rawValue, k: k, lower: Double(count), penalty: rule.penalty,
                required: Double(count), waiver: register.waiver(.dispatchFloor, at: school.id.rawValue, k))
        }
    }

    func entries(of arc: Arc, in network: Network) -> [RowEntry] {
        guard let stay = arc.stay, stay.post != nil || network.isBackbone else { return [] }
        return arc.span.filter { dispatch.isCore(network.home, of: stay.host, $0) }
            .flatMap { rows.entries(stay.host, $0..<$0 + 1) }
    }
}
