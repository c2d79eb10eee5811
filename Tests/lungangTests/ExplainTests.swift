import Foundation
import Testing

/// Why a plan is as it is, asked by the command line.
@Suite struct ExplainTests {
    /// A county where nobody teaches the music that B needs, and its plan.
    private func county() throws -> TinyCounty {
        let county = try TinyCounty()
        try county.append("B,primary,music,4\n", to: "county/demand.csv")
        try county.append("[subjects.music]\nload = 16\nlabel = \"音乐\"\n", to: "county/policy.toml")
        try #require(try county.run("plan", "county", "-o", "plan", "--quiet").status == 0)
        return county
    }

    @Test func aGapIsSplitByCause() throws {
        let county = try county()
        let all = try county.run("explain", "county", "plan")
        #expect(all.status == 0, "\(all.complaints)")
        #expect(all.output.contains("nobody qualified in the group"))
        let gap = try county.run("explain", "county", "plan", "--gap", "山里小学/音乐", "--csv", "gap.csv", "--lang", "zh")
        #expect(gap.status == 0, "\(gap.complaints)")
        #expect(gap.output.contains("缺 8"))
        #expect(gap.output.contains("集团内无人具备资格"))
        let file = String(decoding: try county.bytes("gap.csv"), as: UTF8.self)
        #expect(file.contains("section,title,item,figure,value"))
        #expect(file.contains("集团内无人具备资格,合计,8"))
    }

    @Test func aTeacherIsToldWhy() throws {
        let county = try county()
        let roster = String(decoding: try county.bytes("plan/plan.csv"), as: UTF8.self)
        let mover = roster.contains("T1,") ? "T1" : "T2"
        let why = try county.run("explain", "county", "plan", "--teacher", mover, "--time", "2")
        #expect(why.status == 0, "\(why.complaints)")
        #expect(why.output.contains("why not home"))
        #expect(why.output.contains("is excused (planned again)"))
        // The colleague can do the same, so being excused costs nothing, and that is proven.
        #expect(why.output.contains("0 points, proven"))
        #expect(why.output.contains("Burden beside colleagues"))
        let stays = try county.run("explain", "county", "plan", "--teacher", "韩梅", "--quick")
        #expect(stays.output.contains("the cheapest way to go") || stays.output.contains("no mode leads there"))
    }

    @Test func aSchoolIsToldWhatItGets() throws {
        let county = try county()
        let school = try county.run("explain", "county", "plan", "--school", "B")
        #expect(school.status == 0, "\(school.complaints)")
        #expect(school.output.contains("Who comes: 1"))
        #expect(school.output.contains("Who goes: 0"))
    }

    @Test func everyPostingIsSettledOrSwappable() throws {
        let county = try county()
        let settled = try county.run("explain", "county", "plan", "--settled", "--time", "2")
        #expect(settled.status == 0, "\(settled.complaints)")
        #expect(settled.output.contains("swappable"))
    }

    /// The worst-off school and teacher, worked out from the written files.
    @Test func whoIsWorstOffIsSeenInTheFiles() throws {
        let county = try county()
        func rows(_ path: String) throws -> [[String: String]] {
            let lines = String(decoding: try county.bytes(path), as: UTF8.self).dropFirst().split(separator: "\r\n")
                .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
            return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
        }
        let schools = Dictionary(grouping: try rows("plan/coverage.csv")) { $0["school"] ?? "" }.mapValues { rows in
            func sum(_ column: String) -> Double { rows.reduce(0) { $0 + (Double($1[column] ?? "") ?? 0) } }
            return sum("unmet") / sum("demand")
        }
        let school = try #require(schools.max { $0.value < $1.value })
        let away = Dictionary(grouping: try rows("plan/plan.csv")) { $0["teacher"] ?? "" }.mapValues { rows in
            rows.reduce(0) { sum, row in
                let semesters = Double(row["semesters"] ?? "") ?? 0
                return sum + (Double(row["days"] ?? "").map { $0 * semesters / 5 } ?? semesters)
            }
        }
        let teacher = try #require(away.max { $0.value < $1.value })
        let fairness = try county.run("explain", "county", "plan", "--fairness", "--time", "1")
        #expect(fairness.status == 0, "\(fairness.complaints)")
        #expect(fairness.output.contains("worst off: \(school.key) "))
        #expect(fairness.output.contains("worst off: \(teacher.key) "))
        #expect(fairness.output.contains("no other of these has less of both: "))
        // The curve has a point for each steepness.
        for bands in ["as in the policy", "flat", "1, 1.5, 2.25", "1, 4, 16", "1, 10, 100"] {
            #expect(fairness.output.contains(bands), "\(bands)")
        }
    }

    @Test func misspeltNamesAreGuessed() throws {
        let county = try county()
        for (arguments, guess) in [
            (["--gap", "山里小/pe"], "山里小学"), (["--gap", "B/pee"], "pe"), (["--teacher", "T11"], "T1"),
            (["--school", "县城小学校"], "县城小学"),
        ] {
            let outcome = try Program.run(["explain", "county", "plan"] + arguments, in: county.root)
            #expect(outcome.status == 65)
            #expect(outcome.complaints.contains("Maybe \"\(guess)\" is meant."), "\(outcome.complaints)")
        }
        #expect(try county.run("explain", "county", "plan", "--gap", "B").complaints.contains("SCHOOL/SUBJECT"))
        // A subject may be called what any output calls it.
        for subject in ["pe", "PE", "体育"] {
            #expect(try county.run("explain", "county", "plan", "--gap", "B/\(subject)").status == 0, "\(subject)")
        }
        // Where no name is near, those are told that hold it, or all if they are few.
        let far = try county.run("explain", "county", "plan", "--school", "里")
        #expect(far.complaints.contains("Maybe \"山里小学\" is meant."), "\(far.complaints)")
        #expect(try county.run("explain", "county", "county").status == 74)
        try county.append("A,primary,music,1\n", to: "county/demand.csv")
        let stale = try county.run("explain", "county", "plan")
        #expect(stale.status == 65)
        // One message, whatever the number of files that differ.
        #expect(
            stale.complaints.hasPrefix(
                "error: plan is no plan of county as it is now:\n  other than planned: demand.csv\nName the folder"))
    }

    @Test func aFixReallyFixes() throws {
        let county = try county()
        let mend = try county.run("mend", "county", "plan", "-o", "fixes", "--time", "2")
        #expect(mend.status == 0, "\(mend.complaints)")
        let fixes = try county.names("fixes")
        #expect(fixes.contains("one-more-music-at-B.toml"))
        #expect(mend.output.contains("each by itself and planned again"))
        // Where one teacher is enough, two are no fix of their own.
        #expect(!fixes.contains("2-more-music-at-B.toml"))
        for fix in fixes {
            try county.write(
                scenario: String(fix.dropLast(5)), String(decoding: try county.bytes("fixes/\(fix)"), as: UTF8.self))
        }
        for fix in fixes.map({ String($0.dropLast(5)) }) {
            let plan = try county.run("plan", "county", "--scenario", fix, "-o", fix, "--quiet")
            #expect(plan.status == 0, "\(plan.complaints)")
            let why = try county.run("explain", "county", fix, "--gap", "B/music")
            #expect(why.output.contains("Nothing is missing"), "\(fix)")
        }
    }

    @Test func theLadderBeginsWithWhatClosesMost() throws {
        let county = try county()
        let ladder = try county.run("hire", "county", "plan", "-n", "2", "--time", "2")
        #expect(ladder.status == 0, "\(ladder.complaints)")
        #expect(ladder.output.contains("1. one more music teacher at B"))
        #expect(!ladder.output.contains("2. "))
    }

    /// Periods a week that nobody gives, summed over the semesters of a written plan.
    private func unmet(_ county: borrowing TinyCounty, _ plan: String) throws -> Double {
        let rows = String(decoding: try county.bytes("\(plan)/coverage.csv"), as: UTF8.self).dropFirst()
            .split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let column = try #require(rows.first?.firstIndex(of: "unmet"))
        return rows.dropFirst().reduce(0) { $0 + (Double($1[column]) ?? 0) }
    }

    /// Every hire there is, each planned by itself.
    @Test func theFirstHireIsTheBestOfAll() throws {
        let county = try county()
        try county.append("A,primary,music,30\n", to: "county/demand.csv")
        try #require(try county.run("plan", "county", "-o", "plan", "--quiet").status == 0)
        var best: (name: String, unmet: Double)?
        for (school, subject) in [("A", "pe"), ("A", "music"), ("B", "pe"), ("B", "chinese"), ("B", "music")] {
            let name = "\(subject)-\(school)"
            try county.write(
                scenario: name,
                "[[insert]]\ntable = \"teachers\"\nrows = [{ teacher = \"N\", name = \"N\", school = \"\(school)\", "
                    + "subjects = \"\(subject)\", stages = \"primary\", at_school_since = \"2026-09\" }]\n")
            let plan = try county.run("plan", "county", "--scenario", name, "-o", name, "--quiet")
            try #require(plan.status == 0, "\(plan.complaints)")
            let left = try unmet(county, name)
            if left < best?.unmet ?? .infinity { best = ("\(subject) teacher at \(school)", left) }
        }
        let ladder = try county.run("hire", "county", "plan", "-n", "1", "--time", "2", "--csv", "hire.csv")
        #expect(ladder.status == 0, "\(ladder.complaints)")
        let (name, left) = try #require(best)
        #expect(
            ladder.output.lowercased().contains("1. one more \(name)".lowercased()), "\(ladder.output) \(name) \(left)")
        #expect(ladder.output.contains("candidates planned again"))
        let file = String(decoding: try county.bytes("hire.csv"), as: UTF8.self)
        #expect(file.contains("missing in all,\(left.formatted(.number.grouping(.never)))"), "\(file)")
    }

    /// However many steps are asked for, the ladder ends where nothing more can be closed.
    @Test func aLadderEnds() throws {
        let county = try county()
        let ladder = try county.run("hire", "county", "plan", "-n", "100000", "--time", "1")
        #expect(ladder.status == 0, "\(ladder.complaints)")
        #expect(
            ladder.output.contains("Nothing is left to close.") || ladder.output.contains("none closes anything more"))
    }

    @Test func aRuleHasItsPrice() throws {
        let county = try county()
        try county.append(
            "[rules.away_cap]\ncite = \"ZY-01\"\nshare = 0.1\npenalty = 500\n[rules.balance]\nmax_net = 0\npenalty = 700\n",
            to: "county/policy.toml")
        try county.write("school,stage,subject,periods\nA,primary,pe,4\nB,primary,pe,30\n", to: "county/demand.csv")
        #expect(try county.run("plan", "county", "-o", "capped", "--quiet").status == 0)
        let price = try county.run("price", "county", "capped", "--time", "2", "--csv", "price.csv")
        #expect(price.status == 0, "\(price.complaints)")
        #expect(price.output.contains("most staff away"))
        #expect(price.output.contains("10 % → 11 %"))
        // A rule names its clause, quoted.
        #expect(price.output.contains("ZY-01 紫阳县"))
        #expect(price.output.contains("proven"))
        let wrong = try county.run("price", "county", "capped", "--rule", "away_caps")
        #expect(wrong.status == 65)
        #expect(wrong.complaints.contains("Maybe \"away_cap\" is meant."))
    }

    @Test func aBudgetHasItsPrice() throws {
        let county = try TinyCounty()
        try county.append("yuan_per_start = 1000\n[rules.budget]\nyuan = 500\n", to: "county/policy.toml")
        try #require(try county.run("plan", "county", "-o", "plan", "--quiet").status == 0)
        let price = try county.run("price", "county", "plan", "--time", "2", "--csv", "price.csv")
        #expect(price.status == 0, "\(price.complaints)")
        for change in ["without it", "500 → 550", "500 → 450"] { #expect(price.output.contains(change), "\(change)") }
        #expect(price.output.contains("proven"))
    }

    /// A plan of one value of a sweep, with a setting by hand and a shorter horizon: what is tried lies over all three.
    @Test func whatAPlanWasMadeWithIsKept() throws {
        let county = try county()
        try county.append("[rules.away_cap]\nshare = 0.1\npenalty = 500\n", to: "county/policy.toml")
        try county.write(scenario: "dear", "[sweep]\n\"gap.price\" = [10, 30]\n")
        let made = ["--scenario", "dear@price=30", "--set", "rules.away_cap.share=0.2", "--horizon", "1"]
        try #require(try Program.run(["plan", "county", "-o", "out", "--quiet"] + made, in: county.root).status == 0)
        let price = try county.run("price", "county", "out", "--time", "2")
        #expect(price.status == 0, "\(price.complaints)")
        #expect(price.output.contains("20 % → 21 %") && price.output.contains("20 % → 19 %"))
        #expect(try county.run("hire", "county", "out", "-n", "1", "--time", "2").status == 0)
        #expect(try county.run("explain", "county", "out", "--fairness", "--time", "2").status == 0)

        // A fix holds by itself, again and again: planned as a scenario, it makes of the folder what was tried.
        let gap = ["--gap", "B/music", "--time", "2"]
        try #require(try Program.run(["mend", "county", "out", "-o", "fixes"] + gap, in: county.root).status == 0)
        let fix = String(decoding: try county.bytes("fixes/one-more-music-at-B.toml"), as: UTF8.self)
        #expect(fix.contains("extends = [\"dear\"]"))
        for setting in ["\"gap.price\" = 30", "\"rules.away_cap.share\" = 0.2", "\"horizon\" = 1"] {
            #expect(fix.contains(setting), "\(setting)")
        }
        try county.write(scenario: "one-more-music-at-B", fix)
        let mended = ["plan", "county", "-o", "mended", "--quiet", "--scenario", "one-more-music-at-B"]
        #expect(try Program.run(mended, in: county.root).status == 0)
        #expect(try county.run("explain", "county", "mended", "--gap", "B/music").output.contains("Nothing is missing"))
        // A fix takes no name that a scenario bears.
        try #require(try Program.run(["mend", "county", "out", "-o", "more"] + gap, in: county.root).status == 0)
        #expect(try county.names("more").contains("one-more-music-at-B-2.toml"))
        #expect(try !county.names("more").contains("one-more-music-at-B.toml"))
    }

    @Test func aScenarioThatAnotherFolderLacksIsNoNews() throws {
        let county = try county()
        try county.write(scenario: "dear", "[set]\n\"gap.price\" = 20\n")
        try #require(
            try county.run("plan", "county", "-o", "out", "--quiet", "--scenario", "dear").status == 0)
        try FileManager.default.removeItem(at: county.root.appending(path: "county/scenarios"))
        try county.append("A,primary,music,1\n", to: "county/demand.csv")
        for verb in ["explain", "price", "mend", "hire", "verify"] {
            let outcome = try county.run(verb, "county", "out")
            #expect(outcome.status == 65, "\(verb)")
            if verb != "verify" {
                #expect(outcome.complaints.hasPrefix("error: out is no plan of county as it is now"), "\(verb)")
            }
        }
    }

    @Test func whereATeacherFitsIsRanked() throws {
        let county = try county()
        let fit = try county.run("fit", "county", "plan", "--teacher", "T1", "--time", "2")
        #expect(fit.status == 0, "\(fit.complaints)")
        #expect(fit.output.contains("If so, planned again"))
        #expect(try county.run("fit", "county", "plan").status == 64)
        let post = try county.run("fit", "county", "plan", "--post", "P1")
        #expect(post.status == 65)
        #expect(post.complaints.contains("there is no post"))
    }
}
