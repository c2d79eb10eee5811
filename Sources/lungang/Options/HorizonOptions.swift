import ArgumentParser

/// How far ahead to plan.
struct HorizonOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Plan this many semesters instead of the policy's horizon.", valueName: "N"))
    var horizon: Int?

    func validate() throws {
        if let horizon, horizon < 1 { throw ValidationError("--horizon \(horizon): plan at least 1 semester.") }
    }
}
