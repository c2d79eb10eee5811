import Foundation
import Testing

@Suite struct ClauseTests {
    @Test func everyClauseIsShown() throws {
        let outcome = try Program.run(["clauses"])
        #expect(outcome.status == 0)
        #expect(
            outcome.output.contains(
                """
                  CD-09  rule dispatch_floor
                    派駐到每所成員學校的優秀管理人員、骨幹教師原則上不低於3人(含執行校長)

                """))
        #expect(outcome.output.contains("\n163 clauses: rule "))
        #expect(!outcome.output.contains("cited by"))
        #expect(try Program.run(["clauses", "--lang", "zh"]).output.contains("不建模"))
    }

    @Test func whatAPolicyCitesIsMarked() throws {
        let county = try TinyCounty()
        try county.append(
            "[rules.no_harm]\ncite = \"LH-16\"\npenalty = 1\n[rules.posts]\ncite = \"OWN-1\"\npenalty = 1\n",
            to: "county/policy.toml")
        let outcome = try county.run(
            "clauses", "--instance", "county", "--csv", "clauses.csv", "--encoding", "utf-8")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("LH-16  rule no_harm  ← cited by rules.no_harm\n"))
        #expect(
            outcome.output.contains(
                """
                The policy cites
                  LH-16  rules.no_harm
                  OWN-1  rules.posts (not in this table)

                """))
        let lines = String(decoding: try county.bytes("clauses.csv"), as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 164)
        #expect(lines.first == "clause,document,quote,treatment,names,account,tests,cited_by")
        #expect(lines.filter { $0.hasSuffix(",rules.no_harm") }.count == 1)
    }

    @Test func aPolicyWithFaultsIsRefused() throws {
        let county = try TinyCounty()
        try county.write("title = 3\n", to: "county/policy.toml")
        #expect(try county.run("clauses", "--instance", "county").status == 65)
        #expect(try county.run("clauses", "--instance", "nowhere").status == 74)
    }

    @Test func theProgramCanBeMoved() throws {
        let county = try TinyCounty()
        let moved = county.root.appending(path: "moved")
        try FileManager.default.copyItem(at: Program.url, to: moved)
        let process = Process()
        process.executableURL = moved
        process.arguments = ["clauses", "--page", county.root.appending(path: "page.md").path]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try county.bytes("page.md").count > 10_000)
    }
}
