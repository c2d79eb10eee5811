extension Verifier {
    /// What a verification found.
    public struct Report: Sendable, Hashable {
        /// Everything that does not hold, in the order of the checks; empty where the plan is what it claims to be.
        public let findings: [Finding]
        /// The worth as recomputed, term by term under the keys of `score.csv`.
        public let terms: [Term]
        /// The worth of the status quo as recomputed.
        public let statusQuoScore: Double

        /// Whether nothing was found.
        public var isClean: Bool { findings.isEmpty }

        /// The worth as recomputed.
        public var score: Double { terms.reduce(0) { $0 + $1.points } }
    }

    /// One recomputed term of the worth.
    public struct Term: Sendable, Hashable {
        /// The key in `score.csv`.
        public let key: String
        /// The recomputed points.
        public let points: Double
    }
}
