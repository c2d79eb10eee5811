import Foundation
import PlanningFixtures
import Rotation
import Testing

@testable import Reports

@Suite struct PostingCalendarTests {
    private func lines() throws -> [String] {
        let text = String(decoding: PostingCalendar(try ReportedHamlet.reported()).bytes, as: UTF8.self)
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        return text.components(separatedBy: "\r\n").dropLast()
    }

    @Test func `each arrangement has a first and a last day`() throws {
        let (lines, moves) = (try lines(), try ReportedHamlet.reported().moves)
        let days = lines.filter { $0.hasPrefix("DTSTART") }.map { String($0.suffix(8)) }
        #expect(days.count == 2 * moves.count)
        for (index, move) in moves.enumerated() {
            let placement = move.placement
            #expect(days[2 * index] == (placement.since.term == .fall ? "20260901" : "20270301"))
            #expect(days[2 * index + 1].hasSuffix(placement.until.term == .fall ? "02\(28)" : "0831"))
        }
        #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == days.count)
    }

    @Test func `no line is too long, and nothing tells the time`() throws {
        let lines = try lines()
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(Set(lines.filter { $0.hasPrefix("DTSTAMP") }) == ["DTSTAMP:20260901T000000Z"])
    }

    @Test func `texts are escaped, and no character is torn`() {
        #expect(ContentLine.escaped("a,b;c\\d\ne\r") == "a\\,b\\;c\\\\d\\ne ")
        let long = "SUMMARY:" + String(repeating: "轮岗", count: 40)
        let parts = ContentLine.folded(long).components(separatedBy: "\r\n ")
        #expect(parts.count > 2 && parts.joined() == long)
    }
}
