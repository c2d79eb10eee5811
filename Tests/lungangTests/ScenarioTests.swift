import Foundation
import Testing

/// One plan under a scenario, or with a setting given by hand.
@Suite struct ScenarioTests {
    private static let fewerDays = "name = \"Fewer days\"\n[set]\n\"modes.itinerant.max_days\" = 1\n"

    private func json(_ bytes: Data) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    }

    @Test func aScenarioIsPlannedRecordedAndVerified() throws {
        let county = try TinyCounty()
        try county.write(
            scenario: "leave",
            Self.fewerDays
                + "[[insert]]\ntable = \"leaves\"\nrows = [{ teacher = \"T1\", from = \"2026-fall\", until = \"2027-spring\" }]\n"
        )
        let plan = try county.run("plan", "county", "--scenario", "leave", "-o", "out")
        #expect(plan.status == 0, "\(plan.complaints)")
        #expect(plan.complaints.contains("scenarios/leave.toml: modes.itinerant.max_days: 3 → 1"))
        #expect(plan.complaints.contains("scenarios/leave.toml: leaves: 1 row added"))
        let scenario = try #require(try json(county.bytes("out/summary.json"))["scenario"] as? [String: Any])
        #expect(scenario["name"] as? String == "leave")
        #expect(scenario["title"] as? String == "Fewer days")
        #expect((scenario["changes"] as? [Any])?.count == 2)
        let manifest = try json(county.bytes("out/manifest.json"))
        let inputs = try #require(manifest["inputs"] as? [[String: Any]])
        #expect(inputs.contains { $0["path"] as? String == "scenarios/leave.toml" })
        #expect(!String(decoding: try county.bytes("out/plan.csv"), as: UTF8.self).contains("T1"))

        // The verifier lays the same scenario, and sees when it has become another.
        #expect(try county.run("verify", "county", "out").status == 0)
        try county.write(scenario: "leave", Self.fewerDays)
        #expect(try county.run("verify", "county", "out").status == 65)
    }

    @Test func aSettingGivenByHandIsRecordedToo() throws {
        let county = try TinyCounty()
        let plan = try county.run(
            "plan", "county", "-o", "out", "--set", "modes.itinerant.max_days=1", "--set", "title=另一个名字")
        #expect(plan.status == 0, "\(plan.complaints)")
        #expect(plan.output.contains("另一个名字"))
        let scenario = try #require(try json(county.bytes("out/summary.json"))["scenario"] as? [String: Any])
        #expect(scenario["set"] as? [String] == ["modes.itinerant.max_days=1", "title=另一个名字"])
        #expect(try county.run("verify", "county", "out").status == 0)
    }

    @Test func aScenarioThatChangesNothingEqualsItsBase() throws {
        let county = try TinyCounty()
        try county.write(scenario: "same", "name = \"as it is\"\n")
        #expect(try county.run("plan", "county", "-o", "base").status == 0)
        #expect(try county.run("plan", "county", "--scenario", "same", "-o", "same").status == 0)
        let names = try county.names("base")
        #expect(try county.names("same") == names)
        for name in names where !["run.json", "summary.json", "manifest.json"].contains(name) {
            #expect(try county.bytes("base/\(name)") == county.bytes("same/\(name)"), "\(name)")
        }
        var (base, same) = (try json(county.bytes("base/summary.json")), try json(county.bytes("same/summary.json")))
        #expect(base.removeValue(forKey: "scenario") is NSNull)
        same["scenario"] = nil
        #expect(NSDictionary(dictionary: base) == NSDictionary(dictionary: same))
    }

    @Test(arguments: [
        (["--scenario", "levae"], "Maybe \"leave\" is meant"),
        (["--scenario", "floor"], "floor@max_days=1, floor@max_days=2"),
        (["--scenario", "bad"], "scenarios/bad.toml: modes.itinerant.max_dais"),
        (["--set", "gap.prise=3"], "--set: gap.prise"),
        (["--set", "gap.price=cheap"], "--set: gap.price"),
    ])
    func faultsAreNamedWhereTheyAre(arguments: [String], hint: String) throws {
        let county = try TinyCounty()
        try county.write(scenario: "leave", Self.fewerDays)
        try county.write(
            scenario: "floor",
            "[sweep]\n\"modes.itinerant.max_days\" = [1, 2]\n")
        try county.write(scenario: "bad", "[set]\n\"modes.itinerant.max_dais\" = 1\n")
        let plan = try Program.run(["plan", "county", "-o", "out"] + arguments, in: county.root)
        #expect(plan.status == 65)
        #expect(plan.complaints.contains(hint), "\(plan.complaints)")
        #expect(try county.names("") == ["county"])
    }

    @Test func faultsOfTheFolderAreToldWithThoseOfTheScenario() throws {
        let county = try TinyCounty()
        try county.write(scenario: "bad", "[set\n")
        try county.append("C,third\n", to: "county/schools.csv")
        let check = try county.run("check", "county", "--scenario", "bad")
        #expect(check.status == 65)
        #expect(check.complaints.contains("scenarios/bad.toml:"))
        #expect(check.complaints.contains("schools.csv:4"))
    }

    @Test func otherVerbsSeeTheScenarioToo() throws {
        let county = try TinyCounty()
        try county.write(
            scenario: "small", "[[patch]]\ntable = \"demand\"\nwhere = { school = \"B\" }\nremove = true\n")
        #expect(try county.run("check", "county", "--scenario", "small").status == 0)
        #expect(try county.run("check", "county", "--scenario", "smal").status == 65)
        let all = try county.run("gaps", "county").output
        #expect(try county.run("gaps", "county", "--scenario", "small").output != all)
        #expect(try county.run("plan", "county", "--set", "nonsense").status == 64)
    }

    @Test func aPlanThatIsThereIsLeftOnRequest() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county", "-o", "out").status == 0)
        let record = try county.bytes("out/run.json")
        let again = try county.run("plan", "county", "-o", "out", "--resume")
        #expect(again.status == 0)
        #expect(again.output.contains("holds this very plan"))
        #expect(try county.bytes("out/run.json") == record)
        // Another option, another input, or a torn file: planned anew.
        #expect(try !county.run("plan", "county", "-o", "out", "--resume", "--seed", "2").output.contains("very plan"))
        try county.append("\n", to: "county/demand.csv")
        #expect(
            try !county.run("plan", "county", "-o", "out", "--resume", "--seed", "2").output.contains("very plan"))
        try county.write("torn", to: "out/plan.csv")
        #expect(
            try !county.run("plan", "county", "-o", "out", "--resume", "--seed", "2").output.contains("very plan"))
        #expect(try county.bytes("out/plan.csv") != Data("torn".utf8))
    }
}
