import Foundation
import Testing

@Suite struct PlanTests {
    private static let files = [
        "certificate.json", "coverage.csv", "datapackage.json", "directions.csv", "manifest.json", "plan.csv",
        "roster.csv", "rules.csv",
        "run.json", "score.csv", "service.csv", "streams.csv", "summary.json",
    ]

    @Test func aFolderGoesInAndAVerifiedPlanComesOut() throws {
        let county = try TinyCounty()
        let plan = try county.run("plan", "county", "--lang", "zh")
        #expect(plan.status == 0, "\(plan.complaints)")
        #expect(plan.output.contains("每周缺口课时"))
        #expect(try county.names("county-plan") == Self.files)
        #expect(try county.names("") == ["county", "county-plan"])

        let verification = try county.run("verify", "county", "county-plan")
        #expect(verification.status == 0, "\(verification.complaints)")
        #expect(verification.output.hasPrefix("The plan holds."))
    }

    @Test func equalRunsGiveEqualBytesWhateverTheThreads() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county", "-o", "one", "--threads", "1").status == 0)
        #expect(try county.run("plan", "county", "-o", "two", "--threads", "2").status == 0)
        for file in Self.files where file != "run.json" {
            #expect(try county.bytes("one/\(file)") == county.bytes("two/\(file)"), "\(file)")
        }
    }

    @Test func effortMayBeAskedForApartFromTheClock() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county", "-o", "clock", "--time", "3").status == 0)
        #expect(try county.run("plan", "county", "-o", "effort", "--time", "30", "--effort", "3").status == 0)
        for (folder, limit) in [("clock", 3), ("effort", 30)] {
            let summary = String(decoding: try county.bytes("\(folder)/summary.json"), as: UTF8.self)
            #expect(summary.contains("\"effort\": 0.04,") && summary.contains("\"time\": \(limit)"))
        }
        #expect(try county.bytes("clock/plan.csv") == county.bytes("effort/plan.csv"))
    }

    @Test func whatIsLeftOutIsSaidInTheSummary() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county", "-o", "all").status == 0)
        let bare = try county.run("plan", "county", "-o", "bare", "--without", "tableau", "--without", "branching")
        #expect(bare.status == 0 || bare.status == 2, "\(bare.complaints)")
        #expect(String(decoding: try county.bytes("bare/summary.json"), as: UTF8.self).contains("\"branching\""))
        #expect(!String(decoding: try county.bytes("all/summary.json"), as: UTF8.self).contains("without"))
        #expect(try county.run("verify", "county", "bare").status == 0)
        let unknown = try county.run("plan", "county", "-o", "bare", "--without", "luck")
        #expect(unknown.status != 0 && unknown.complaints.contains("luck"))
    }

    @Test func mentorsAreAssignedWhereAskedForAndVerified() throws {
        let county = try TinyCounty()
        try county.write("young_years = 3\nmax_young = 2\ncite = \"ZY-19\"\n", to: "county/mentoring.toml")
        try county.write(
            """
            teacher,name,school,subjects,at_school_since,started_work,rank
            T1,王芳,A,pe,2015-09,2010-09,county
            T2,李雷,A,pe,2024-09,2024-09,
            T3,韩梅,B,chinese,2019-09,,

            """, to: "county/teachers.csv")
        let policy = String(decoding: try county.bytes("county/policy.toml"), as: UTF8.self)
        try county.write(policy.replacing("backbone = []", with: #"backbone = ["county"]"#), to: "county/policy.toml")
        let plan = try county.run("plan", "county", "--encoding", "utf-8")
        #expect(plan.status == 0, "\(plan.complaints)")
        #expect(plan.output.contains("Mentoring (mentoring.csv)"))
        #expect(plan.output.contains("1 teacher taken for not young: started_work is blank"))
        #expect(try county.names("county-plan") == (Self.files + ["clauses.csv", "mentoring.csv"]).sorted())
        // What mentoring.toml cites is quoted.
        let clauses = String(decoding: try county.bytes("county-plan/clauses.csv"), as: UTF8.self)
        #expect(clauses.contains("ZY-19,紫阳县全面推进紧密型城乡教育共同体建设实施方案"))
        #expect(clauses.contains("培养指导本学科青年教师") && clauses.contains(",mentoring"))
        let pairs = String(decoding: try county.bytes("county-plan/mentoring.csv"), as: UTF8.self)
        #expect(pairs.contains("2026,pe,T2,李雷,A,T1,王芳,A,0,yes,paired,\r\n") || pairs.contains(",no,paired,"))
        #expect(try county.run("verify", "county", "county-plan").status == 0)
        let manifest = String(decoding: try county.bytes("county-plan/manifest.json"), as: UTF8.self)
        #expect(manifest.contains("mentoring.toml") && manifest.contains("mentoring.csv"))
        // Without the wish for mentoring the plan has a file too many, and was planned from other input.
        try FileManager.default.removeItem(at: county.root.appending(path: "county/mentoring.toml"))
        let verification = try county.run("verify", "county", "county-plan")
        #expect(verification.status == 65)
        #expect(verification.complaints.contains("the input asks for no mentoring"))
    }

    @Test func theHorizonOfAPlanIsThatOfItsVerification() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county", "--horizon", "1").status == 0)
        #expect(try county.run("verify", "county", "county-plan").status == 0)
        #expect(String(decoding: try county.bytes("county-plan/coverage.csv"), as: UTF8.self).contains("2026-fall"))
        #expect(!String(decoding: try county.bytes("county-plan/coverage.csv"), as: UTF8.self).contains("2027-spring"))
    }

    @Test func anEarlierPlanIsReplaced() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county").status == 0)
        #expect(try county.run("plan", "county", "--encoding", "gb18030").status == 0)
        #expect(try county.names("county-plan") == Self.files)
        #expect(try !county.bytes("county-plan/plan.csv").starts(with: [0xEF, 0xBB, 0xBF]))
    }

    @Test func quietRunsShowNoProgress() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county", "--quiet").complaints.isEmpty)
    }

    @Test func changedPlansAreFoundOut() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county").status == 0)
        let score = String(decoding: try county.bytes("county-plan/score.csv"), as: UTF8.self)
        try county.write(score.replacing("gaps,", with: "gaps,1"), to: "county-plan/score.csv")
        let verification = try county.run("verify", "county", "county-plan")
        #expect(verification.status == 65)
        #expect(verification.output.isEmpty)
        #expect(verification.complaints.contains("score.csv"))
        #expect(verification.complaints.contains("does not hold"))
    }

    @Test func aSearchMayStartFromAPlanAndSaysSo() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county", "-o", "first").status == 0)
        let second = try county.run("plan", "county", "--from", "first", "-o", "second", "--set", "gap.price=11")
        #expect(second.status == 0, "\(second.complaints)")
        #expect(try county.run("verify", "county", "second").status == 0)
        let again = try county.run(
            "plan", "county", "--from", "first", "-o", "second", "--set", "gap.price=11", "--resume")
        #expect(again.output.contains("holds this very plan already"))
        let cold = try county.run("plan", "county", "-o", "second", "--set", "gap.price=11", "--resume")
        #expect(!cold.output.contains("holds this very plan already"))
        #expect(try county.run("plan", "county", "--from", "nowhere", "-o", "third").status == 74)
    }
}
