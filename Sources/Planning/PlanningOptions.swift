/// How far to plan.
public struct PlanningOptions: Sendable, Hashable {
    /// Seconds after which the search stops with what it has; no limit where `nil`. A safety stop: results that the
    /// clock did not touch are the same on every machine.
    public var timeLimit: Double?
    /// The relative gap at which the search may stop; 0 asks for a proven optimum.
    public var gap: Double
    /// How many parts are planned side by side; changes no result.
    public var threads: Int
    /// Seeds the search.
    public var seed: UInt64
    /// Scales the counted effort; 1 is what about seventy-five seconds on two cores allow for a county.
    public var effort: Double
    /// What is left out of the search and the proof, to see what it is worth.
    public var without: Set<SearchPiece> = []

    /// The relative tolerance to which an optimum is taken as proven.
    public static let tolerance = 1e-6

    /// The seconds that planning takes where nobody says otherwise.
    public static let everydaySeconds = 50.0

    /// The seconds that an effort of 1 is meant for.
    public static let secondsOfEffort = 75.0

    /// What everything random in one part begins with.
    ///
    /// - Parameter number: the position among the parts.
    func seed(ofPart number: Int) -> UInt64 { seed &* 0x9E37_79B9 &+ UInt64(number) }

    /// Options; the defaults ask for a proven optimum within a minute.
    ///
    /// - Parameter effort: the counted effort; where it is `nil`, as much as the time limit is likely to allow, so that
    ///   whoever gives more time gets more work, and the clock seldom has to cut it short.
    public init(
        timeLimit: Double? = everydaySeconds, gap: Double = 0, threads: Int = 2, seed: UInt64 = 1,
        effort: Double? = nil
    ) {
        self.timeLimit = timeLimit
        self.gap = gap
        self.threads = threads
        self.seed = seed
        self.effort = effort ?? (timeLimit ?? Self.everydaySeconds) / Self.secondsOfEffort
    }
}
