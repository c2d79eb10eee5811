/// `policy.toml` as a value.
public struct Policy: Sendable, Hashable {
    /// The title for people.
    public var title: String
    /// The first planned semester.
    public var start: Semester
    /// How many semesters are planned.
    public var horizon: Int
    /// The ranks that are backbone.
    public var backboneRanks: Set<String>
    /// The semesters in which the policy is in force.
    public var validity: SemesterSpan
    /// Limits on who must, and who may not, move.
    public var eligibility: Eligibility
    /// Every subject named anywhere, in the order of their keys.
    public var subjects: [Subject]
    /// The weight of an unmet period by where the school stands; 1 where the policy says nothing.
    public var settingWeights: [Setting: Double]
    /// Periods a week by stage and subject, one for each grade (a single number stands for all grades).
    public var curriculum: [Stage: [SubjectID: [Double]]]
    /// How travel times are estimated.
    public var travel: TravelEstimate
    /// What an unmet period costs.
    public var gap: GapPrice
    /// The other prices.
    public var worth: Worth
    /// The ways of moving, in the order of their keys.
    public var modes: [Mode]
    /// The rules switched on, in the order of ``RuleName``.
    public var rules: [Rule]

    /// A policy.
    public init(
        title: String, start: Semester, horizon: Int, backboneRanks: Set<String> = [],
        validity: SemesterSpan = .always, eligibility: Eligibility = Eligibility(), subjects: [Subject],
        settingWeights: [Setting: Double] = [:], curriculum: [Stage: [SubjectID: [Double]]] = [:],
        travel: TravelEstimate = TravelEstimate(), gap: GapPrice, worth: Worth = Worth(), modes: [Mode] = [],
        rules: [Rule] = []
    ) {
        self.title = title
        self.start = start
        self.horizon = horizon
        self.backboneRanks = backboneRanks
        self.validity = validity
        self.eligibility = eligibility
        self.subjects = subjects.sorted { $0.id < $1.id }
        self.settingWeights = settingWeights
        self.curriculum = curriculum
        self.travel = travel
        self.gap = gap
        self.worth = worth
        self.modes = modes.sorted { $0.id < $1.id }
        let order = Dictionary(uniqueKeysWithValues: zip(RuleName.allCases, 0...))
        self.rules = rules.sorted { (order[$0.name] ?? 0) < (order[$1.name] ?? 0) }
    }
}

/// A subject that the policy declares.
public struct Subject: Sendable, Hashable, Identifiable {
    /// The key under `[subjects]`.
    public let id: SubjectID
    /// Periods a week of a full load, where a teacher's own row gives none.
    public let load: Double?
    /// The weight of an unmet period.
    public let weight: Double
    /// The name for people; the key where the policy gives none.
    public let label: String

    /// A subject.
    public init(id: SubjectID, load: Double? = nil, weight: Double = 1, label: String? = nil) {
        self.id = id
        self.load = load
        self.weight = weight
        self.label = label ?? id.rawValue
    }
}

/// Limits on who must, and who may not, move.
public struct Eligibility: Sendable, Hashable {
    /// Whole years of age from which a teacher is absent, by gender.
    public var retireAge: [Gender: Int]
    /// Years at the school before a new posting or post.
    public var minYears: Double
    /// Years at the school from which a move is due; nobody is due where `nil`.
    public var dueYears: Double?
    /// Whole years of age from which no new posting or post is taken, by gender.
    public var maxAge: [Gender: Int]

    /// Limits; the defaults bind nobody.
    public init(
        retireAge: [Gender: Int] = [:], minYears: Double = 0, dueYears: Double? = nil, maxAge: [Gender: Int] = [:]
    ) {
        self.retireAge = retireAge
        self.minYears = minYears
        self.dueYears = dueYears
        self.maxAge = maxAge
    }
}

/// How travel times are estimated where no row gives them.
public struct TravelEstimate: Sendable, Hashable {
    /// Length of the road for each kilometre of the great circle.
    public var detour: Double
    /// Kilometres an hour.
    public var kilometresPerHour: Double

    /// An estimate; the defaults are those of the file format.
    public init(detour: Double = 1.4, kilometresPerHour: Double = 35) {
        self.detour = detour
        self.kilometresPerHour = kilometresPerHour
    }
}

/// What an unmet period costs, progressively.
public struct GapPrice: Sendable, Hashable {
    /// One step of the progression: the factor above a share of the row's demand.
    public struct Band: Sendable, Hashable {
        /// The share of the demand from which the factor holds.
        public let above: Double
        /// The factor on the price.
        public let factor: Double

        /// A band.
        public init(above: Double, factor: Double) {
            self.above = above
            self.factor = factor
        }
    }

    /// Points for one unmet period a week, one semester, at weight 1.
    public var price: Double
    /// The bands, from the lowest share up; their factors never fall.
    public var bands: [Band]

    /// The bands of the file format: 1 above 0, 1.5 above 20 %, 2 above 50 %.
    public static let defaultBands = [
        Band(above: 0, factor: 1), Band(above: 0.2, factor: 1.5), Band(above: 0.5, factor: 2),
    ]

    /// A price with its bands.
    public init(price: Double, bands: [Band] = GapPrice.defaultBands) {
        self.price = price
        self.bands = bands
    }

    /// The widths, in periods, and factors into which `demand` periods fall; widths add up to `demand`.
    public func slices(of demand: Double) -> [(width: Double, factor: Double)] {
        bands.indices.compactMap { index in
            let upper = index + 1 < bands.count ? min(1, bands[index + 1].above) : 1
            let width = (upper - bands[index].above) * demand
            return width > 0 ? (width, bands[index].factor) : nil
        }
    }

    /// Points at weight 1 for `unmet` periods out of `demand`.
    public func points(unmet: Double, of demand: Double) -> Double {
        var left = unmet
        var total = 0.0
        for slice in slices(of: demand) where left > 0 {
            total += price * slice.factor * min(left, slice.width)
            left -= slice.width
        }
        return total
    }
}

/// Prices that belong to no mode and no rule.
public struct Worth: Sendable, Hashable {
    /// Points for each semester at home while a move is due.
    public var overduePoints: Double
    /// Points a semester for a host on the teacher's `unwilling` list.
    public var unwillingPoints: Double
    /// Points a semester taken off for a host on the teacher's `willing` list.
    public var willingPoints: Double
    /// Points for each period, each semester, outside the pool's main subject.
    public var secondSubjectPoints: Double

    /// Prices; the defaults are 0.
    public init(
        overduePoints: Double = 0, unwillingPoints: Double = 0, willingPoints: Double = 0,
        secondSubjectPoints: Double = 0
    ) {
        self.overduePoints = overduePoints
        self.unwillingPoints = unwillingPoints
        self.willingPoints = willingPoints
        self.secondSubjectPoints = secondSubjectPoints
    }
}
