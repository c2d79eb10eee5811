import Clauses
import Explanation
import Exports
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
        return "\(cite) \(clause.document)\(language.colon)\(clause.quote)"
    }

    /// The clauses of the documents that the policy cites which speak of such a way of moving, quoted.
    func quotes(of mode: ModeID) -> [String] {
        instance.mode(mode).map { table.clauses(of: $0, in: documents).map { quote(of: $0.id) } } ?? []
    }

    /// The clauses on which a gap rests: those of the rules among its causes, and those of the documents that the policy
    /// cites which demand that lessons are taught, or weigh what is missed.
    func clauses(of ledger: GapLedger) -> [ClauseID] {
        let cited = rules(of: ledger).compactMap { instance.rule($0)?.cite }
        return (cited + table.clausesOfGaps(in: documents).map(\.id))
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The same, quoted, each rule by its name.
    func quotes(of ledger: GapLedger) -> [String] {
        let labels = Labels(instance: instance, language: language)
        return rules(of: ledger).map { labels.name(of: $0) + language.colon + quote(of: $0) }
            + table.clausesOfGaps(in: documents).map { quote(of: $0.id) }
    }

    /// The rules among the causes of a gap, and that no school may be worse off.
    private func rules(of ledger: GapLedger) -> [RuleName] {
        ledger.rules + (instance.rule(.noHarm) != nil && !ledger.rules.contains(.noHarm) ? [.noHarm] : [])
    }
}
