/// The rules of the planning model, by the names the policy uses, in the order in which they are reported.
public enum RuleName: String, Sendable, Hashable, CaseIterable {
    case posts
    case dispatchFloor = "dispatch_floor"
    case team
    case exchangeShare = "exchange_share"
    case backboneShare = "backbone_share"
    case awayCap = "away_cap"
    case balance
    case pairwise
    case noHarm = "no_harm"
    case reserveTraining = "reserve_training"
    case budget
}

/// One rule that the policy switches on: a table `[rules.NAME]`.
public struct Rule: Sendable, Hashable {
    /// What the rule demands; one case for each ``RuleName``.
    public enum Terms: Sendable, Hashable {
        case posts
        case dispatchFloor(count: Int)
        case team
        case exchangeShare(StartShare)
        case backboneShare(StartShare)
        case awayCap(share: Share)
        case balance(maxNet: Double)
        case pairwise(PairBalance)
        case noHarm
        case reserveTraining(mode: ModeID, count: Int)
        /// Yuan a school year, and the yuan already spent in a year begun before the start.
        case budget(yuan: Double, spent: Double)
    }

    /// What the rule demands.
    public let terms: Terms
    /// The clause it comes from.
    public let cite: ClauseID?
    /// Points for each unit of shortfall.
    public let penalty: Double
    /// How results speak of a shortfall.
    public let strength: Strength

    /// A rule that is switched on.
    public init(_ terms: Terms, cite: ClauseID? = nil, penalty: Double = 0, strength: Strength = .priced) {
        self.terms = terms
        self.cite = cite
        self.penalty = penalty
        self.strength = strength
    }

    /// The key under `[rules]`.
    public var name: RuleName {
        switch terms {
        case .posts: .posts
        case .dispatchFloor: .dispatchFloor
        case .team: .team
        case .exchangeShare: .exchangeShare
        case .backboneShare: .backboneShare
        case .awayCap: .awayCap
        case .balance: .balance
        case .pairwise: .pairwise
        case .noHarm: .noHarm
        case .reserveTraining: .reserveTraining
        case .budget: .budget
        }
    }
}

/// Over what a share is counted.
public enum ShareScope: String, Sendable, Hashable, CaseIterable {
    /// Each group by itself.
    case group
    /// All schools together.
    case region
}

/// The terms that `exchange_share` and `backbone_share` have in common: which starts they count.
public struct StartShare: Sendable, Hashable {
    /// The share demanded.
    public var share: Share
    /// Over what it is counted.
    public var scope: ShareScope
    /// The modes whose starts count.
    public var modes: Set<ModeID>
    /// The ways on which starts count.
    public var routes: [Route]

    /// A share of starts.
    public init(share: Share, scope: ShareScope = .group, modes: Set<ModeID>, routes: [Route] = [.any]) {
        self.share = share
        self.scope = scope
        self.modes = modes
        self.routes = routes
    }
}

/// The terms of `pairwise`: which starts between two schools are to cancel out.
public struct PairBalance: Sendable, Hashable {
    /// The modes whose starts count.
    public var modes: Set<ModeID>
    /// By how many persons a school year the two directions may differ.
    public var maxNet: Double

    /// Starts that are to cancel out.
    public init(modes: Set<ModeID>, maxNet: Double = 0) {
        self.modes = modes
        self.maxNet = maxNet
    }
}
