import Plans
import Rotation

/// What a plan comes to: the values of `summary.json` and of the report on the terminal.
public struct Summary: Sendable {
    /// What is proven of the score.
    public let proof: Proof
    /// Periods unmet before and after.
    public let unmet: UnmetTally
    /// Arrangements by mode.
    public let modes: [ModeTally]
    /// What each rule costs.
    public let rules: [RuleBill]
    /// Whether exchange goes both ways.
    public let twoWay: TwoWayBalance
    /// How mentoring goes, school year by school year; `nil` where none is asked for.
    public let mentoring: [MentoringTally]?

    private let plan: Plan
    private let instance: Instance

    /// Sums up a plan.
    public init(of plan: Plan, proof: Proof, in instance: Instance) {
        self.proof = proof
        self.plan = plan
        self.instance = instance
        unmet = UnmetTally(plan.coverage, in: instance)
        modes = ModeTally.tallies(of: plan, in: instance)
        rules = RuleBill.bills(for: plan.outcomes)
        twoWay = TwoWayBalance(of: plan, in: instance)
        mentoring = plan.mentoring.map { MentoringTally.tallies(of: $0) }
    }

    /// The rows of rules of strength `must` that had to give.
    public var brokenMusts: [RuleOutcome] { rules.filter { $0.strength == .must }.flatMap(\.broken) }

    /// The value of `summary.json`; its sizes are what the program was made of, by name.
    func json(sizes: [String: Int], options: RunOptions, scenario: ScenarioRecord?) -> JSONValue {
        .object([
            "title": .string(instance.policy.title),
            "start": .string("\(instance.policy.start)"),
            "status": proof.isOptimal ? "optimal" : "feasible",
            "stopped_by": .string(proof.stop.rawValue),
            "score": .number(proof.score),
            "bound": .number(proof.bound),
            "bound_tolerance": .number(proof.tolerance),
            "gap": .number(proof.gap),
            "open_gain": .number(proof.openGain),
            "status_quo_score": .number(proof.statusQuoScore),
            "broken_musts": .array(brokenMusts.map(\.json)),
            "sizes": .object(sizes.mapValues { .integer($0) }),
            "scenario": scenario?.json(in: options.language) ?? .null,
            "options": options.json,
            "moves_by_mode": .object(Dictionary(uniqueKeysWithValues: modes.map { ($0.mode.rawValue, $0.json) })),
            "rules": .object(Dictionary(uniqueKeysWithValues: rules.map { ($0.rule.rawValue, $0.json) })),
            "two_way": twoWay.json,
            "mentoring": mentoringJSON,
            "unmet": unmet.json,
            "parts": .array(
                proof.parts.map {
                    ["teachers": .integer($0.teachers), "score": .number($0.score), "bound": .number($0.bound)]
                }),
        ])
    }
    private var mentoringJSON: JSONValue {
        guard let mentoring, let plan = plan.mentoring else { return .null }
        return [
            "school_years": .object(
                Dictionary(uniqueKeysWithValues: mentoring.map { ("\($0.schoolYear)", $0.json) })),
            "unknown_started_work": .integer(plan.unknownStarts),
        ]
    }

    /// How many teachers are taken for not young because the roster does not say when they began to work.
    public var unknownStarts: Int { plan.mentoring?.unknownStarts ?? 0 }
}
