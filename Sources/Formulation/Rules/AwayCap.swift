import Itineraries
import Rotation

/// No school has more than a share of its own staff away on postings and posts.
///
///     own staff away from i in k − shortfall(i,k) ≤ ⌊share × staff of i in k⌋     (in exact decimals)
///
/// Reads who is away, the ledger and the absent among it included; staff are the teachers not absent. Adds one row
/// for each school and semester. It guards the school that gives, as XA-06 asks for the lead school.
struct AwayCap: ArcRule {
    private let rows: SchoolSemesterRows

    init(_ rule: Rule, share: Share, _ register: inout RowRegister) {
        let staff = StaffCounts(register.instance)
        rows = SchoolSemesterRows(&register) { school, k, register in
            let cap = Double(share.floor(of: staff[school.id, k]))
            return RuleRow(
                rule: .awayCap, place: school.id.rawValue, k: k, upper: cap, penalty: rule.penalty, required: cap,
                waiver: register.waiver(.awayCap, at: school.id.rawValue, k))
        }
    }

    func entries(of arc: Arc, in network: Network) -> [RowEntry] {
        arc.stay == nil ? [] : rows.entries(network.home, arc.span)
    }
}

/// How many teachers of each school are not absent, semester by semester.
struct StaffCounts {
    private var counts: [SchoolID: [Int]] = [:]

    init(_ instance: Instance) {
        let none = [Int](repeating: 0, count: instance.semesters.count)
        for teacher in instance.teachers {
            for (k, semester) in instance.semesters.enumerated() where !instance.isAbsent(teacher, at: semester) {
                counts[teacher.home, default: none][k] += 1
            }
        }
    }

    subscript(school: SchoolID, k: Int) -> Int { counts[school]?[k] ?? 0 }
}
