import Itineraries
import Rotation

/// At no school do arrivals and departures drift apart.
///
///     |arrived(i,k) − away(i,k)| − shortfall(i,k) ≤ max_net
///
/// Reads who is present from elsewhere and which own staff are away, the ledger included; visits do not count. Adds
/// one row, bounded on both sides, for each school and semester. Clauses: LH-07, ZY-12 (总量不变 / 总量控制).
struct Balance: ArcRule {
    private let rows: SchoolSemesterRows

    init(_ rule: Rule, maxNet: Double, _ register: inout RowRegister) {
        rows = SchoolSemesterRows(&register) { school, k, register in
            RuleRow(
                rule: .balance, place: school.id.rawValue, k: k, lower: -maxNet, upper: maxNet,
                penalty: rule.penalty, required: maxNet,
                waiver: register.waiver(.balance, at: school.id.rawValue, k))
        }
    }

    func entries(of arc: Arc, in network: Network) -> [RowEntry] {
        guard let stay = arc.stay else { return [] }
        return rows.entries(stay.host, arc.span) + rows.entries(network.home, arc.span, achieved: -1)
    }
}
