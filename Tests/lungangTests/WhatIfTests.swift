import Foundation
import Testing

/// The base and scenarios side by side.
@Suite struct WhatIfTests {
    private func county() throws -> TinyCounty {
        let county = try TinyCounty()
        try county.write(
            scenario: "days", "name = \"Days\"\n[sweep]\n\"modes.itinerant.day_points\" = [2, 30]\n")
        try county.write(
            scenario: "leave",
            "name = \"T1 on leave\"\n[[insert]]\ntable = \"leaves\"\n"
                + "rows = [{ teacher = \"T1\", from = \"2026-fall\", until = \"2027-spring\" }]\n")
        return county
    }

    private func table(_ bytes: Data) -> [[String]] {
        String(decoding: bytes, as: UTF8.self).dropFirst().split(separator: "\r\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test func everyRunHasAFolderAndARow() throws {
        let county = try county()
        let run = try county.run("whatif", "county", "--all", "-o", "out")
        #expect(run.status == 0, "\(run.complaints)")
        #expect(
            try county.names("out") == ["base", "compare.csv", "days@day_points=2", "days@day_points=30", "leave"])
        let rows = table(try county.bytes("out/compare.csv"))
        #expect(rows.map { $0[0] } == ["run", "base", "days@day_points=2", "days@day_points=30", "leave"])
        let verdict = try #require(rows[0].firstIndex(of: "against_base"))
        #expect(rows.dropFirst().map { $0[verdict] } == ["base", "same", "worse", "worse"])
        let (score, change) = (try #require(rows[0].firstIndex(of: "score")), rows[0].firstIndex(of: "score_change"))
        let scores = rows.dropFirst().compactMap { Double($0[score]) }
        let changes = rows.dropFirst().compactMap { Double($0[change ?? 0]) }
        #expect(scores.count == 4 && changes.first == 0)
        #expect(abs(scores[3] - scores[0] - changes[3]) < 1e-6)
        #expect(run.output.contains("leaves: 1 row added"))
        // What the base has is what a plan by itself has.
        #expect(try county.run("plan", "county", "-o", "alone").status == 0)
        for file in ["plan.csv", "summary.json", "manifest.json"] {
            #expect(try county.bytes("out/base/\(file)") == county.bytes("alone/\(file)"), "\(file)")
        }
        #expect(try county.run("verify", "county", "out/days@day_points=30").status == 0)
    }

    @Test func aScenarioThatChangesNothingIsItsBase() throws {
        let county = try county()
        try county.write(scenario: "same", "name = \"as it is\"\n")
        // A gap that is reached before anything is proven leaves room for another plan.
        let run = try county.run("whatif", "county", "same", "-o", "out", "--gap", "90%", "--lang", "zh")
        #expect(run.status == 0, "\(run.complaints)")
        for name in try county.names("out/base") where !["run.json", "summary.json", "manifest.json"].contains(name) {
            #expect(try county.bytes("out/base/\(name)") == county.bytes("out/same/\(name)"), "\(name)")
        }
        var summaries = try ["base", "same"].map { name in
            try #require(
                try JSONSerialization.jsonObject(with: county.bytes("out/\(name)/summary.json")) as? [String: Any])
        }
        for position in summaries.indices { summaries[position]["scenario"] = nil }
        #expect(NSDictionary(dictionary: summaries[0]) == NSDictionary(dictionary: summaries[1]))
        let manifest = try #require(
            try JSONSerialization.jsonObject(with: county.bytes("out/same/manifest.json")) as? [String: Any])
        #expect((manifest["start"] as? [[String: Any]])?.map { $0["path"] as? String } == ["plan.csv", "summary.json"])
    }

    @Test func whatIsDoneIsNotDoneAgain() throws {
        let county = try county()
        #expect(try county.run("whatif", "county", "leave", "-o", "out").status == 0)
        let records = try ["base", "leave"].map { try county.bytes("out/\($0)/run.json") }
        let first = try county.bytes("out/compare.csv")
        let again = try county.run("whatif", "county", "leave", "-o", "out")
        #expect(again.status == 0)
        #expect(again.complaints.contains("leave: done before, kept"))
        #expect(try ["base", "leave"].map { try county.bytes("out/\($0)/run.json") } == records)
        #expect(try county.bytes("out/compare.csv") == first)
        // A folder that lost a file is no finished one.
        try FileManager.default.removeItem(at: county.root.appending(path: "out/leave/plan.csv"))
        let mended = try county.run("whatif", "county", "leave", "-o", "out")
        #expect(mended.complaints.contains("base: done before, kept"))
        #expect(mended.complaints.contains("leave: planned"))
        #expect(try county.names("out/leave").contains("plan.csv"))
    }

    @Test func aKilledRunGoesOn() throws {
        let county = try TinyCounty()
        let values = (1...30).map(String.init).joined(separator: ", ")
        try county.write(scenario: "many", "[sweep]\n\"modes.itinerant.day_points\" = [\(values)]\n")
        // Killed as soon as the first plan is done: what is in place is whole, and the rest is still to do.
        let arguments = ["whatif", "county", "many", "-o", "out", "--threads", "1"]
        let killed = try Program.run(arguments, in: county.root) { process, line in
            if line.hasSuffix(": planned") { kill(process, SIGKILL) }
        }
        #expect(killed.status == -SIGKILL)
        let done = try county.names("out").filter { !$0.hasPrefix(".") }
        #expect(done.contains("base") && !done.contains("compare.csv"))
        let records = try done.map { try county.bytes("out/\($0)/run.json") }
        for name in done { #expect(try county.run("verify", "county", "out/\(name)").status == 0, "\(name)") }
        let resumed = try Program.run(arguments, in: county.root)
        #expect(resumed.status == 0, "\(resumed.complaints)")
        for name in done { #expect(resumed.complaints.contains("\(name): done before, kept")) }
        #expect(try done.map { try county.bytes("out/\($0)/run.json") } == records)
        #expect(try county.names("out").filter { !$0.hasPrefix(".") }.count == 32)
    }

    @Test func oneThatFailsHindersNoOther() throws {
        let county = try county()
        try county.write(scenario: "bad", "[set]\n\"gap.prise\" = 1\n")
        try county.write(
            scenario: "clash",
            "[[insert]]\ntable = \"pins\"\nrows = [{ kind = \"must\", teacher = \"T1\", school = \"B\" },"
                + " { kind = \"never\", teacher = \"T1\" }]\n")
        let run = try county.run("whatif", "county", "bad", "clash", "leave", "-o", "out")
        #expect(run.status == 65)
        #expect(run.complaints.contains("scenarios/bad.toml: gap.prise"))
        #expect(run.complaints.contains("the pin contradicts line insert[0].rows[0]"))
        #expect(try county.names("out") == ["base", "compare.csv", "leave"])
        let rows = table(try county.bytes("out/compare.csv"))
        #expect(Array(rows[2][0...3]) == ["bad", "bad", "", "failed"])
        #expect(rows[2][5] == "unknown")
    }

    @Test func namesMustBeGivenAndBeThere() throws {
        let county = try county()
        #expect(try county.run("whatif", "county").status == 64)
        #expect(try county.run("whatif", "county", "--all", "leave").status == 64)
        let run = try county.run("whatif", "county", "levae", "-o", "out")
        #expect(run.status == 65)
        #expect(run.complaints.contains("Maybe \"leave\" is meant"))
    }

    @Test func theListIsCommandsThatMakeTheSame() throws {
        let county = try county()
        let list = try county.run("whatif", "county", "--all", "-o", "out dir", "--list", "--horizon", "1")
        #expect(list.status == 0)
        let lines = list.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 4)
        #expect(
            lines[1].hasSuffix(
                " plan county --scenario days@day_points=2 -o 'out dir/days@day_points=2' --resume --quiet --horizon 1")
        )
        #expect(try county.names("") == ["county"])
        for line in lines { #expect(try shell(line, in: county.root) == 0, "\(line)") }
        let gathered = try county.run("compare", "out dir", "--csv", "gathered.csv")
        #expect(gathered.status == 0)
        #expect(try county.run("whatif", "county", "--all", "--cold", "-o", "direct", "--horizon", "1").status == 0)
        #expect(try county.bytes("gathered.csv") == county.bytes("direct/compare.csv"))
    }

    @Test func xargsRunsTheList() throws {
        let county = try county()
        let list = try county.run("whatif", "county", "--all", "-o", "out dir", "--list")
        try county.write(list.output, to: "commands")
        // As README has it.
        #expect(try shell("xargs -P 2 -d '\\n' -I{} sh -c '{}' < commands", in: county.root) == 0)
        #expect(try county.names("out dir") == ["base", "days@day_points=2", "days@day_points=30", "leave"])
    }

    @Test func aChangeOfStructureIsToldWhereverItIsLaid() throws {
        let county = try TinyCounty()
        try county.write(scenario: "merged", "[[restructure]]\nclose = \"A\"\ninto = \"B\"\n")
        let told = "scenarios/merged.toml: A closes, into B: teachers: 2 rows, school = B"
        let dangling = "scenarios/merged.toml: restructure[0]: warning: group G loses its core A and has no other"
        let check = try county.run("check", "county", "--scenario", "merged")
        #expect(check.status == 0)
        #expect(check.complaints.contains(told))
        #expect(check.complaints.contains(dangling))
        let run = try county.run("whatif", "county", "merged", "-o", "out")
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.complaints.contains("merged: \(dangling)"))
        #expect(run.output.contains("A closes, into B: teachers: 2 rows, school = B"))
        #expect(
            String(decoding: try county.bytes("out/compare.csv"), as: UTF8.self).contains("A closes, into B: members"))
        #expect(try county.run("verify", "county", "out/merged").status == 0)
        #expect(!String(decoding: try county.bytes("out/merged/coverage.csv"), as: UTF8.self).contains("\nA,"))
    }

    private static let parallel = ["/usr/bin/parallel", "/usr/local/bin/parallel"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(.enabled(if: parallel != nil, "GNU parallel is not installed"))
    func gnuParallelRunsTheList() throws {
        let county = try county()
        let list = try county.run("whatif", "county", "--all", "-o", "out", "--list")
        try county.write(list.output, to: "commands")
        let parallel = try #require(Self.parallel)
        #expect(try shell("\(parallel) --jobs 2 < commands", in: county.root) == 0)
        #expect(try county.run("compare", "out").status == 0)
        #expect(try county.names("out") == ["base", "days@day_points=2", "days@day_points=30", "leave"])
    }

    private func shell(_ command: String, in folder: URL) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
