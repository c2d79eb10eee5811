import Rotation
import Tables

/// What the rules of one place say of who moves, when and how many: the start of an office's own policy.
///
/// Every figure is a ``Statement`` with its source. What no rule of the model holds is a statement too, without a key,
/// so that an office sees what it has to look after itself.
public struct Profile: Sendable, Identifiable {
    /// The name by which it is asked for.
    public let id: String
    /// The place.
    public let name: Wording
    /// Who must and who may not move.
    public let eligibility: Eligibility
    /// The share of the teachers due who start an exchange each school year.
    public let exchangeShare: Share
    /// The share of the exchanges that is backbone.
    public let backboneShare: Share
    /// The ways that are switched on unless others are asked for.
    public let ways: [String]
    /// Modes that the place's rules change; the others are as their way has them.
    public let modes: [Mode]
    /// What is said, and by whom.
    public let statements: [Statement]

    init(
        id: String, name: Wording, eligibility: Eligibility, exchangeShare: Share = .percent(10),
        ways: [String] = ["rotation", "backbone", "itinerant"], modes: [Mode] = [], statements: [Statement]
    ) {
        self.id = id
        self.name = name
        self.eligibility = eligibility
        self.exchangeShare = exchangeShare
        backboneShare = .percent(20)
        self.ways = ways
        self.modes = modes
        self.statements = statements
    }

    /// A way's mode as this place's rules have it.
    public func mode(of way: Way) -> Mode? {
        way.mode.map { mode in modes.first { $0.id == mode.id } ?? mode }
    }

    /// What is said about one key of the policy, or below it.
    public func statements(on key: String) -> [Statement] {
        statements.filter { $0.key.map { $0 == key || $0.hasPrefix(key + ".") } ?? false }
    }
}

extension Profile {
    /// Every profile, in the order in which it is listed to people.
    public static let all: [Profile] = [.national, .shaanxi, .dalian, .beijing, .hefei, .wujin]

    /// The profile of this name, in English or Chinese.
    public static func named(_ name: String) -> Profile? { all.first { $0.id == name || $0.name.chinese == name } }
}
