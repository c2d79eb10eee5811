import Foundation
import Testing

/// A published plan, and what happened since.
@Suite struct RepairTests {
    /// A county in which one teacher helps out and another could, and a scenario in which the first is on leave.
    private func county() throws -> TinyCounty {
        let county = try TinyCounty()
        try county.append("T4,周强,A,pe,2018-09\n", to: "county/teachers.csv")
        #expect(try county.run("plan", "county", "-o", "plan").status == 0)
        let plan = String(decoding: try county.bytes("plan/plan.csv"), as: UTF8.self)
        let visitor = try #require(["T1", "T2", "T4"].first { plan.contains($0) })
        try county.write(
            scenario: "leave",
            "[[insert]]\ntable = \"leaves\"\n"
                + "rows = [{ teacher = \"\(visitor)\", from = \"2026-fall\", until = \"2027-spring\" }]\n")
        return county
    }

    private func table(_ bytes: Data) -> [[String]] {
        String(decoding: bytes, as: UTF8.self).dropFirst().split(separator: "\r\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test func theFrontierIsPublishedPointByPoint() throws {
        let county = try county()
        let repair = try county.run(
            "repair", "county", "plan", "--scenario", "leave", "--max-changes", "2", "-o", "new")
        #expect(repair.status == 0, "\(repair.complaints)")
        #expect(repair.output.contains("is no change counted below"))
        #expect(repair.output.contains("Every row is proven"))
        #expect(try county.names("new") == ["changes-0", "changes-1", "changes-2", "frontier.csv"])
        let rows = table(try county.bytes("new/frontier.csv"))
        #expect(rows.dropFirst().map { $0[0] } == ["0", "1", "2"])
        #expect(rows.dropFirst().map { $0[1] }.first == "0")
        let scores = rows.dropFirst().compactMap { Double($0[4]) }
        #expect(scores[1] < scores[0] && scores[2] <= scores[1])
        #expect(rows.dropFirst().allSatisfy { $0[9] == "yes" })
        for k in 0...2 { #expect(try county.run("verify", "county", "new/changes-\(k)").status == 0) }

        // Nobody but the one on leave does anything else with no change allowed.
        let none = table(try county.bytes("new/changes-0/changes.csv"))
        #expect(none.dropFirst().allSatisfy { $0[0] == "forced" } && none.count > 1)
        let one = table(try county.bytes("new/changes-1/changes.csv"))
        #expect(Set(one.dropFirst().map { $0[0] }) == ["forced", "chosen"])
        #expect(Set(one.dropFirst().filter { $0[0] == "chosen" }.map { $0[1] }).count == 1)
    }

    @Test func itSpeaksChineseAndRepeatsItself() throws {
        let county = try county()
        let arguments = ["repair", "county", "plan", "--scenario", "leave", "--max-changes", "1", "--lang", "zh"]
        let repair = try Program.run(arguments, in: county.root)
        #expect(repair.output.contains("变动人数") && repair.output.contains("各行均已证明"))
        let first = try county.bytes("plan-repair/changes-1/manifest.json")
        #expect(String(decoding: try county.bytes("plan-repair/changes-1/changes.csv"), as: UTF8.self).contains("取消"))
        #expect(try Program.run(arguments + ["--threads", "1"], in: county.root).status == 0)
        #expect(try county.bytes("plan-repair/changes-1/manifest.json") == first)
    }

    @Test func aSettingCanBeWhatHappened() throws {
        let county = try county()
        let repair = try county.run(
            "repair", "county", "plan", "--set", "modes.itinerant.max_days=1", "--max-changes", "0", "-o", "new")
        #expect(repair.status == 0, "\(repair.complaints)")
        #expect(try county.run("verify", "county", "new/changes-0").status == 0)
    }

    @Test func whatCannotBeRepairedIsSaid() throws {
        let county = try county()
        #expect(try county.run("repair", "county", "plan").status == 64)
        #expect(try county.run("repair", "county", "plan", "--scenario", "leave", "--max-changes", "-1").status == 64)
        #expect(try county.run("repair", "county", "nowhere", "--scenario", "leave").status == 74)
        #expect(try county.run("repair", "county", "plan", "--scenario", "levae").status == 65)
        // The folder has moved on: the plan is no plan of it any more.
        try county.append("A,primary,chinese,3\n", to: "county/demand.csv")
        let moved = try county.run("repair", "county", "plan", "--scenario", "leave", "-o", "new")
        #expect(moved.status == 65)
        #expect(moved.complaints.contains("plan is no plan of county as it is now"))
        #expect(!FileManager.default.fileExists(atPath: county.root.appending(path: "new").path))
    }
}
