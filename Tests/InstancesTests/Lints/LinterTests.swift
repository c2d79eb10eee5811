import Instances
import Rotation
import Testing

@Suite struct LinterTests {
    private let start = LintCounty.start

    /// A group with one member, where two are asked for.
    private func small(_ waivers: LintWaiver...) -> LintCounty {
        var county = LintCounty(horizon: 4, waivers: waivers)
        county.add("G", core: ["C"], members: ["M"])
        return county
    }

    @Test func `every clause is looked at once`() {
        #expect(Set(Linter.clauses).count == Linter.clauses.count)
        let named: Set<ClauseID> = [
            "XA-01", "DG-01", "DG-02", "DG-03", "CD-03", "CD-30", "ZY-02", "ZY-03", "ZY-04",
        ]
        #expect(named.isSubset(of: Linter.clauses))
    }

    @Test func `what stands for semesters on end is said once`() {
        let findings = small().findings("XA-01")
        #expect(findings.map(\.from) == [start])
        #expect(findings.map(\.until) == [start.advanced(by: 3)])
    }

    @Test func `a waiver holds for its clause, place and time, and stays on record`() {
        let waiver = LintWaiver(
            clause: "XA-01", place: "G", span: SemesterSpan(until: start.advanced(by: 1)), reason: "暂缓", by: "教体局")
        let findings = small(waiver).findings("XA-01")
        #expect(findings.map(\.waiver) == [waiver, nil])
        #expect(findings.map(\.from) == [start, start.advanced(by: 2)])
        #expect(small(LintWaiver(clause: "XA-01")).findings("XA-01").map { $0.waiver != nil } == [true])
        #expect(small(LintWaiver(clause: "DG-01")).findings("XA-01").map(\.waiver) == [nil])
        #expect(small(LintWaiver(clause: "XA-01", place: "H")).findings("XA-01").map(\.waiver) == [nil])
    }

    @Test func `a waiver of either group holds for their pair`() {
        var county = LintCounty(waivers: [LintWaiver(clause: "CD-03", place: "G2")])
        county.add("G1", core: ["A"])
        county.add("G2", core: ["B"])
        county.links = [GroupLink(first: "G1", second: "G2")]
        #expect(county.findings("CD-03").map { $0.waiver != nil } == [true])
    }

    @Test func `a document binds where a rule cites it`() {
        var county = small()
        #expect(county.findings("XA-01").map(\.isBinding) == [false])
        county.cites = ["XA-06"]
        #expect(county.findings("XA-01").map(\.isBinding) == [true])
    }

    @Test func `a group without schools is not there`() {
        var county = LintCounty(groups: [Group(id: "G", name: "", kind: .loose)])
        #expect(Linter().findings(in: county.instance) == [])
        county.memberships = [
            Membership(group: "G", school: "C", role: .core, span: SemesterSpan(from: start.advanced(by: 1)))
        ]
        #expect(county.findings("XA-01").map(\.from) == [start.advanced(by: 1)])
    }

    @Test(arguments: Fixtures.names) func `the examples' own documents are kept`(_ name: String) throws {
        let findings = Linter().findings(in: try Fixtures.read(name).instance)
        // The two linked groups of one example exchange no schools.
        #expect(findings.filter(\.isBinding).map(\.clause) == (name == "two-groups" ? ["CD-03"] : []))
    }
}
