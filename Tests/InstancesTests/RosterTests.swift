import Foundation
import Instances
import Rotation
import Tables
import Testing

/// Rosters as offices export them: read as they were meant, or refused by cell.
@Suite struct RosterTests {
    /// What an office's programs make of `teachers.csv`, and nobody means anything by.
    enum Guise: String, CaseIterable, CustomTestStringConvertible {
        case decoratedHeader, exportedColumns, title, blankLines, trailingCommas, carriageReturns, lineFeeds
        case fullWidth, pointedMonths, slashedDays, chineseDays, bareMonths, bareDays, listSeparators

        var testDescription: String { rawValue }

        func apply(to text: String) -> String {
            var lines = text.components(separatedBy: "\r\n").filter { !$0.isEmpty }
            switch self {
            case .decoratedHeader:
                lines[0] =
                    "\"*教职工号\t\",*姓名,编制所在学校,\"*任教\r\n学科\",周课时,*性别,*出生日期(yyyy-MM-dd),"
                    + "\"*进本校年月\r\n（yyyy-MM-dd）\",骨干类型,行政职务,后备干部,免交流原因,自愿交流,意向学校,不愿去学校"
            case .exportedColumns:
                lines = lines.enumerated().map { $1 + ($0 == 0 ? ",*民族,*身份证件号,*是否在编,*省,备注" : ",汉族,6.12E+17,是,陕西,") }
            case .title: lines.insert("紫阳县教师花名册" + String(repeating: ",", count: 14), at: 0)
            case .blankLines: lines = lines.flatMap { [$0, "", ",,,,,,,,,,,,,,", "　"] }
            case .trailingCommas: lines = [lines[0]] + lines.dropFirst().map { $0 + ",, ," }
            case .carriageReturns: return lines.joined(separator: "\r")
            case .lineFeeds: return lines.joined(separator: "\n")
            case .fullWidth:
                return text.replacing(",S0100,", with: ",　Ｓ０１００　,").replacing(",6,", with: ",６,")
            case .pointedMonths: return rewritten(text) { "\($0).\(Int($1) ?? 0)" }
            case .slashedDays: return rewritten(text) { "\($0)/\(Int($1) ?? 0)/1" }
            case .chineseDays: return rewritten(text) { "\($0)年\($1)月1日" }
            case .bareMonths: return rewritten(text) { "\($0)\($1)" }
            case .bareDays: return rewritten(text) { "\($0)\($1)01" }
            case .listSeparators: return text.replacing(";", with: "； 、")
            }
            return lines.joined(separator: "\r\n") + "\r\n"
        }

        private func rewritten(_ text: String, _ form: (Substring, Substring) -> String) -> String {
            text.replacing(/([12][0-9]{3})-([0-9]{2})/) { form($0.1, $0.2) }
        }
    }

    @Test(arguments: Guise.allCases) func `reads as it was meant`(_ guise: Guise) throws {
        let folder = try BrokenFolder([])
        let plain = try folder.text(of: "teachers.csv").replacing("\n", with: "\r\n").replacing("\r\r", with: "\r")
        let text = guise.apply(to: plain)
        #expect(text != plain)
        try folder.write(text, to: "teachers.csv")
        let read = try folder.read()
        let expected = try Fixtures.read("every-rule").instance.teachers
        #expect(read.warnings.isEmpty)
        #expect(read.instance.teachers.count == expected.count)
        for (one, other) in zip(read.instance.teachers, expected) {
            #expect(one.id == other.id)
            #expect(one.home == other.home && one.qualification == other.qualification && one.load == other.load)
            #expect(one.born?.month == other.born?.month)
            #expect(one.atSchoolSince?.month == other.atSchoolSince?.month)
            #expect(one.rank == other.rank && one.willing == other.willing && one.unwilling == other.unwilling)
        }
    }

    static let refused: [FaultCase] = [
        // Two that a spreadsheet made one are not one given out twice.
        FaultCase(
            .append("teachers.csv", "6.12E+17,x,S0100,pe,,,,,,,,,,,\n6.12E+17,y,S0100,pe,,,,,,,,,,,"),
            expecting: "teachers.csv:50:1 (teacher) mangled-id", "teachers.csv:51:1 (teacher) mangled-id"),
        FaultCase(
            .append("schools.csv", "0012,山里小学,primary,remote,,,,,"),
            .append("teachers.csv", "X,x,12,pe,,,,,,,,,,12;0012,\nY,y,山里小学,pe,,,,,,,,,,,"),
            expecting: "teachers.csv:50:3 (school) lost-zeros", "teachers.csv:50:14 (willing) lost-zeros",
            "teachers.csv:51:3 (school) title-for-id"),
        // A merged cell leaves its value in the first row alone.
        FaultCase(.append("teachers.csv", "X,x,,pe,,,,,,,,,,,"), expecting: "teachers.csv:50:3 (school) blank"),
        FaultCase(
            .append("teachers.csv", "X,x,S0100,pe,,,Sep-92,33848,,,,,,,\nY,y,S0100,pe,,,920901,199213,,,,,,,"),
            expecting: "teachers.csv:50:7 (born) not-allowed", "teachers.csv:50:8 (at_school_since) not-allowed",
            "teachers.csv:51:7 (born) not-allowed", "teachers.csv:51:8 (at_school_since) not-allowed"),
        FaultCase(
            .append("teachers.csv", "X,x,S0100,pe,,,1992.1,,,,,,,,"),
            expecting: "teachers.csv:50:7 (born) ~perhaps-october"),
        // Where an October kept its zero, January is January.
        FaultCase(.append("teachers.csv", "X,x,S0100,pe,,,1992.1,,,,,,,,\nY,y,S0100,pe,,,1992.10,,,,,,,,")),
        // A title with its date, and headings over several columns, stand above the header.
        FaultCase(
            .write("leaves.csv", "请假表,,,2026-09\n谁,何时,,\nteacher,from,until,reason\n")),
        // Below a title the header is still held to what it must have.
        FaultCase(
            .write("leaves.csv", "请假表,2026\nfrom,until,reason\n"),
            expecting: "leaves.csv:2 (teacher) missing-column"),
        FaultCase(
            .write("leaves.csv", "请假表,2026\n谁,何时\n"), expecting: "leaves.csv:1 (teacher) missing-column",
            "leaves.csv:1:1 (请假表) unknown-column", "leaves.csv:1:2 (2026) unknown-column"),
        // Totals and notes below a list are somebody's mistake, not somebody.
        FaultCase(
            .append("teachers.csv", "合 计,48 人,,,768,,,,,,,,,,\n,合计：,,,768,,,,,,,,,,\n制表人：王芳,,,,,,,,,,,,,,"),
            expecting: "teachers.csv:50:1 total-row", "teachers.csv:51:2 total-row", "teachers.csv:52:1 lone-cell"),
        FaultCase(
            .append("leaves.csv", "teacher,from,until,reason"), expecting: "leaves.csv:4 header-again"),
        // Who is called so, and has everything else, is a teacher.
        FaultCase(.append("teachers.csv", "total,合计,S0100,pe,,,,,,,,,,,")),
    ]

    @Test(arguments: refused) func `is refused by cell`(_ example: FaultCase) throws {
        #expect(try BrokenFolder(example.edits).findings() == example.findings)
    }

    @Test(arguments: ["6.12e+17", "６．１２Ｅ＋１７", "1E+05"]) func `an id is lost in any spelling of powers`(_ id: String)
        throws
    {
        let folder = try BrokenFolder([.append("teachers.csv", "\(id),x,S0100,pe,,,,,,,,,,,")])
        #expect(try folder.findings() == ["teachers.csv:50:1 (teacher) mangled-id"])
    }

    @Test func `lost zeros are told in both languages`() throws {
        let folder = try BrokenFolder([
            .append("schools.csv", "0012,山里小学,primary,remote,,,,,"),
            .append("teachers.csv", "X,x,12,pe,,,,,,,,,,,"),
        ])
        let fault = try #require(try folder.diagnostics().first)
        #expect(fault.text(in: .english).contains("no \"12\", but \"0012\""))
        #expect(fault.text(in: .chinese).contains("仅前导零不同"))
    }
}
