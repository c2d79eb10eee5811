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
