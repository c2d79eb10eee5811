import Explanation
import Testing

/// What is sure of the difference between two best plans.
@Suite struct ScoreDifferenceTests {
    @Test func provenPlansDifferExactly() {
        let difference = ScoreDifference(
            from: ScoreRange(score: 100, bound: 100), to: ScoreRange(score: 90, bound: 90), .relaxed)
        #expect(difference.certainty == .proven)
        #expect((difference.least, difference.estimate, difference.most) == (-10, -10, -10))
    }

    @Test func whereBoundsOverlapNothingIsClaimed() {
        let difference = ScoreDifference(
            from: ScoreRange(score: 100, bound: 80), to: ScoreRange(score: 90, bound: 70))
        #expect(difference.certainty == .open)
        #expect((difference.least, difference.most) == (-30, 10))
    }

    @Test func whatOnlyLoosensIsNoDearerAndWhatOnlyTightensNoCheaper() {
        let (before, after) = (ScoreRange(score: 100, bound: 80), ScoreRange(score: 90, bound: 70))
        let relaxed = ScoreDifference(from: before, to: after, .relaxed)
        #expect((relaxed.least, relaxed.most) == (-30, 0))
        let tightened = ScoreDifference(from: before, to: after, .tightened)
        #expect((tightened.least, tightened.most) == (0, 10))
    }

    @Test func rangesApartTellWhichIsDearer() {
        let difference = ScoreDifference(
            from: ScoreRange(score: 100, bound: 90), to: ScoreRange(score: 150, bound: 120))
        #expect(difference.certainty == .sign)
        #expect((difference.least, difference.most) == (20, 60))
    }

    @Test func aBoundAboveTheScoreIsNone() {
        #expect(ScoreRange(score: 10, bound: 12).bound == 10)
    }
}
