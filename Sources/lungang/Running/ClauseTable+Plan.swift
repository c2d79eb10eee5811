import Clauses
import Plans
import Rotation

extension ClauseTable {
    /// The clauses on which a plan rests, quoted: those that the rules and `mentoring.toml` cite, and those of the
    /// documents cited that speak of a mode that the plan makes use of.
    func clauses(behind placements: [Placement], of instance: Instance) -> [CitedClause] {
        var keys: [ClauseID: [String]] = [:]
        let citations = Citations(of: instance)
        for clause in citations.clauses { keys[clause, default: []] += citations.keys(citing: clause) }
        let documents = instance.policy.citedDocuments
        let used = Set(placements.map(\.mode))
        for mode in instance.policy.modes where used.contains(mode.id) {
            for clause in clauses(of: mode, in: documents) { keys[clause.id, default: []].append("modes.\(mode.id)") }
        }
        return keys.sorted { $0.key < $1.key }.map { id, keys in
            CitedClause(clause: id, document: self[id]?.document, quote: self[id]?.quote, citedBy: keys)
        }
    }
}
