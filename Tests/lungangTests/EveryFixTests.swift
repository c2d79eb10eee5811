import Foundation
import Testing

/// What mends a gap, and what evening gaps out costs, held to every plan of a county small enough to do by hand.
@Suite struct EveryFixTests {
    /// Lines that were wrapped, on one line again.
    private func unwrapped(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The cells of a file of sections, by item and figure.
    private func cells(_ bytes: Data, of section: String) -> [(item: String, figure: String, value: String)] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").compactMap { line in
            // Titles may hold commas in quotes; the last three cells may not hold a quote here.
            var fields: [String] = [""]
            var isQuoted = false
            for character in line {
                switch character {
                case "\"": isQuoted.toggle()
                case "," where !isQuoted: fields.append("")
                default: fields[fields.count - 1].append(character)
                }
            }
            guard fields.count == 5, fields[0] == section else { return nil }
            return (fields[2], fields[3], fields[4])
        }
    }

    private func number(_ text: String) -> Double? {
        Double(text.prefix { $0.isNumber || $0 == "." })
    }

    @Test func fixesAreThoseThatSufficeAndRankedByWhatTheyCost() throws {
        // At 18 minutes B is out of reach, until 15 more are allowed.
        let asIs = VillageModel(demandOfChinese: 10, isNear: false)
        let county = try TinyCounty()
        try county.become(asIs, minutes: 5)
        try #require(try county.run("plan", "county", "-o", "plan", "--quiet").status == 0)
        let mend = try county.run(
            "mend", "county", "plan", "-o", "fixes", "--time", "2", "--gap", "B/pe", "--csv", "mend.csv")
        #expect(mend.status == 0, "\(mend.complaints)")

        var near = asIs
        near.isNear = true
        var retrained = asIs
        retrained.isRetrained = true
        func hiring(_ count: Int) -> VillageModel {
            var model = asIs
            model.hired = count
            return model
        }
        let candidates: [(id: String, title: String, model: VillageModel)] = [
            ("15-more-minutes", "15 more minutes on every way", near),
            ("one-more-pe-at-B", "one more PE teacher at B 山里小学", hiring(1)),
            ("2-more-pe-at-B", "2 more PE teachers at B 山里小学", hiring(2)),
            ("retrain-T3-pe", "T3 韩梅 also teaches PE", retrained),
            ("shorter-terms", "terms a year shorter at least", asIs),
            ("one-more-day", "one more day a week and one more host for visits", asIs),
            ("start-in-either-term", "postings may start in spring as well", asIs),
        ]
        let judged = try candidates.map { candidate in
            // Every best plan leaves the same, or the answer would depend on which is found.
            let left = Set(candidate.model.bestPlans.map { 2 * $0.atB })
            return (
                candidate.id, candidate.title, try #require(left.count == 1 ? left.first : nil), candidate.model.best
            )
        }
        let sufficient = judged.filter { $0.2 < 1e-9 }.sorted { ($0.3, $0.0) < ($1.3, $1.0) }
        #expect(sufficient.count == 2)
        let rows = cells(try county.bytes("mend.csv"), of: "mend")
        #expect(rows.filter { $0.figure == "scenario" }.map(\.value) == sufficient.map { $0.0 }, "\(mend.output)")
        for (_, title, _, score) in sufficient {
            let written = try #require(rows.first { $0.item == title && $0.figure == "score" })
            #expect(abs(try #require(number(written.value)) - score) < 0.05)
        }
        #expect(rows.filter { $0.figure == "is it the best plan" }.allSatisfy { $0.value == "proven" })
        let said = unwrapped(mend.output)
        for (_, title, left, _) in judged where left > 1e-9 {
            let leaves = "does not suffice: \(title), leaves \(left.formatted()) of 40"
            #expect(said.contains(leaves), "\(leaves) \(mend.output)")
        }
    }

    @Test func theCurveIsOfTheBestPlansOfEachSteepness() throws {
        let asIs = VillageModel(demandAtA: 18, demandAtB: 26)
        let county = try TinyCounty()
        try county.become(asIs, minutes: 60)
        try #require(try county.run("plan", "county", "-o", "plan", "--quiet").status == 0)
        let fairness = try county.run(
            "explain", "county", "plan", "--fairness", "--time", "2", "--csv", "fairness.csv")
        #expect(fairness.status == 0, "\(fairness.complaints)")
        let rows = cells(try county.bytes("fairness.csv"), of: "curve")
        var points: [(name: String, total: Double, worst: Double)] = []
        for (name, factor) in [
            ("as in the policy", nil), ("flat: every period alike", 1), ("1, 1.5, 2.25", 1.5), ("1, 2, 4", 2),
            ("1, 3, 9", 3), ("1, 4, 16", 4), ("1, 6, 36", 6), ("1, 10, 100", 10),
        ] as [(String, Double?)] {
            var model = asIs
            if let factor { model.factors = [1, factor, factor * factor] }
            let total = try #require(rows.first { $0.item == name && $0.figure == "missing in all" })
            let share = try #require(rows.first { $0.item == name && $0.figure == "share missing there" })
            let proven = try #require(rows.first { $0.item == name && $0.figure == "proven" })
            #expect(proven.value == "proven", "\(name)")
            let (missing, worst) = (try #require(number(total.value)), try #require(number(share.value)))
            // Of several best plans any may be found.
            #expect(
                model.bestPlans.contains {
                    abs($0.missing - missing) < 0.05 && abs(100 * model.worstShare($0) - worst) < 0.051
                }, "\(name) \(missing) \(worst) \(model.bestPlans)")
            points.append((name, missing, worst))
        }
        // Evening out changes something, and what is said to be efficient is.
        #expect(Set(points.map(\.worst)).count > 1)
        let efficient = points.filter { point in
            !points.contains { other in
                other.total <= point.total && other.worst <= point.worst
                    && (other.total < point.total || other.worst < point.worst)
            }
        }.map(\.name)
        #expect(
            unwrapped(fairness.output).contains("less of both: " + efficient.joined(separator: "; ")),
            "\(efficient) \(fairness.output)")
    }
}
