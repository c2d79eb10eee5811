import ArgumentParser

/// A written plan and the folder that it was planned from, which may be left out where the plan's record leads to it.
struct PlanOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The folder with the tables and policy.toml; may be left out while it lies where OUT was planned from.",
            valueName: "DIR"), completion: .directory)
    private var first: String

    @Argument(help: ArgumentHelp("The folder with the plan.", valueName: "OUT"), completion: .directory)
    private var second: String?

    /// Whether one folder alone is given.
    var isSingle: Bool { second == nil }

    /// The folder that is given alone, or before that of the plan.
    var folder: String { first }

    /// The two folders.
    func folders() throws(Failure) -> (source: String, plan: String) {
        if let second { return (first, second) }
        return (try PlannedFrom.folder(of: first), first)
    }
}
