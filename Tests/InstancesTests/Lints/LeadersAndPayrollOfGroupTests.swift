import Rotation
import Testing

@Suite struct LeadersAndPayrollOfGroupTests {
    /// A group of two schools with five people, three of them leaders.
    private func county(leaders: Int? = nil, payroll: Int? = nil) throws -> LintCounty {
        var county = LintCounty()
        county.add(
            "G", core: ["C"], points: ["P"], allotment: .init(leaderPosts: leaders, payrollPosts: payroll))
        try county.staff("C", .principal, .deputy, .middle, .none)
        try county.staff("P", .deputy)
        return county
    }

    @Test func `principals and deputies are leaders, middle managers are not`() throws {
        #expect(try county(leaders: 3).breaches("DG-16") == [])
        #expect(try county(leaders: 2).breaches("DG-16") == ["G too-many-leaders"])
    }

    @Test func `everybody at home in the group is on its payroll`() throws {
        #expect(try county(payroll: 5).breaches("DG-16") == [])
        #expect(try county(payroll: 4).breaches("DG-16") == ["G overstaffed"])
    }

    @Test func `each number is judged by itself, and none where none is given`() throws {
        #expect(try county().breaches("DG-16") == [])
        #expect(try county(leaders: 0, payroll: 0).breaches("DG-16") == ["G overstaffed", "G too-many-leaders"])
        #expect(try county(leaders: 0).findings("DG-16").map(\.isBinding) == [true])
    }

    @Test func `who comes later is counted from then on`() throws {
        var county = try county(payroll: 5)
        let later = LintCounty.start.advanced(by: 1)
        try county.staff("P", .none, available: SemesterSpan(from: later))
        #expect(county.findings("DG-16").map(\.from) == [later])
    }
}
