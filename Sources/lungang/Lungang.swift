import ArgumentParser

/// The program: one verb for each thing that an office asks of it.
@main
struct Lungang: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lungang",
        abstract: "Plans the rotation of teachers among the schools of a county.",
        discussion: """
            A folder of tables and one policy file go in; a folder with a verified \
            plan comes out. Start with
              lungang sample ziyang my-county
              lungang plan my-county
            or, for a county of your own, with
              lungang init my-county --profile shaanxi
            Every verb speaks Chinese with --lang zh.

            Exit status:
              0    done; of a plan, the gap asked for is reached
              2    stopped before that, a plan was written
              64   wrong usage
              65   bad input, every fault is named
              70   internal error
              73   a file or folder cannot be written
              74   a file or folder cannot be read
              130  interrupted, the best plan so far was written
            """,
        version: Version.current,
        subcommands: [
            InitVerb.self, SampleVerb.self, CheckVerb.self, GapsVerb.self, PlanVerb.self, WhatIfVerb.self,
            CompareVerb.self, DiffVerb.self, ExplainVerb.self, PriceVerb.self, MendVerb.self, HireVerb.self,
            FitVerb.self, RepairVerb.self, VerifyVerb.self, AdvanceVerb.self, ReportVerb.self, ExportVerb.self,
            ImportVerb.self,
            ClausesVerb.self,
        ])

    /// Runs the verb that the command line names; a blank word of it, such as `-o ""`, could mean the current folder to
    /// one reader and the root of all folders to another, so that it is refused before anything is read.
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        guard let position = words.firstIndex(where: { $0.allSatisfy(\.isWhitespace) }) else { return main(words) }
        let place = position == 0 ? "The first word" : "What stands behind \(words[position - 1])"
        exit(withError: ValidationError("\(place) is blank: give a name there, or leave it out."))
    }
}
