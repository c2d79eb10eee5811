import Rotation
import Tables

/// One way of moving staff or lessons that the policy documents speak of (轮岗, 走教, 执行校长, …), ready to be used.
///
/// Most ways are one mode. A way may also be a bundle, which has no mode of its own: 组团输出 is the rule `team` over
/// people sent by two other ways.
///
/// The documents fix few numbers. What they fix is in ``fixed`` with its clause; every other number of the mode is a
/// starting point that the office sets, and ``choice`` says at which to look first. Amounts of yuan are always 0: no
/// source gives one.
public struct Way: Sendable, Identifiable {
    /// The name by which the way is asked for; also the key of its mode under `[modes]`.
    public let id: String
    /// What it is called, in English and as the documents write it.
    public let name: Wording
    /// The mode, if the way is one.
    public let mode: Mode?
    /// Other ways that it is made of.
    public let parts: [String]
    /// Rules that it asks for.
    public let rules: [RuleName]
    /// The clauses that speak of it.
    public let clauses: [ClauseID]
    /// What it is, in a sentence.
    public let meaning: Wording
    /// What the documents fix.
    public let fixed: Wording
    /// What is a local choice, the first thing to look at first.
    public let choice: Wording

    /// A way that is one mode, labelled as the documents call it.
    init(
        _ id: String, _ name: Wording, _ kind: Mode.Kind, rules: [RuleName] = [], clauses: [ClauseID],
        meaning: Wording, fixed: Wording, choice: Wording
    ) {
        self.init(
            id: id, name: name, mode: Mode(id: ModeID(rawValue: id), label: name.chinese, kind: kind), parts: [],
            rules: rules, clauses: clauses, meaning: meaning, fixed: fixed, choice: choice)
    }

    /// A way made of others, held together by rules.
    init(
        _ id: String, _ name: Wording, bundling parts: [Way], under rules: [RuleName], clauses: [ClauseID],
        meaning: Wording, fixed: Wording, choice: Wording
    ) {
        self.init(
            id: id, name: name, mode: nil, parts: parts.map(\.id), rules: rules, clauses: clauses, meaning: meaning,
            fixed: fixed, choice: choice)
    }

    private init(
        id: String, name: Wording, mode: Mode?, parts: [String], rules: [RuleName], clauses: [ClauseID],
        meaning: Wording, fixed: Wording, choice: Wording
    ) {
        self.id = id
        self.name = name
        self.mode = mode
        self.parts = parts
        self.rules = rules
        self.clauses = clauses
        self.meaning = meaning
        self.fixed = fixed
        self.choice = choice
    }
}

extension Way {
    /// Every way, in the order in which it is listed to people.
    public static let all: [Way] = exchanges + visits + training + posts + lessons

    /// The way of this name, in English (its key) or as the documents call it.
    public static func named(_ name: String) -> Way? { all.first { $0.id == name || $0.name.chinese == name } }

    /// The ways named and those that they are made of, in the order of ``all``.
    public static func with(parts names: some Sequence<String>) -> [Way] {
        let names = Set(names)
        let wanted = Set(all.filter { names.contains($0.id) }.flatMap { [$0.id] + $0.parts })
        return all.filter { wanted.contains($0.id) }
    }
}
