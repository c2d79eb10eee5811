import Rotation
import Tables

/// One rule of the planning model with the clause it comes from, ready to be used under any profile.
public struct RulePreset: Sendable, Identifiable {
    /// What a rule is made for: the figures of the place, and the modes that are switched on.
    public struct Basis: Sendable {
        /// The figures of the place.
        public let profile: Profile
        /// The modes whose starts count as exchange.
        public let exchanges: Set<ModeID>
    }

    /// The rule that it is.
    public let name: RuleName
    /// The clause that the rule cites.
    public let cite: ClauseID
    /// What it demands.
    public let meaning: Wording
    /// What the document fixes.
    public let fixed: Wording
    /// What is a local choice.
    public let choice: Wording
    private let penalty: Double
    private let terms: @Sendable (Basis) -> Rule.Terms

    init(
        _ name: RuleName, cite: ClauseID, penalty: Double, meaning: Wording, fixed: Wording, choice: Wording,
        terms: @escaping @Sendable (Basis) -> Rule.Terms
    ) {
        self.name = name
        self.cite = cite
        self.penalty = penalty
        self.meaning = meaning
        self.fixed = fixed
        self.choice = choice
        self.terms = terms
    }

    /// The key under `[rules]`.
    public var id: String { name.rawValue }

    /// The rule under a profile.
    public func rule(on basis: Basis) -> Rule { Rule(terms(basis), cite: cite, penalty: penalty) }
}
