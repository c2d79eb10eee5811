import Rotation

/// Which clauses a policy cites, and through what.
public struct Citations: Sendable {
    private let rules: [(clause: ClauseID, key: String)]

    /// The citations of a policy, in the order of its rules.
    public init(of policy: Policy) {
        rules = policy.rules.compactMap { rule in rule.cite.map { ($0, "rules.\(rule.name.rawValue)") } }
    }

    /// The citations of a policy, and then that of `mentoring.toml` where there is one.
    public init(of instance: Instance) {
        let mentoring = instance.mentoring?.cite
        rules = Citations(of: instance.policy).rules + [mentoring].compactMap { $0 }.map { ($0, "mentoring") }
    }

    /// The dotted keys of what cites a clause.
    public func keys(citing clause: ClauseID) -> [String] { rules.filter { $0.clause == clause }.map(\.key) }

    /// The clauses cited, each once.
    public var clauses: Set<ClauseID> { Set(rules.map(\.clause)) }

    /// The clauses cited that a table does not have: an office may cite a document of its own.
    public func clauses(missingFrom table: ClauseTable) -> [ClauseID] {
        Set(rules.map(\.clause).filter { table[$0] == nil }).sorted()
    }
}
