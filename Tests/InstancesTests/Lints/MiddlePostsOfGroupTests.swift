import Rotation
import Testing

@Suite struct MiddlePostsOfGroupTests {
    /// A group of two schools with three middle managers between them.
    private func county(posts: Int?) throws -> LintCounty {
        var county = LintCounty()
        county.add("G", core: ["C"], members: ["M"], allotment: .init(middlePosts: posts))
        try county.staff("C", .middle, .middle, .principal, .none)
        try county.staff("M", .middle, .deputy)
        return county
    }

    @Test func `posts are shared out within the group, whichever school has more of them`() throws {
        #expect(try county(posts: 3).breaches("CD-25") == [])
        #expect(try county(posts: 2).breaches("CD-25") == ["G too-many-middle-managers"])
        #expect(try county(posts: nil).breaches("CD-25") == [])
    }

    @Test func `who is on leave holds the post, who has left does not`() throws {
        var county = try county(posts: 3)
        let start = LintCounty.start
        try county.staff("M", .middle, available: SemesterSpan(until: start))
        #expect(county.findings("CD-25").map(\.until) == [start])
        county.teachers.removeLast()
        try county.staff("M", .middle)
        county.leaves = [Leave(teacher: "T6", span: .always)]
        #expect(county.findings("CD-25").map(\.until) == [start.advanced(by: 1)])
    }

    @Test func `a number binds under any document, and staff of other groups are not counted`() throws {
        var county = try county(posts: 3)
        county.add("H", core: ["X"])
        try county.staff("X", .middle, .middle)
        #expect(county.breaches("CD-25") == [])
        try county.staff("C", .middle)
        #expect(county.findings("CD-25").map(\.isBinding) == [true])
    }
}
