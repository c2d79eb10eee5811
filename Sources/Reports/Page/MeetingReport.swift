import CReport
import Clauses
import Exports
import Foundation
import Tables

/// The report for a meeting: one page that needs nothing but itself. Values in, bytes out.
public struct MeetingReport: Sendable {
    /// Where the report comes from, as its foot says it.
    public struct Source: Sendable {
        /// The folder of the instance.
        public var instance: String
        /// The folder of the plan.
        public var plan: String
        /// The version of the program.
        public var version: String

        /// Where a report comes from.
        public init(instance: String, plan: String, version: String) {
            self.instance = instance
            self.plan = plan
            self.version = version
        }
    }

    let reported: ReportedPlan
    let clauses: ClauseTable
    let gaps: ReportedGaps
    let comparison: Comparison?
    let source: Source

    /// A report; other plans stand beside this one where a comparison is given, whose base is this plan.
    public init(
        _ reported: ReportedPlan, gaps: ReportedGaps, clauses: ClauseTable, comparison: Comparison? = nil,
        source: Source
    ) {
        self.reported = reported
        self.gaps = gaps
        self.clauses = clauses
        self.comparison = comparison
        self.source = source
    }

    /// The page.
    public var bytes: Data {
        let parts = [
            "lang": reported.labels.language == .chinese ? "zh-CN" : "en",
            "title": Markup.escaped(reported.instance.policy.title),
            "version": Markup.escaped(source.version),
            "style": Self.part(CREPORT_STYLE),
            "data": Markup.embedded(data.compactText),
            "words": Self.part(CREPORT_WORDS),
            "drawing": Self.part(CREPORT_DRAWING),
            "script": Self.part(CREPORT_SCRIPT),
        ]
        return Data(Markup.filled(Self.part(CREPORT_PAGE), with: parts).utf8)
    }

    private static func part(_ part: creport_part) -> String {
        let bytes = UnsafeBufferPointer(start: creport_bytes(part), count: creport_count(part))
        return String(decoding: bytes, as: UTF8.self)
    }
}
