import Clauses
import Plans
import Rotation
import Tables

/// The clauses on which postings, gaps and rules rest, quoted.
struct ClauseTrace {
    private let instance: Instance
    private let table: ClauseTable
    private let documents: Set<String>
    private let language: Language

    /// The trace of an instance's policy.
    init(_ instance: Instance, language: Language) throws(Failure) {
        self.instance = instance
        self.language = language
        table = try ClauseTable.known()
        documents = instance.policy.citedDocuments
    }

    /// The clause that a rule cites, quoted; what is missing is said.
    func quote(of rule: RuleName) -> String {
        guard let cite = instance.rule(rule)?.cite else {
            return language == .english ? "(cites no clause)" : "（未引用条款）"
        }
        return quote(of: cite)
    }

    /// A clause with its words.
    func quote(of cite: ClauseID) -> String {
        guard let clause = table[cite] else { return "\(cite)" }
        return "\(cite) \(clause.document): \(clause.quote)"
    }

    /// The clauses of the documents that the policy cites which speak of such a way of moving.
    func quotes(of mode: ModeID) -> [String] {
        guard let kind = instance.mode(mode)?.kindName else { return [] }
        return quotes(naming: [kind, "modes.\(mode)"])
    }

    /// The clauses of the documents that the policy cites which demand that lessons are taught, or weigh what is missed.
    var gapQuotes: [String] { quotes(naming: ["curriculum", "gap.price", "gap.bands", "subjects.*.weight"]) }

    private func quotes(naming names: Set<String>) -> [String] {
        table.clauses.filter { documents.contains($0.id.document) && !names.isDisjoint(with: $0.names) }
            .map { quote(of: $0.id) }
    }
}
