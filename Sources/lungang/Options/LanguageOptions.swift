import ArgumentParser
import Tables

/// The language of everything that a verb says.
struct LanguageOptions: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: ArgumentHelp("The language spoken: English or 中文.", valueName: "LANG"))
    var language: Language = .english
}

extension Language: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {}
