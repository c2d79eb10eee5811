import Clauses
import Tables

/// The clauses for people: document by document, what each says, what became of it, and what shows it.
struct ClauseReport {
    private let table: ClauseTable
    private let citations: Citations?
    private let language: Language

    /// A report on all clauses; those that a policy cites are marked where its citations are given.
    init(_ table: ClauseTable, citations: Citations?, language: Language) {
        self.table = table
        self.citations = citations
        self.language = language
    }

    /// A section for each document, what the policy cites besides, and how many clauses came to what.
    var text: String { (table.documents.map(section) + [cited, tally].compactMap { $0 }).joined(separator: "\n\n") }

    private func section(_ clauses: ArraySlice<Clause>) -> String {
        ([clauses.first?.document ?? ""] + clauses.map(entry)).joined(separator: "\n\n")
    }

    private func entry(_ clause: Clause) -> String {
        let model = ([clause.treatment.label[language]] + clause.names).joined(separator: " ")
        let keys = citations?.keys(citing: clause.id) ?? []
        let mark = keys.isEmpty ? "" : worded("  ← cited by ", "  ← 引用：") + keys.joined(separator: ", ")
        let tests = clause.tests.isEmpty ? nil : worded("shown by ", "测试：") + clause.tests.joined(separator: ", ")
        let details = [clause.quote, clause.account[language], tests].compactMap { $0 }.map { "    " + $0 }
        return (["  \(clause.id)  \(model)\(mark)"] + details).joined(separator: "\n")
    }

    /// What the policy cites, in one place; `nil` where no policy was asked about.
    private var cited: String? {
        guard let citations else { return nil }
        let known = table.clauses.map(\.id).filter { !citations.keys(citing: $0).isEmpty }
        let unknown = citations.clauses(missingFrom: table)
        guard !known.isEmpty || !unknown.isEmpty else {
            return worded("No rule of the policy cites a clause.", "策略的规则没有引用任何条款。")
        }
        let lines = (known + unknown).map { clause in
            let remark = table[clause] == nil ? worded(" (not in this table)", "（不在本表中）") : ""
            return "  \(clause)  \(citations.keys(citing: clause).joined(separator: ", "))\(remark)"
        }
        return ([worded("The policy cites", "策略引用的条款")] + lines).joined(separator: "\n")
    }

    private var tally: String {
        let counts = Treatment.allCases.map { treatment in
            "\(treatment.label[language]) \(table.clauses.count { $0.treatment == treatment })"
        }
        return worded(
            "\(table.clauses.count) clauses: \(counts.joined(separator: ", ")).",
            "共 \(table.clauses.count) 条：\(counts.joined(separator: "，"))。")
    }

    private func worded(_ english: String, _ chinese: String) -> String {
        language == .english ? english : chinese
    }
}
