import Exports
import Foundation
import Plans
import Rotation
import Tables

/// The first and last days of postings and visits as a calendar (RFC 5545): two all-day events for each.
///
/// Its stamps are the first day of the plan and its names follow from what is planned, so that equal plans are equal
/// bytes, and a calendar that takes in a later plan moves the events it knows instead of doubling them.
public struct PostingCalendar: Sendable {
    private let reported: ReportedPlan

    /// The calendar of a plan.
    public init(_ reported: ReportedPlan) { self.reported = reported }

    /// The file.
    public var bytes: Data {
        let title = ContentLine.escaped(reported.instance.policy.title)
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//lungang//postings//EN", "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:\(title)",
        ]
        for move in reported.moves { lines += events(of: move) }
        lines.append("END:VCALENDAR")
        return Data(lines.map { ContentLine.folded($0) + "\r\n" }.joined().utf8)
    }

    private func events(of move: ReportedPlan.Move) -> [String] {
        let placement = move.placement
        let key = [
            placement.teacher.rawValue, placement.mode.rawValue, placement.host.rawValue, "\(placement.since)",
        ].joined(separator: "\u{1F}")
        let first = (month: placement.since.firstMonth, day: 1)
        let last = (month: placement.until.lastMonth, day: placement.until.lastMonth.length)
        return event("start", of: move, key: key, on: first, worded("starts", "开始"))
            + event("end", of: move, key: key, on: last, worded("ends", "结束"))
    }

    private func event(
        _ kind: String, of move: ReportedPlan.Move, key: String, on date: (month: Month, day: Int), _ verb: String
    ) -> [String] {
        let (placement, labels) = (move.placement, reported.labels)
        let digest = FileDigest.sha256(of: Data("\(kind)\u{1F}\(key)".utf8)).prefix(32)
        let who = labels.name(of: placement.teacher)
        let (home, host) = (labels.name(of: placement.home), labels.name(of: placement.host))
        let mode = labels.name(of: placement.mode)
        let firmness = placement.isFirm ? worded("firm", "确定") : worded("outlook", "展望")
        let summary = worded("\(who): \(mode) at \(host) \(verb)", "\(who)：\(mode)（\(host)）\(verb)")
        let start = day((month: reported.instance.policy.start.firstMonth, day: 1))
        return [
            "BEGIN:VEVENT", "UID:\(digest)@lungang", "DTSTAMP:\(start)T000000Z", "DTSTART;VALUE=DATE:\(day(date))",
            "SUMMARY:\(ContentLine.escaped(summary))", "LOCATION:\(ContentLine.escaped(host))",
            "DESCRIPTION:\(ContentLine.escaped("\(home) → \(host)\(worded(", ", "，"))\(firmness)\n\(move.reason)\(quotes(of: move))"))",
            "STATUS:\(placement.isFirm ? "CONFIRMED" : "TENTATIVE")", "TRANSP:TRANSPARENT", "END:VEVENT",
        ]
    }

    /// The clauses that the reason names, a line each.
    private func quotes(of move: ReportedPlan.Move) -> String {
        reported.cited.filter { move.clauses.contains($0.clause) }.map { cited in
            cited.quote.map { "\n\(cited.clause)\(reported.labels.language.colon)\($0)" } ?? ""
        }.joined()
    }

    private func day(_ date: (month: Month, day: Int)) -> String {
        "\(date.month)".replacing("-", with: "") + (date.day < 10 ? "0" : "") + "\(date.day)"
    }

    private func worded(_ english: String, _ chinese: String) -> String {
        Wording(english, chinese)[reported.labels.language]
    }
}

extension Month {
    /// How many days it has.
    fileprivate var length: Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}
