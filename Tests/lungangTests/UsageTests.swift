import Testing

@Suite struct UsageTests {
    @Test(arguments: [
        ["nonsense"], ["plan"], ["plan", "x", "--gap", "2"], ["plan", "x", "--time", "-1"],
        ["plan", "x", "--threads", "0"],
        ["plan", "x", "--horizon", "0"], ["plan", "x", "--lang", "fr"], ["export", "x"],
        ["export", "x", "--mps", "a", "--lp", "b"],
        ["export", "x", "--mps", "a", "--parts", "b"], ["import", "x"], ["sample", "luohe", "x", "--group", "2"],
        ["sample", "ziyang", "x", "--group", "1", "--groups", "1"], ["sample", "nowhere", "x"], ["verify", "x"],
        ["diff", "x"], ["repair", "x", "y"], ["explain"], ["fit", "x", "y"], ["hire", "x", "y", "-n", "0"],
        ["mend", "x", "y", "--most", "0"], ["price"], ["price", "x", "y", "z"],
        ["check", "x", "--frob"], ["init"], ["init", "x", "--list"], ["init", "x", "--profile", "y"],
        ["init", "x", "--modes", "y"], ["init", "x", "--start", "y"], ["clauses", "--page", "x", "--csv", "y"],
        ["report"], ["plan", "x", "-o", ""], ["plan", ""], ["whatif", "x", "--all", "-o", " "], ["check", "\t"],
        ["plan", "x", "--seed", "-1"], ["explain", "x", "y", "--most", "-1"], ["explain", "x", "y", "--within", "-1"],
        ["export", "x", "--xlsx", "a", "--mps", "b"], ["export", "x", "y"], ["export", "x", "y", "--mps", "a"],
        ["export", "x", "y", "--ics", "-", "--xlsx", "-"], ["export", "x", "y", "--ics", "a", "--horizon", "2"],
    ])
    func wrongUsageIs64(arguments: [String]) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.contains("Usage:"))
    }

    /// A number below zero begins like an option; it is judged as a number all the same.
    @Test(arguments: [
        (["plan", "x", "--time", "-1"], "--time -1.0: give a number of seconds above 0"),
        (["plan", "x", "--effort", "-0.5"], "--effort -0.5: give a number of seconds above 0"),
        (["plan", "x", "--threads", "-2"], "--threads -2: give a number from 1 to 256"),
        (["gaps", "x", "--horizon", "-3"], "--horizon -3: plan at least 1 semester"),
        (["sample", "ziyang", "x", "--groups", "-2"], "ziyang has 10 groups: --groups -2 must be from 1 to 10"),
        (["repair", "x", "y", "--set", "a=1", "--max-changes", "-1"], "--max-changes -1: give a number from 0 to 100"),
        (["hire", "x", "y", "-n", "-1"], "-n -1: give at least 1 step"),
        (["plan", "x", "--gap", "-1"], "The value '-1' is invalid for '--gap <G>'"),
    ])
    func numbersBelowZeroAreNamed(arguments: [String], complaint: String) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.complaints.contains(complaint))
    }

    @Test func blankWordsAreNamedByWhatStandsBefore() throws {
        let outcome = try Program.run(["plan", "x", "-o", ""])
        #expect(outcome.complaints.contains("What stands behind -o is blank: give a name there, or leave it out."))
    }

    @Test func misspeltSamplesAreGuessed() throws {
        let outcome = try Program.run(["sample", "zyang", "x"])
        #expect(outcome.complaints.contains("Maybe \"ziyang\" is meant."))
    }

    @Test func helpVersionAndCompletionsAreThere() throws {
        for verb in [
            "init", "sample", "check", "gaps", "plan", "whatif", "compare", "diff", "repair", "advance", "verify",
            "report", "export", "import", "clauses",
        ] {
            let outcome = try Program.run([verb, "--help"])
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("USAGE: lungang \(verb)"))
        }
        #expect(try Program.run(["--version"]).output == "0.1.0\n")
        for shell in ["bash", "zsh", "fish"] {
            #expect(try Program.run(["--generate-completion-script", shell]).output.contains("lungang"))
        }
    }
}
