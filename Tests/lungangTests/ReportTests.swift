import Foundation
import Testing

@Suite struct ReportTests {
    @Test func gapsAreShownBeforeAnyPlanning() throws {
        let county = try TinyCounty()
        let outcome = try county.run("gaps", "county", "--csv", "gaps.csv", "--encoding", "utf-8")
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                Periods a week that nobody gives if nobody moves, on average over 2 semesters

                  school        PE   all
                  B 山里小学  10.0  10.0
                  all         10.0  10.0

                  setting  demanded  missing   share
                  urban        18.0      0.0   0.0 %
                  rural        24.0     10.0  41.7 %
                  all          42.0     10.0  23.8 %

                """)
        #expect(
            String(decoding: try county.bytes("gaps.csv"), as: UTF8.self) == """
                school,name,setting,stage,subject,semester,demand,unmet\r
                B,山里小学,rural,primary,pe,2026-fall,10,10\r
                B,山里小学,rural,primary,pe,2027-spring,10,10\r

                """)
    }

    @Test func gapsSpeakChinese() throws {
        let county = try TinyCounty()
        let outcome = try county.run("gaps", "county", "--lang", "zh")
        #expect(outcome.output.contains("体育"))
        #expect(outcome.output.contains("乡村"))
    }

    @Test func aSoundFolderIsSummedUp() throws {
        let county = try TinyCounty()
        let outcome = try county.run("check", "county")
        #expect(outcome.status == 0)
        #expect(
            outcome.output.hasPrefix("No faults: 2 schools in 1 group, 3 teachers, 0 running postings, 2 semesters"))
    }

    @Test func programsAreExportedForOtherSolvers() throws {
        let county = try TinyCounty()
        #expect(try county.run("export", "county", "--mps", "a.mps").status == 0)
        #expect(String(decoding: try county.bytes("a.mps"), as: UTF8.self).hasSuffix("ENDATA\n"))
        let text = try county.run("export", "county", "--lp", "-")
        #expect(text.status == 0)
        #expect(text.output.hasPrefix("Minimize\n"))
    }

    @Test func samplesArePlannable() throws {
        let county = try TinyCounty()
        #expect(try county.run("sample", "luohe", "luohe", "--seed", "3").status == 0)
        #expect(try county.run("sample", "luohe", "again", "--seed", "3").status == 0)
        #expect(try county.names("luohe/scenarios") == county.names("again/scenarios"))
        let scenarios = try county.names("luohe/scenarios").map { "scenarios/\($0)" }
        #expect(scenarios.count >= 10)
        for name in try county.names("luohe").filter({ $0 != "scenarios" }) + scenarios {
            #expect(try county.bytes("luohe/\(name)") == county.bytes("again/\(name)"), "\(name)")
        }
        #expect(try county.run("check", "luohe").status == 0)
        #expect(try county.run("check", "luohe", "--scenario", "school-merged").status == 0)
    }
}
