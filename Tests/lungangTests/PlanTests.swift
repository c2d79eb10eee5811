import Foundation
import Testing

@Suite struct PlanTests {
    private static let files = [
        "coverage.csv", "datapackage.json", "directions.csv", "manifest.json", "plan.csv", "roster.csv", "rules.csv",
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
}
