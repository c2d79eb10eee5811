import Instances
import Rotation
import Tables
import Testing

/// `mentoring.toml`: each fault named by its key, and what is left out.
@Suite struct MentoringFileTests {
    private static func file(_ text: String, _ findings: String...) -> FaultCase {
        FaultCase([.write("mentoring.toml", text)], findings.map { "mentoring.toml: \($0)" })
    }

    /// The example has nobody with a `started_work`.
    private static let nobodyYoung = "young_years ~nobody-is-young"

    static let cases: [FaultCase] = [
        file("young_years = 3\nmax_young = 2\ncite = \"ZY-19\"", nobodyYoung),
        file("young_years = 0\nmax_young = 2", "young_years wrong-value"),
        file("young_years = 3\nmax_young = \"two\"", "max_young wrong-value"),
        file("young_years = 3", "max_young missing-key"),
        file("young_years = 3\nmax_young = 2\nrank = [\"county\"]", "rank unknown-key", nobodyYoung),
        file("young_years = 3\nmax_young = 2\nranks = []", "ranks wrong-value", nobodyYoung),
        file("young_years = 3\nmax_young = 2\nranks = [\"countie\"]", "ranks ~nobody-holds-rank", nobodyYoung),
        file("young_years = 3\nmax_young = 2\ncite = 19", "cite wrong-value", nobodyYoung),
        FaultCase([.write("mentoring.toml", "young_years == 3")], ["mentoring.toml:1:14 toml-syntax"]),
        FaultCase([.write("mentor.toml", "young_years = 3")], ["mentor.toml ~misspelt-file"]),
    ]

    @Test(arguments: cases) func `is named by its key`(_ example: FaultCase) throws {
        #expect(try BrokenFolder(example.edits).findings() == example.findings)
    }

    @Test func `the nearest known key and rank are suggested, in both languages`() throws {
        let text = "young_years = 3\nmax_yung = 2\nmax_young = 1\nranks = [\"countie\"]"
        let found = try BrokenFolder([.write("mentoring.toml", text)]).diagnostics()
        let english = found.map { $0.text(in: .english) }.joined(separator: "\n")
        #expect(english.contains("Maybe \"max_young\" is meant."))
        #expect(english.contains("Maybe \"county\" is meant."))
        #expect(found.contains { $0.text(in: .chinese).contains("是否应为 \"max_young\"") })
    }

    @Test func `what is written reads back equal`() throws {
        for terms in [
            MentoringTerms(youngYears: 5, maxYoung: 1),
            MentoringTerms(cite: "ZY-19", youngYears: 3, maxYoung: 2, ranks: ["市级\"骨干\"", "county"]),
        ] {
            let instance = Instance(
                uncheckedPolicy: Policy(
                    title: "", start: Semester(schoolYear: 2026, term: .fall), horizon: 1,
                    subjects: [Subject(id: "pe")],
                    gap: GapPrice(price: 1)),
                schools: [School(id: "S", name: "S", stages: [.primary], setting: .rural)], mentoring: terms)
            let folder = try TemporaryFolder()
            try StagedFolder(target: folder.path + "/s").publish(InstanceWriter().files(for: instance))
            let again = try InstanceReader().read(folder: folder.path + "/s")
            #expect(again.instance.mentoring == terms)
            #expect(again.contents.inputs.contains { $0.name == "mentoring.toml" })
        }
    }
}
