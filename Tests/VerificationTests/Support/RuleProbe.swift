import Plans
import Rotation

@testable import Verification

/// The rows that one rule makes of given placements in the village.
struct RuleProbe {
    var placements: [Placement] = []
    var rule: Rule
    var waivers: [Waiver] = []
    var postings: [RunningPosting] = []
    var start = Village.fall
    var horizon = 4
    var unmet: [SchoolSemester: Double] = [:]
    var allowed: [SchoolSemester: Double] = [:]
    var hiredYuan: [Int: Double] = [:]
    var leaves: [Leave] = []

    var rows: [RuleRow] {
        let instance = Village.instance(
            policy: Village.policy(rules: [rule], horizon: horizon, start: start), leaves: leaves,
            postings: postings, waivers: waivers)
        var findings = Findings()
        let replay = Replay(Written.table(placements), in: instance, findings: &findings)
        let hires = (0..<horizon).map { PriceSpan(least: hiredYuan[$0] ?? 0, most: hiredYuan[$0] ?? 0) }
        return RuleFacts(
            instance: instance, replay: replay, weightedUnmet: unmet, allowedUnmet: allowed, hiredYuan: hires
        ).rows(of: rule)
    }

    /// The one row of a place in a semester.
    func row(_ place: String, _ semester: Int) -> RuleRow? {
        rows.first { $0.place == place && $0.semester == semester }
    }
}
