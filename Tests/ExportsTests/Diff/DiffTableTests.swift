import Exports
import Foundation
import Plans
import Rotation
import Tables
import Testing

/// Differences between plans as tables to send out.
@Suite struct DiffTableTests {
    private func placement(_ teacher: TeacherID, _ host: SchoolID, days: Int) -> Placement {
        Placement(
            teacher: teacher, mode: "itinerant", home: "A", host: host,
            since: Semester(schoolYear: 2026, term: .fall), until: Semester(schoolYear: 2026, term: .spring),
            days: days,
            minutes: 9, subjects: [], status: .new, points: 0, yuan: 0, isFirm: true)
    }

    private let coverage = Coverage(
        school: "B", course: Course(.primary, "pe"), semester: Semester(schoolYear: 2026, term: .fall), demand: 8,
        home: 0, posted: 0, visiting: 0, streamed: 0, hired: 0, unmet: 2, before: 0, points: 0)

    private var diff: PlanDiff {
        var more = coverage
        more.unmet = 5
        return PlanDiff(
            from: PlanFacts(
                placements: [placement("T1", "B", days: 1), placement("T2", "B", days: 1)], coverage: [coverage],
                shortfalls: [.posts: 1], points: ["gaps": 10]),
            to: PlanFacts(
                placements: [placement("T2", "C", days: 1)], coverage: [more], shortfalls: [:],
                points: ["gaps": 25]))
    }

    private func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    @Test func changesAreRowsWithACauseAndASentence() {
        let names = DiffNames([], teachers: ["T1": "王芳"], language: .chinese)
        let lines = lines(
            DiffTable(diff, names: names).changes(causes: ["T1": .forced, "T2": .chosen], encoding: .utf8))
        #expect(lines.count == 3)
        #expect(
            lines[1]
                == "forced,T1,王芳,gone,cancelled,itinerant,,B,B,2026-fall,2027-spring,1,,,,,,,,取消：走教，B，"
                + "2026-2027学年第一学期至2026-2027学年第二学期，每周1天")
        #expect(lines[2].hasPrefix("chosen,T2,,changed,host,itinerant,,B,B,2026-fall,2027-spring,1,itinerant,,C,C,"))
        #expect(lines[2].contains("原为：走教，B") && lines[2].contains("；改为：走教，C"))
    }

    @Test func everythingIsToldSectionBySection() {
        let lines = lines(DiffTable(diff, names: DiffNames([], language: .english)).everything(encoding: .utf8))
        #expect(
            lines.map { $0.prefix { $0 != "," } } == [
                "section", "teacher", "teacher", "unmet", "rule", "score", "score",
            ])
        let width = lines[0].split(separator: ",", omittingEmptySubsequences: false).count
        for line in lines.dropFirst(3) {
            #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == width)
        }
        #expect(lines[3].hasSuffix(",B,B,pe,unmet,PE,2,5,3"))
        #expect(lines[4].hasSuffix(",posts,posts filled,1,0,-1"))
        #expect(lines[6].hasSuffix(",score,score,10,25,15"))
    }

    @Test func aFrontierSaysWhatEachChangeBuys() {
        func row(_ allowed: Int, _ score: Double, _ changed: [TeacherID], bound: Double) -> FrontierTable.Row {
            FrontierTable.Row(
                allowed: allowed, changed: changed, forced: ["T9"], released: [], score: score, bound: bound,
                isProven: score == bound, unmet: 1.5, folder: "changes-\(allowed)")
        }
        let table = FrontierTable([
            row(0, 160, [], bound: 160), row(1, 100, ["T2"], bound: 100), row(2, 80, ["T2", "T3"], bound: 60),
        ])
        #expect((0...2).map(table.gain) == [0, 60, 20])
        let lines = lines(table.bytes(encoding: .utf8))
        #expect(lines[1] == "0,0,1,0,160,0,0,160,0,yes,1.5,,T9,,changes-0")
        #expect(lines[3] == "2,2,1,0,80,20,80,60,0.25,no,1.5,T2;T3,T9,,changes-2")
    }
}
