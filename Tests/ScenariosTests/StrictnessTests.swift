import Tables
import Testing

@testable import Scenarios

/// Nothing in a scenario is passed over: every fault is named at the scenario's own file and key.
@Suite struct StrictnessTests {
    /// A scenario, and what is to be found wrong with it.
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let findings: [String]
        var hint = ""

        var testDescription: String { text.replacing("\n", with: " ¶ ") }
    }

    private static let settings = [
        Case(text: "nam = \"x\"", findings: ["nam unknown-key"], hint: "Maybe \"name\" is meant"),
        Case(text: "extend = [\"y\"]", findings: ["extend unknown-key"], hint: "\"extends\""),
        Case(text: "[set]\nhorizn = 3", findings: ["horizn unknown-key"], hint: "Maybe \"horizon\" is meant"),
        Case(text: "[set]\n\"gap.prise\" = 3", findings: ["gap.prise unknown-key"], hint: "\"price\""),
        Case(text: "[set]\n\"gapp.price\" = 3", findings: ["gapp unknown-key"], hint: "\"gap\""),
        Case(text: "[set]\nhorizon = \"two\"", findings: ["horizon wrong-value"], hint: "whole number"),
        Case(text: "[set]\n\"gap.price\" = [1]", findings: ["gap.price wrong-value"]),
        Case(text: "[set]\n\"horizon.x\" = 1", findings: ["horizon.x no-dotted-key"]),
        Case(text: "[set]\n\"gap..price\" = 1", findings: ["set.\"gap..price\" no-dotted-key"]),
        Case(
            text: "[set]\n\"rules.dispatch_flor.count\" = 2", findings: ["rules.dispatch_flor.count unknown-key"],
            hint: "Maybe \"dispatch_floor\" is meant"),
        Case(
            text: "[set]\n\"modes.itinerent.max_days\" = 2", findings: ["modes.itinerent.max_days unknown-key"],
            hint: "Maybe \"itinerant\" is meant"),
        Case(
            text: "[set]\n\"modes.support.max_days\" = 2", findings: ["modes.support.kind missing-key"]),
        Case(
            text: "[set]\n\"subjects.dance.weight\" = 2", findings: ["subjects.dance.weight unknown-key"],
            hint: "A new one is set as a whole"),
        Case(text: "[set]\n\"subjects.dance\" = { load = 16 }", findings: []),
        Case(text: "[set]\n\"rules.baddget.yuan\" = 2", findings: ["rules.baddget unknown-key"], hint: "\"budget\""),
        Case(text: "[set]\n\"subjects.pe.lod\" = 2", findings: ["subjects.pe.lod unknown-key"], hint: "\"load\""),
        Case(text: "[sweep]\n\"gap.price\" = 3", findings: ["sweep no-values"]),
        Case(text: "[sweep]\n\"gap.price\" = []", findings: ["sweep no-values"]),
    ]

    private static let tables = [
        Case(
            text: "[[patch]]\ntable = \"teacher\"\nset = { load = 1 }", findings: ["patch[0].table no-such-table"],
            hint: "Maybe \"teachers\" is meant"),
        Case(
            text: "[[patch]]\ntable = \"teachers\"\nwhere = { schol = \"A\" }\nset = { load = 1 }",
            findings: ["patch[0].where.schol unknown-column"], hint: "Maybe \"school\" is meant"),
        Case(
            text: "[[patch]]\ntable = \"teachers\"\nwhere = { teacher = \"T9\" }\nset = { load = 1 }",
            findings: ["patch[0].where.teacher nothing-matched"], hint: "none has this teacher"),
        Case(
            text: "[[patch]]\ntable = \"teachers\"\nwhere = { teacher = \"T1\", school = \"B\" }\nremove = true",
            findings: ["patch[0].where nothing-matched"]),
        Case(
            text: "[[patch]]\ntable = \"leaves\"\nremove = true", findings: ["patch[0].where nothing-matched"]),
        Case(
            text: "[[patch]]\ntable = \"teachers\"\nset = { lod = 1 }", findings: ["patch[0].set.lod unknown-column"],
            hint: "Maybe \"load\" is meant"),
        Case(
            text: "[[patch]]\ntable = \"teachers\"\nwhere = { teacher = \"T1\" }\nset = { load = \"many\" }",
            findings: ["patch[0].set.load not-allowed"], hint: "\"many\""),
        Case(
            text: "[[patch]]\ntable = \"teachers\"\nwhere = { teacher = \"T1\" }\nset = { school = \"Z\" }",
            findings: ["patch[0].set.school unknown-reference"]),
        Case(
            text: "[[patch]]\ntable = \"teachers\"\nwhere = { teacher = \"T1\" }\nset = { load = [1, 2] }",
            findings: ["patch[0].set.load wrong-value"]),
        Case(
            text: "[[patch]]\ntable = \"teachers\"\nwhere = { school = \"B\" }\nadd = { load = 1 }",
            findings: ["patch[0].add.load nothing-to-count-from"], hint: "teachers.csv:4"),
        Case(
            text: "[[patch]]\ntable = \"teachers\"\nadd = { name = 1 }", findings: ["patch[0].add.name no-numbers"],
            hint: "Use set"),
        Case(
            text: "[[patch]]\ntable = \"teachers\"\nadd = { load = \"1\" }",
            findings: ["patch[0].add.load wrong-value"]),
        Case(
            text: "[[patch]]\ntable = \"teachers\"\nset = { load = 1 }\nremove = true",
            findings: ["patch[0] no-one-change"]),
        Case(text: "[[patch]]\ntable = \"teachers\"", findings: ["patch[0] no-one-change"]),
        Case(
            text: "[[patch]]\ntable = \"teachers\"\nset = { load = 1 }\nadd = { load = 1 }",
            findings: ["patch[0] edited-twice"]),
        Case(
            text: "[[patch]]\ntable = \"teachers\"\nwher = { teacher = \"T1\" }\nset = { load = 1 }",
            findings: ["patch[0].wher unknown-key"], hint: "Maybe \"where\" is meant"),
        Case(
            text: "[[insert]]\ntable = \"leaves\"\nrows = [{ teacher = \"T9\", from = \"soon\" }]",
            findings: [
                "insert[0].rows[0].from not-allowed", "insert[0].rows[0].teacher unknown-reference",
            ]),
        Case(
            text: "[[insert]]\ntable = \"leaves\"\nrows = [{ reason = \"x\" }]",
            findings: ["insert[0].rows[0].teacher blank"]),
        Case(text: "[[insert]]\ntable = \"leaves\"\nrows = []", findings: ["insert[0] missing-key"]),
        Case(text: "[[insert]]\ntable = \"leaves\"", findings: ["insert[0] missing-key"]),
        Case(
            text: "[[insert]]\ntable = \"teachers\"\nrows = [{ teacher = \"T1\", school = \"A\", subjects = \"pe\" }]",
            findings: ["insert[0].rows[0].teacher repeated-id"]),
    ]

    @Test(arguments: settings + tables) func `is named by its key`(_ example: Case) throws {
        let county = try County()
        let faults = try county.faults(of: example.text)
        let found = faults.map { "\($0.place.name ?? "-") \($0.message.kind)" }
        #expect(found == example.findings)
        #expect(faults.allSatisfy { $0.place.file == "scenarios/x.toml" })
        let text = faults.map { $0.text(in: .english) }.joined(separator: "\n")
        #expect(example.hint.isEmpty || text.contains(example.hint), "\(text)")
    }

    @Test func `a fault of syntax is named by line and column`() throws {
        let faults = try County().faults(of: "name = \"x\"\n[set\n")
        #expect(faults.map { $0.place.text(in: .english) }.first?.hasPrefix("scenarios/x.toml:") == true)
        #expect(faults.map(\.message.kind) == ["toml-syntax"])
    }

    @Test func `what was wrong before stays at its own place`() throws {
        let faults = try County().faults(
            of: "[[patch]]\ntable = \"schools\"\nwhere = { school = \"B\" }\nremove = true")
        #expect(Set(faults.map(\.place.file)) == ["demand.csv", "members.csv", "teachers.csv"])
    }
}
