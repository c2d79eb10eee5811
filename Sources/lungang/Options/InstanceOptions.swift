import ArgumentParser

/// The folder that a verb reads, and what it reads differently.
struct InstanceOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("The folder with the tables and policy.toml.", valueName: "DIR"),
        completion: .directory)
    var folder: String
}
