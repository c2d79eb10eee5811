import Testing

@Suite struct UsageTests {
    @Test(arguments: [
        ["nonsense"], ["plan"], ["plan", "x", "--gap", "2"], ["plan", "x", "--time", "-1"],
        ["plan", "x", "--threads", "0"],
        ["plan", "x", "--horizon", "0"], ["plan", "x", "--lang", "fr"], ["export", "x"],
        ["export", "x", "--mps", "a", "--lp", "b"],
        ["export", "x", "--mps", "a", "--parts", "b"], ["import", "x"], ["sample", "luohe", "x", "--group", "2"],
        ["sample", "ziyang", "x", "--group", "1", "--groups", "1"], ["sample", "nowhere", "x"], ["verify", "x"],
        ["diff", "x"], ["repair", "x", "y"], ["explain", "x"], ["fit", "x", "y"], ["hire", "x", "y", "-n", "0"],
        ["mend", "x", "y", "--most", "0"], ["price", "x"],
        ["check", "x", "--frob"], ["init"], ["init", "x", "--list"], ["init", "x", "--profile", "y"],
        ["init", "x", "--modes", "y"], ["init", "x", "--start", "y"], ["clauses", "--page", "x", "--csv", "y"],
        ["report", "x"], ["export", "x", "--xlsx", "a"], ["export", "x", "y"], ["export", "x", "y", "--mps", "a"],
        ["export", "x", "y", "--ics", "-", "--xlsx", "-"], ["export", "x", "y", "--ics", "a", "--horizon", "2"],
    ])
    func wrongUsageIs64(arguments: [String]) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.contains("Usage:"))
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
