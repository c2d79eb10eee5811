import Foundation
import Testing

/// What changed from one written plan to another.
@Suite struct DiffTests {
    private func county() throws -> TinyCounty {
        let county = try TinyCounty()
        try county.write(
            scenario: "leave",
            "[[insert]]\ntable = \"leaves\"\n"
                + "rows = [{ teacher = \"T1\", from = \"2026-fall\", until = \"2027-spring\" }]\n")
        #expect(try county.run("plan", "county", "-o", "one").status == 0)
        return county
    }

    @Test func equalPlansAreCalledThat() throws {
        let county = try county()
        let diff = try county.run("diff", "one", "one")
        #expect(diff.status == 0)
        #expect(diff.output == "The plans are the same.\n")
        #expect(try county.run("diff", "one", "one", "--lang", "zh").output == "两个方案相同。\n")
    }

    @Test func whoChangedIsToldAndWritten() throws {
        let county = try county()
        #expect(try county.run("plan", "county", "--scenario", "leave", "-o", "two").status == 0)
        let diff = try county.run("diff", "one", "two", "--csv", "diff.csv", "--instance", "county")
        #expect(diff.status == 0, "\(diff.complaints)")
        #expect(diff.output.contains("Scenario: none before, leave after."))
        #expect(diff.output.contains("T1 王芳: cancelled:"))
        #expect(diff.output.contains("山里小学"))
        #expect(diff.output.contains("unmet periods a week"))
        let lines = String(decoding: try county.bytes("diff.csv"), as: UTF8.self).split(separator: "\r\n")
        #expect(lines[0].contains("section,teacher,name,kind,change,mode_before"))
        #expect(lines.contains { $0.hasPrefix("teacher,T1,王芳,gone,cancelled,") })
        #expect(lines.contains { $0.hasPrefix("unmet,") } && lines.contains { $0.hasPrefix("score,") })
    }

    @Test func otherInputLeavesLessToCompareAndSaysSo() throws {
        let county = try county()
        #expect(try county.run("plan", "county", "--horizon", "1", "-o", "short").status == 0)
        try county.append("C,primary,pe,3\n", to: "county/demand.csv")
        try county.append("C,第三小学,primary,rural,32.51,108.61\n", to: "county/schools.csv")
        #expect(try county.run("plan", "county", "-o", "two").status == 0)
        let diff = try county.run("diff", "one", "two").output
        #expect(diff.contains("different input: demand.csv, schools.csv."))
        let short = try county.run("diff", "one", "short").output
        #expect(short.contains("2026-fall to 2026-fall"))
        #expect(short.contains("rather than scores"))
    }

    @Test func whatIsNoPlanIsNamed() throws {
        let county = try county()
        let none = try county.run("diff", "one", "nowhere")
        #expect(none.status == 74)
        #expect(none.complaints.contains("there is no folder nowhere"))
        try county.write("teacher\nT1\n", to: "one/plan.csv")
        #expect(try county.run("diff", "one", "one").status == 65)
    }
}
