import Foundation
import Testing

/// One semester after the other, by the command line.
@Suite struct AdvanceTests {
    private func rows(_ bytes: Data) -> [[String: Substring]] {
        let lines = String(decoding: bytes, as: UTF8.self).replacing("\u{FEFF}", with: "")
            .split(omittingEmptySubsequences: false) { $0.isNewline }
        guard let header = lines.first?.split(separator: ",") else { return [] }
        return lines.dropFirst().filter { !$0.isEmpty }.map { line in
            // The reason, which may hold commas, comes last.
            Dictionary(
                zip(header.map(String.init), line.split(separator: ",", omittingEmptySubsequences: false))
            ) { first, _ in first }
        }
    }

    /// Semesters counted so that they can be compared.
    private func number(_ semester: Substring?) throws -> Int {
        let parts = try #require(semester).split(separator: "-")
        return 2 * (try #require(Int(parts[0]))) - (parts[1] == "fall" ? 0 : 1)
    }

    private func start(_ county: borrowing TinyCounty, _ folder: String) throws -> Int {
        let policy = String(decoding: try county.bytes("\(folder)/policy.toml"), as: UTF8.self)
        return try number(try #require(policy.firstMatch(of: /start = "([^"]+)"/)).1)
    }

    // MARK: Rounds

    /// Falls and springs with visits, a head for six semesters, training in spring, and a budget.
    @Test func whatIsPublishedIsKeptRoundAfterRound() throws {
        let county = try TinyCounty()
        try RotatingCounty.write(to: county)
        let least = ["rotation": 2, "executive": 6, "shadow": 1]
        var promises: [[Substring]: Int] = [:]
        var (visits, springVisits, posts, finished, spent) = (0, 0, 0, 0, 0)
        for round in 1...5 {
            let (here, plan, next) = ("year\(round)", "plan\(round)", "year\(round + 1)")
            let planned = try county.run("plan", here, "-o", plan, "--quiet", "--time", "20")
            #expect([0, 2].contains(planned.status), "\(planned.complaints)")
            #expect(try county.run("verify", here, plan).status == 0)
            let advanced = try county.run("advance", here, plan, "-o", next)
            #expect(advanced.status == 0, "\(advanced.complaints)")
            let (start, later) = (try start(county, here), try start(county, next))
            #expect(later == start + 1)
            let ledger = Dictionary(
                uniqueKeysWithValues: rows(try county.bytes("\(next)/postings.csv")).map { row in
                    ([row["teacher"] ?? "", row["mode"] ?? "", row["school"] ?? "", row["since"] ?? ""], row)
                })
            let roster = Dictionary(
                uniqueKeysWithValues: rows(try county.bytes("\(next)/teachers.csv")).map { ($0["teacher"] ?? "", $0) })
            var (running, yuan) = (0, 0)
            for row in rows(try county.bytes("\(plan)/plan.csv")) {
                let key = [row["teacher"] ?? "", row["mode"] ?? "", row["host"] ?? "", row["since"] ?? ""]
                let (since, until, mode) = (try number(row["since"]), try number(row["until"]), String(key[1]))
                if let least = least[mode] { #expect(until - since + 1 >= least, "\(row)") }
                if let promise = promises[key] { #expect(until >= promise, "\(row)") }
                if row["firm"] == "firm" { promises[key] = until }
                if mode == "itinerant", row["status"] == "running" {
                    springVisits += 1
                    // It is the year's second semester, which costs yuan and no points.
                    #expect(start % 2 != 0 && until == start && row["points"] == "0" && row["yuan"] != "0", "\(row)")
                }
                guard since < later else { continue }
                if until >= start {
                    yuan += mode == "itinerant" ? 100 * (Int(row["days"] ?? "") ?? 0) : mode == "shadow" ? 0 : 1000
                }
                guard until >= later else {
                    if mode != "itinerant" {
                        finished += 1
                        #expect(roster[key[0]]?["last_exchange_until"] == row["until"], "\(row)")
                        if mode == "rotation" { #expect(roster[key[0]]?["rest_until"] != "", "\(row)") }
                    }
                    continue
                }
                running += 1
                let entry = try #require(ledger[key], "\(row)")
                #expect(entry["until"] == row["until"] && (entry["days"] ?? "") == row["days"])
                if mode == "executive" { posts += 1 }
                if mode == "itinerant" { visits += 1 }
            }
            #expect(running == ledger.count)
            let policy = String(decoding: try county.bytes("\(next)/policy.toml"), as: UTF8.self)
            let written = policy.firstMatch(of: /spent = (\d+)/).flatMap { Int($0.1) } ?? 0
            // Odd numbers are springs: their year has begun, and its fall has spent.
            #expect(written == (later % 2 == 0 ? 0 : yuan))
            spent += written
        }
        // What the rounds were for has come about.
        #expect(visits > 0 && posts > 0 && finished > 0 && spent > 0 && promises.count > 5)
        #expect(springVisits > 0)
        let check = try county.run("check", "year6")
        #expect(check.status == 0, "\(check.complaints)")
        let service = rows(try county.bytes("year6/service.csv"))
        #expect(service.contains { $0["mode"] == "executive" && $0["semesters"] == "5" })
    }

    @Test func severalSemestersAreOneStep() throws {
        let county = try TinyCounty()
        try RotatingCounty.write(to: county)
        #expect([0, 2].contains(try county.run("plan", "year1", "-o", "plan", "--quiet", "--time", "20").status))
        #expect(try county.run("advance", "year1", "plan", "-o", "later", "--to", "2027-fall", "--move-up").status == 0)
        #expect(try start(county, "later") == 2 * 2027)
        #expect(try !String(decoding: county.bytes("later/policy.toml"), as: UTF8.self).contains("spent"))
        #expect(rows(try county.bytes("later/postings.csv")).allSatisfy { $0["mode"] != "itinerant" })
        for semester in ["2026-fall", "2020-spring", "2028-spring"] {
            let refused = try county.run("advance", "year1", "plan", "-o", "no", "--to", semester)
            #expect(refused.status == (semester == "2028-spring" ? 0 : 64))
        }
        #expect(try county.run("advance", "year1", "plan", "-o", "never", "--to", "2031-fall").status == 64)
        #expect(try !county.names("").contains("never"))
    }

    /// A pin far ahead, which the plan could not see, against a post that was filled for six semesters.
    @Test func whatCannotHoldIsToldAndWrittenAllTheSame() throws {
        let county = try TinyCounty()
        try RotatingCounty.write(to: county)
        try county.write("kind,teacher,mode,from\nnever,H1,executive,2029-spring\n", to: "year1/pins.csv")
        #expect([0, 2].contains(try county.run("plan", "year1", "-o", "plan", "--quiet", "--time", "20").status))
        let advanced = try county.run("advance", "year1", "plan", "-o", "later", "--to", "2028-spring")
        #expect(advanced.status == 65)
        #expect(advanced.complaints.contains("pins.csv:2"), "\(advanced.complaints)")
        #expect(advanced.complaints.contains("later is written, and has 1 fault: mend them there."))
        #expect(rows(try county.bytes("later/postings.csv")).contains { $0["mode"] == "executive" })
    }

    // MARK: What is refused

    @Test func onlyAPlanOfJustThisFolderIsCarried() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county", "-o", "out").status == 0)
        let nothing = try county.run("advance", "county", "county", "-o", "next")
        #expect(nothing.status == 74)
        #expect(nothing.complaints.contains("holds no plan"))

        // The folder has gone on since.
        let roster = try county.bytes("county/teachers.csv")
        try county.append("T4,赵四,B,pe,2020-09\n", to: "county/teachers.csv")
        try county.write("teacher\nT1\n", to: "county/leaves.csv")
        let other = try county.run("advance", "county", "out", "-o", "next")
        #expect(other.status == 65)
        #expect(other.complaints.contains("other than planned: teachers.csv"))
        #expect(other.complaints.contains("there and not planned: leaves.csv"))
        let chinese = try county.run("advance", "county", "out", "-o", "next", "--lang", "zh")
        #expect(chinese.complaints.contains("不是依据现有的 county 编制的方案"))
        try roster.write(to: county.root.appending(path: "county/teachers.csv"))
        try FileManager.default.removeItem(at: county.root.appending(path: "county/leaves.csv"))

        // The plan itself was touched.
        let plan = try county.bytes("out/plan.csv")
        try county.append("x\n", to: "out/plan.csv")
        let touched = try county.run("advance", "county", "out", "-o", "next")
        #expect(touched.status == 65)
        #expect(touched.complaints.contains("out does not hold"))
        try plan.write(to: county.root.appending(path: "out/plan.csv"))
        #expect(try county.names("") == ["county", "out"])

        // What is there already is never lost.
        #expect(try county.run("advance", "county", "out", "-o", "next").status == 0)
        try county.append("# mine\n", to: "next/policy.toml")
        let again = try county.run("advance", "county", "out", "-o", "next")
        #expect(again.status == 73)
        #expect(String(decoding: try county.bytes("next/policy.toml"), as: UTF8.self).hasSuffix("# mine\n"))
    }

    // MARK: Scenarios and everything else in the folder

    @Test func whatAPlanWasMadeWithHoldsFromThenOn() throws {
        let county = try TinyCounty()
        try county.write(
            scenario: "leave",
            "name = \"leave\"\n[set]\n\"modes.itinerant.max_days\" = 2\n[[insert]]\ntable = \"leaves\"\n"
                + "rows = [{ teacher = \"T1\", from = \"2026-fall\", until = \"2027-spring\" }]\n")
        try county.write("our notes\n", to: "county/notes.txt")
        try county.write("secret", to: "county/.hidden")
        try FileManager.default.createDirectory(
            at: county.root.appending(path: "county/archive"), withIntermediateDirectories: false)
        let plan = try county.run(
            "plan", "county", "-o", "out", "--scenario", "leave", "--set", "gap.price=12", "--horizon", "1")
        #expect(plan.status == 0, "\(plan.complaints)")
        let advanced = try county.run("advance", "county", "out", "-o", "next")
        #expect(advanced.status == 0, "\(advanced.complaints)")
        #expect(advanced.complaints.contains("scenarios/leave.toml: leaves: 1 row added"))
        #expect(advanced.output.contains("archive"))
        #expect(
            rows(try county.bytes("next/leaves.csv")) == [
                ["teacher": "T1", "from": "2026-fall", "until": "2027-spring"]
            ])
        let before = String(decoding: try county.bytes("county/policy.toml"), as: UTF8.self)
        #expect(
            String(decoding: try county.bytes("next/policy.toml"), as: UTF8.self)
                == before.replacing("2026-fall", with: "2027-spring").replacing("price = 10.0", with: "price = 12")
                .replacing("max_days = 3", with: "max_days = 2"))
        #expect(try county.bytes("next/notes.txt") == Data("our notes\n".utf8))
        #expect(try county.bytes("next/scenarios/leave.toml") == county.bytes("county/scenarios/leave.toml"))
        #expect(try county.bytes("next/schools.csv") == county.bytes("county/schools.csv"))
        #expect(try !county.names("next").contains { [".hidden", "archive", "manifest.json"].contains($0) })
        #expect(String(decoding: try county.bytes("next/advance.json"), as: UTF8.self).contains("manifest_sha256"))
        #expect(try county.run("check", "next").status == 0)
    }

    @Test func itSpeaksChinese() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county", "-o", "out").status == 0)
        let chinese = try county.run("advance", "county", "out", "-o", "next", "--lang", "zh")
        #expect(chinese.status == 0)
        #expect(chinese.output.contains("小县：自2026-2027学年第一学期结转至2026-2027学年第二学期"))
        #expect(chinese.output.contains("走教"))
        #expect(try county.run("advance", "county", "out").status == 64)
    }
}
