import Foundation
import Testing

/// A written plan as a page, a workbook and a calendar.
@Suite struct PlanPageTests {
    private func planned() throws -> TinyCounty {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county", "-o", "out", "--lang", "zh").status == 0)
        return county
    }

    @Test func aPlanBecomesAPage() throws {
        let county = try planned()
        let run = try county.run("report", "county", "out", "-o", "page.html", "--lang", "zh", "--with", "out")
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.output.contains("page.html"))
        let page = String(decoding: try county.bytes("page.html"), as: UTF8.self)
        for name in ["县城小学", "山里小学", "王芳", "小县", "lang=\"zh-CN\""] { #expect(page.contains(name), "\(name)") }
        #expect(try county.run("report", "county", "out", "-o", "-", "--lang", "zh", "--with", "out").output == page)
        // The plan was written in Chinese; a report in English gives its reasons in English.
        #expect(page.contains("受援学校每周缺课") && !page.contains("The host lacks"))
        #expect(try county.run("report", "county", "out", "-o", "en.html").status == 0)
        let english = String(decoding: try county.bytes("en.html"), as: UTF8.self)
        #expect(english.contains("The host lacks") && !english.contains("受援学校每周缺课"))
        // In the language of the plan the report says just what plan.csv says.
        let plan = String(decoding: try county.bytes("out/plan.csv"), as: UTF8.self)
        let reason = try #require(plan.split(separator: "\r\n").dropFirst().first?.split(separator: ",").last)
        #expect(page.contains(reason))
    }

    @Test func aPlanBecomesAWorkbookAndACalendar() throws {
        let county = try planned()
        for name in ["one", "two"] {
            let run = try county.run("export", "county", "out", "--xlsx", "\(name).xlsx", "--ics", "\(name).ics")
            #expect(run.status == 0, "\(run.complaints)")
        }
        #expect(try county.bytes("one.xlsx") == county.bytes("two.xlsx"))
        #expect(try county.bytes("one.ics") == county.bytes("two.ics"))
        #expect(String(decoding: try county.bytes("one.ics"), as: UTF8.self).contains("BEGIN:VEVENT"))
    }

    /// The plan's record leads to the folder it was planned from, wherever both are moved together.
    @Test func thePlanAloneIsEnough() throws {
        let county = try planned()
        let both = try county.run("report", "county", "out", "-o", "-")
        #expect(both.status == 0, "\(both.complaints)")
        let alone = try county.run("report", "out", "-o", "-")
        #expect(alone.status == 0, "\(alone.complaints)")
        #expect(alone.output == both.output)
        #expect(try county.run("export", "out", "--xlsx", "a.xlsx", "--ics", "a.ics").status == 0)
        #expect(try county.run("export", "county", "out", "--xlsx", "b.xlsx", "--ics", "b.ics").status == 0)
        #expect(try county.bytes("a.xlsx") == county.bytes("b.xlsx"))
        #expect(try county.bytes("a.ics") == county.bytes("b.ics"))
        #expect(try county.run("explain", "out").output == county.run("explain", "county", "out").output)

        let manager = FileManager.default
        try manager.createDirectory(at: county.root.appending(path: "moved"), withIntermediateDirectories: true)
        for name in ["county", "out"] {
            try manager.moveItem(
                at: county.root.appending(path: name), to: county.root.appending(path: "moved/\(name)"))
        }
        #expect(try county.run("explain", "moved/out").status == 0)
        try manager.moveItem(
            at: county.root.appending(path: "moved/out"), to: county.root.appending(path: "out"))
        let lost = try county.run("report", "out", "-o", "x")
        #expect(lost.status == 74)
        #expect(lost.complaints.contains("out was planned from county (says out/run.json)"), "\(lost.complaints)")
        #expect(lost.complaints.contains("DIR OUT"))
        #expect(try county.run("report", "moved/county", "out", "-o", "found.html").status == 0)
        #expect(try county.run("report", "moved/county", "-o", "x").complaints.contains("moved/county holds no plan"))
        try county.write("{}", to: "out/run.json")
        let silent = try county.run("report", "out", "-o", "x", "--lang", "zh")
        #expect(silent.status == 65)
        #expect(silent.complaints.contains("out/run.json 没有写明"), "\(silent.complaints)")
        #expect(try !county.names(".").contains("x"))
    }

    @Test func thePlanMustBeOneOfTheFolder() throws {
        let county = try planned()
        try county.append("T4,新人,B,pe,2024-09\n", to: "county/teachers.csv")
        for arguments in [["report", "county", "out", "-o", "x"], ["export", "county", "out", "--xlsx", "x"]] {
            let run = try Program.run(arguments, in: county.root)
            #expect(run.status == 65)
            #expect(run.complaints.contains("teachers.csv"))
        }
        #expect(try county.run("report", "county", "nowhere", "-o", "x").status == 74)
        #expect(try county.run("report", "county", "out", "-o", "no/where/x").status != 0)
        #expect(try !county.names(".").contains("x"))
    }
}
