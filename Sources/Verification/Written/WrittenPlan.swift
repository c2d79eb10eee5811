import Plans
import Rotation

/// A plan as its files tell it: every row with its line, and nothing believed yet.
public struct WrittenPlan: Sendable {
    /// `plan.csv`.
    public var placements: [Written<Placement>]
    /// The names that `plan.csv` gives teachers.
    public var names: [TeacherID: String] = [:]
    /// `coverage.csv`.
    public var coverage: [Written<Coverage>]
    /// `streams.csv`.
    public var streams: [Written<Stream>]
    /// `rules.csv`.
    public var outcomes: [Written<WrittenOutcome>]
    /// `score.csv`.
    public var terms: [Written<WrittenTerm>]
    /// `service.csv`; `nil` where it is not there, which reading a folder reports.
    public var service: [Written<WrittenService>]?
    /// `directions.csv`; `nil` where it is not there, which reading a folder reports.
    public var directions: [Written<DirectionTally>]?
    /// `mentoring.csv`; `nil` where it is not there, as where no mentoring is asked for.
    public var mentoring: [Written<MentoringPlan.Row>]?
    /// `summary.json`; `nil` where it cannot be read.
    public var summary: WrittenSummary?
    /// What could not be read, or does not match its digest.
    public var faults: [Finding]

    /// A plan as read from its files.
    public init(
        placements: [Written<Placement>], coverage: [Written<Coverage>], streams: [Written<Stream>],
        outcomes: [Written<WrittenOutcome>], terms: [Written<WrittenTerm>], summary: WrittenSummary?,
        faults: [Finding] = []
    ) {
        self.placements = placements
        self.coverage = coverage
        self.streams = streams
        self.outcomes = outcomes
        self.terms = terms
        self.summary = summary
        self.faults = faults
    }

    /// The plan that writing these values and reading them back would give, for checking without a disk between.
    public init(_ plan: Plan, proof: Proof, in instance: Instance) {
        self.init(
            placements: Written.table(plan.placements), coverage: Written.table(plan.coverage),
            streams: Written.table(plan.streams), outcomes: Written.table(plan.outcomes.map { WrittenOutcome($0) }),
            terms: Written.table(plan.score.lines.map { WrittenTerm($0) }), summary: WrittenSummary(proof))
        service = Written.table(
            ServiceLedger(of: plan.placements, in: instance).records.map { WrittenService($0, in: instance) })
        directions = Written.table(DirectionTally.tallies(of: plan.placements, in: instance))
        mentoring = plan.mentoring.map { Written.table($0.rows) }
    }
}
