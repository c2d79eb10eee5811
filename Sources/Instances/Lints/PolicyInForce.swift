import Rotation
import Tables

/// Every planned semester lies in the term of the policy.
///
/// **CD-30**: 「發布之日起30日後執行，有效期5年」.
///
/// 1. The term is what the policy says of itself: `valid_from` to `valid_until`, both inclusive. A policy that names
///    neither is always in force.
/// 2. A policy that names a term takes it upon itself, whatever documents it cites.
///
/// The thirty days and the five years are not measured: semesters are coarser than the first, and other documents run for
/// other terms.
struct PolicyInForce: Lint {
    let clause: ClauseID = "CD-30"

    func binds(_ policy: Policy) -> Bool { policy.validity != .always }

    func breaches(in instance: Instance, at semester: Semester) -> [Breach] {
        let term = instance.policy.validity
        return term.contains(semester) ? [] : [Breach(at: ["region"], .notInForce(term))]
    }
}

extension Diagnostic.Message {
    fileprivate static func notInForce(_ term: SemesterSpan) -> Self {
        let from = term.from.map { Wording("from \($0)", "自 \($0) 起") }
        let until = term.until.map { Wording("through \($0)", "至 \($0) 止") }
        let both = [from, until].compactMap { $0 }
        return Self(
            "not-in-force",
            found: Wording("the policy is planned with while it is not in force", "所规划的学期不在策略有效期内"),
            allowed: Wording(
                both.map(\.english).joined(separator: " "), both.map(\.chinese).joined()))
    }
}
