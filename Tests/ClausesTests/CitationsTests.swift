import Rotation
import Testing

@testable import Clauses

@Suite struct CitationsTests {
    @Test func `a policy cites through its rules`() throws {
        let policy = Policy(
            title: "", start: Semester(schoolYear: 2026, term: .fall), horizon: 1, subjects: [],
            gap: GapPrice(price: 1),
            rules: [
                Rule(.team, cite: "ZY-17"), Rule(.posts, cite: "ZY-17"), Rule(.noHarm, cite: "OWN-1"),
                Rule(.awayCap(share: try #require(Share(0.1)))),
            ])
        let citations = Citations(of: policy)
        #expect(citations.keys(citing: "ZY-17") == ["rules.posts", "rules.team"])
        #expect(citations.keys(citing: "ZY-18") == [])
        let instance = Instance(
            uncheckedPolicy: policy, schools: [], mentoring: MentoringTerms(cite: "ZY-19", youngYears: 3, maxYoung: 1))
        #expect(Citations(of: instance).keys(citing: "ZY-19") == ["mentoring"])
        #expect(Citations(of: instance).keys(citing: "ZY-17") == ["rules.posts", "rules.team"])
        #expect(citations.clauses(missingFrom: try ClauseTable.embedded()) == ["OWN-1"])
    }
}
