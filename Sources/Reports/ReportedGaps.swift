import Rotation

/// Why lessons stay missing, as a report shows it: the ledgers of gaps in words.
public struct ReportedGaps: Sendable {
    /// The names of the causes, in the order in which they are charged.
    public let causes: [String]
    /// What each cause says, in a sentence.
    public let meanings: [String]
    /// The gaps, the dearest first.
    public let gaps: [Gap]
    /// How many gaps the plan has.
    public let count: Int

    /// The ledger of one gap.
    public struct Gap: Sendable {
        /// The school.
        public let school: SchoolID
        /// The subject.
        public let subject: SubjectID
        /// Period-semesters missing.
        public let unmet: Double
        /// Points that they cost.
        public let points: Double
        /// Periods a week charged, by cause and planned semester.
        public let charges: [[Double]]
        /// Who could give most, but for one cause.
        public let sources: [Source]
        /// The clauses on which it rests.
        public let clauses: [ClauseID]

        /// A ledger.
        public init(
            school: SchoolID, subject: SubjectID, unmet: Double, points: Double, charges: [[Double]],
            sources: [Source], clauses: [ClauseID]
        ) {
            self.school = school
            self.subject = subject
            self.unmet = unmet
            self.points = points
            self.charges = charges
            self.sources = sources
            self.clauses = clauses
        }
    }

    /// Somebody, or something, that could give periods but for one cause.
    public struct Source: Sendable {
        /// The name.
        public let name: String
        /// Periods a week at most.
        public let periods: Double
        /// The position of the cause.
        public let cause: Int
        /// Because of what.
        public let because: String

        /// A source.
        public init(name: String, periods: Double, cause: Int, because: String) {
            self.name = name
            self.periods = periods
            self.cause = cause
            self.because = because
        }
    }

    /// Ledgers in words.
    public init(causes: [String], meanings: [String], gaps: [Gap], count: Int) {
        self.causes = causes
        self.meanings = meanings
        self.gaps = gaps
        self.count = count
    }
}
