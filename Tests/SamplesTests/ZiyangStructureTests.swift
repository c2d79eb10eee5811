import Rotation
import Testing

@testable import Samples

/// The lists of the document's table, read again from the text.
@Suite struct ZiyangStructureTests {
    let county = SampleCase.ziyang[0].instance

    private func rows(_ role: Role? = nil) -> [Int] {
        county.groups.map { group in
            county.memberships.count { $0.group == group.id && (role == nil || $0.role == role) }
        }
    }

    private func school(_ name: String) throws -> School {
        try #require(county.schools.first { $0.name == name })
    }

    private func role(_ name: String) throws -> Role {
        try #require(county.memberships(of: school(name).id).first).role
    }

    private func row(_ name: String) throws -> Int {
        let group = try #require(county.memberships(of: school(name).id).first).group
        return try #require(county.groups.firstIndex { $0.id == group }) + 1
    }

    @Test func placesByRow() {
        #expect(rows() == [5, 10, 6, 7, 7, 5, 5, 3, 3, 6])
        #expect(rows(.core) == Array(repeating: 1, count: 10))
        #expect(rows(.member) == [2, 7, 4, 4, 2, 3, 3, 2, 2, 5])
        #expect(county.schools.count == 57)
        #expect(Set(county.schools.map(\.name)).count == 57)
        #expect(county.groups.allSatisfy { $0.kind == .tight })
    }

    @Test("48 places are compulsory schools: 6 junior, 11 nine-year, 31 primary")
    func stages() {
        let compulsory = county.schools.filter { $0.stages.contains(.primary) || $0.stages.contains(.junior) }
        #expect(compulsory.count == 48)
        #expect(compulsory.count { $0.stages == [.junior] } == 6)
        #expect(compulsory.count { $0.stages == [.primary, .junior] } == 11)
        #expect(county.schools.count { $0.stages == [.senior] } == 3)
        #expect(county.schools.count { $0.stages == [.kindergarten] } == 6)
    }

    @Test("Divisions of one school are places of their own, in different rows")
    func divisions() throws {
        #expect(try row("毛坝中学（初中部）") == 5)
        #expect(try role("毛坝中学（初中部）") == .core)
        #expect(try row("毛坝中学（高中部）") == 9)
        #expect(try role("毛坝中学（高中部）") == .member)
        #expect(try row("紫阳中学初中部") == 4)
        #expect(try row("紫阳中学") == 9)
    }

    @Test("What stands in brackets is a point under its parent")
    func children() throws {
        let points = county.memberships.filter { $0.role == .point }.compactMap { county.school($0.school) }
        #expect(points.count == 13)
        #expect(points.allSatisfy { $0.parent != nil })
        #expect(county.schools.count { $0.parent != nil } == 13)
        #expect(try school("长白教学点").parent == school("城关镇中心小学").id)
        #expect(try school("保坪小学").parent == school("瓦庙镇九年制学校").id)
        #expect(try school("石坝教学点").parent == school("洞河镇九年制学校").id)
    }

    @Test(
        "What is listed flat is a member, teaching points too",
        arguments: ["高滩镇中心小学", "绕溪小学", "广城小学", "牌楼小学", "大坝小学", "白鹤小学", "双星小学", "电光教学点", "北川教学点"])
    func flat(name: String) throws {
        #expect(try role(name) == .member)
        #expect(try school(name).parent == nil)
    }

    @Test("A town may have its primary school in one row and its junior school in another")
    func townsAreNotGroups() throws {
        #expect(try (row("汉王镇中心小学"), row("汉王镇初级中学")) == (3, 6))
        #expect(try (row("高滩镇中心小学"), row("高滩镇初级中学")) == (2, 4))
        #expect(try (row("高桥镇中心小学"), row("高桥镇初级中学")) == (1, 4))
        #expect(county.groups[2].name == "蒿坪小学教共体")
    }

    @Test("An executive principal for each member that is a school")
    func posts() throws {
        #expect(county.posts.count == 27)
        for post in county.posts {
            let membership = try #require(county.memberships(of: post.school).first)
            #expect(membership.role == .member)
            #expect(county.mode(post.mode)?.fillsPosts == true)
        }
    }

    @Test("Somebody of the group is within an hour of every small place, and no two places lie at one point")
    func roads() throws {
        for school in county.schools where school.setting == .remote || school.setting == .rural {
            let group = try #require(county.memberships(of: school.id).first).group
            let others = county.memberships.filter { $0.group == group && $0.school != school.id }
            let minutes = others.compactMap { county.travel.minutes(from: $0.school, to: school.id) }
            #expect(minutes.contains { $0 <= 60 }, "\(school.name)")
        }
        #expect(Set(county.schools.map(\.coordinate)).count == 57)
    }
}
