import ArgumentParser
import Tables

/// The language of everything that a verb says.
///
/// Help texts are English and plain ASCII: the parser has no other language, and manual pages drop other characters.
struct LanguageOptions: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: ArgumentHelp("The language spoken: English or Chinese.", valueName: "LANG"))
    var language: Language = .english
}

extension Language: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {}
