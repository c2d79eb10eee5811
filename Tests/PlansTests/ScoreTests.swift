import Plans
import Rotation
import Testing

/// The worth, term by term.
@Suite struct ScoreTests {
    private let score = Score(lines: [
        .init(term: .gaps, amount: 7, unit: "period-semesters", points: 70),
        .init(term: .moves, amount: 2, unit: "arrangements", points: 24.5),
        .init(term: .rule(.posts), amount: 1, unit: "post-semesters", points: 300),
    ])

    @Test func `the total is the sum of all terms`() {
        #expect(score.total == 394.5)
        #expect(Score(lines: []).total == 0)
    }

    @Test func `a term that does not occur has no points`() {
        #expect(score.points(of: .moves) == 24.5)
        #expect(score.points(of: .rule(.posts)) == 300)
        #expect(score.points(of: .rule(.team)) == 0)
    }

    @Test func `keys are those of the score's table, and no two are alike`() {
        let terms: [Score.Term] =
            [.gaps, .moves, .overdue, .streams, .hires, .secondSubjects] + RuleName.allCases.map { .rule($0) }
        #expect(Set(terms.map(\.key)).count == terms.count)
        #expect(Score.Term.secondSubjects.key == "second_subjects")
        #expect(Score.Term.rule(.noHarm).key == "rule.no_harm")
    }
}
