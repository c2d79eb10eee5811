import ArgumentParser
import Scenarios

/// What is laid over the folder before it is read.
struct ScenarioOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Lay a scenario of DIR/scenarios over the folder.", valueName: "NAME"))
    var scenario: String?

    @Option(
        name: .customLong("set"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Give a key of policy.toml another value, such as gap.price=12; may be repeated.", valueName: "KEY=VALUE"))
    var settings: [String] = []

    func validate() throws {
        for setting in settings where Scenario.Setting(argument: setting) == nil {
            throw ValidationError("--set \(setting): write KEY=VALUE, such as modes.itinerant.max_minutes=75.")
        }
    }
}
