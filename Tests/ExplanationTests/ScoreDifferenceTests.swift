import Testing

@testable import Explanation

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

    @Test func whatIsTheSameInBothCancelsOut() {
        // A part of 60 with a bound of 40 is in both; the rest is proven before and after.
        let kept = ScoreRange(score: 60, bound: 40)
        let difference = ScoreDifference(
            from: ScoreRange(score: 100, bound: 80).leaving(kept), to: ScoreRange(score: 112, bound: 92).leaving(kept))
        #expect(difference.certainty == .proven)
        #expect((difference.least, difference.estimate, difference.most) == (12, 12, 12))
    }

    @Test func theEstimateKeepsToWhatCanBe() {
        // A search under a stricter policy has found a plan that is better than the one that stands.
        let difference = ScoreDifference(
            from: ScoreRange(score: 100, bound: 80), to: ScoreRange(score: 95, bound: 90), .tightened)
        #expect((difference.least, difference.estimate, difference.most) == (0, 0, 15))
    }
}
