import Plans

/// What `summary.json` says of a plan's worth and of the proof, as written.
public struct WrittenSummary: Sendable, Hashable, Decodable {
    /// `optimal` or `feasible`.
    public var status: String
    /// The worth.
    public var score: Double
    /// The lower bound; `nil` where none is proven.
    public var bound: Double?
    /// The relative gap; `nil` where no bound is proven.
    public var gap: Double?
    /// The share of the possible improvement still open; `nil` where no bound is proven.
    public var openGain: Double?
    /// The worth of the status quo.
    public var statusQuoScore: Double
    /// New arrangements by where they lead, under the keys of `two_way`; `nil` where nothing is said of them.
    public var twoWay: [String: Int]?

    /// The keys of `summary.json`; whatever else stands there is for people.
    private enum CodingKeys: String, CodingKey {
        case status, score, bound, gap
        case openGain = "open_gain"
        case statusQuoScore = "status_quo_score"
        case twoWay = "two_way"
    }

    /// What a summary says.
    public init(
        status: String, score: Double, bound: Double?, gap: Double?, openGain: Double?, statusQuoScore: Double
    ) {
        self.status = status
        self.score = score
        self.bound = bound
        self.gap = gap
        self.openGain = openGain
        self.statusQuoScore = statusQuoScore
    }

    /// The summary that writing `proof` gives.
    public init(_ proof: Proof) {
        self.init(
            status: proof.isOptimal ? "optimal" : "feasible", score: proof.score, bound: proof.bound, gap: proof.gap,
            openGain: proof.openGain, statusQuoScore: proof.statusQuoScore)
    }
}
