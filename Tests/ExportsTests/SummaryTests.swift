import Exports
import Foundation
import Rotation
import Testing

@Suite struct SummaryTests {
    private let summary = Summary(of: Sample.plan, proof: Sample.proof, in: Sample.instance)

    @Test func unmetPeriodsAreSummedEveryWay() {
        #expect(summary.unmet.total == Change(before: 24, after: 3))
        #expect(summary.unmet.bySubject == ["music": Change(before: 8, after: 1), "pe": Change(before: 16, after: 2)])
        #expect(summary.unmet.bySetting == [.urban: Change(before: 8, after: 1), .rural: Change(before: 16, after: 2)])
        #expect(
            summary.unmet.bySemester == [
                Sample.fall: Change(before: 16, after: 1), Sample.spring: Change(before: 8, after: 2),
            ])
    }

    @Test func modesThatTeachersMoveByAreCounted() throws {
        #expect(summary.modes.map(\.mode) == ["itinerant", "rotation"])
        let rotation = try #require(summary.modes.last)
        #expect((rotation.new, rotation.running, rotation.firm, rotation.teachers) == (1, 0, 1, 1))
        #expect(rotation.yuan == 4800)
    }

    @Test func waivedRowsAreReportedAndNotBroken() throws {
        #expect(summary.brokenMusts.map(\.rule) == [.posts])
        let cap = try #require(summary.rules.first { $0.rule == .awayCap })
        #expect((cap.rows, cap.waived, cap.broken.count) == (1, 1, 0))
    }

    @Test func newArrangementsAreCountedByWhereTheyLead() {
        #expect((summary.twoWay.townToCountry, summary.twoWay.countryToTown) == (2, 0))
        // No group of the sample's leads anywhere.
        #expect((summary.twoWay.coreToMember, summary.twoWay.memberToCore) == (0, 0))
    }

    @Test func mentoringIsCountedByYear() throws {
        let years = try #require(summary.mentoring)
        #expect(years.map(\.schoolYear) == [2026, 2027])
        #expect(years.map(\.young) == [2, 0] && years.map(\.paired) == [1, 0] && years.map(\.samePlace) == [0, 0])
        #expect(years.map(\.mentors) == [1, 1] && years.map(\.busyMentors) == [1, 0])
        #expect(Sample.text("summary.json").contains(#""unknown_started_work": 4"#))
    }

    @Test func everyKeyThatTheFormatNamesIsThere() throws {
        let json = try JSONSerialization.jsonObject(with: Data(Sample.text("summary.json").utf8))
        let object = try #require(json as? [String: Any])
        let keys = [
            "status", "stopped_by", "score", "bound", "gap", "open_gain", "status_quo_score", "broken_musts", "sizes",
            "scenario", "options", "moves_by_mode", "unmet", "two_way",
        ]
        for key in keys { #expect(object[key] != nil, "\(key)") }
        #expect(object["status"] as? String == "feasible")
        #expect(object["stopped_by"] as? String == "effort")
        #expect(object["score"] as? Double == 345)
        #expect(object["open_gain"] as? Double == 0.225)
    }
}
