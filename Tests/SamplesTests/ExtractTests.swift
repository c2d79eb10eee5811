import Rotation
import Testing

@testable import Samples

/// One group of a recipe, taken out of its region.
@Suite struct ExtractTests {
    @Test("Nothing refers to what was left behind", arguments: ["ziyang", "luohe", "chengdu", "daxuequ"])
    func closed(id: String) throws {
        let recipe = try #require(SampleRecipe.named(id))
        for number in 1...recipe.groupCount {
            let group = try #require(recipe.instance(seed: 1, group: number))
            let schools = Set(group.schools.map(\.id))
            let teachers = Set(group.teachers.map(\.id))
            let places = Set(schools.map(\.rawValue) + group.groups.map(\.id.rawValue) + ["region"])
            #expect(group.groups.count == 1 && group.links.isEmpty)
            #expect(schools == Set(group.memberships.map(\.school)))
            #expect(group.memberships.contains { $0.role == .core })
            #expect(group.schools.allSatisfy { $0.parent.map(schools.contains) ?? true })
            #expect(group.teachers.allSatisfy { schools.contains($0.home) })
            #expect(group.teachers.allSatisfy { schools.isSuperset(of: $0.willing + $0.unwilling) })
            #expect(group.leaves.allSatisfy { teachers.contains($0.teacher) })
            #expect(group.postings.allSatisfy { teachers.contains($0.teacher) && schools.contains($0.host) })
            #expect(group.postings.allSatisfy { $0.post.map { group.post($0) != nil } ?? true })
            #expect(group.travelRows.allSatisfy { schools.isSuperset(of: [$0.from, $0.to]) })
            #expect(group.waivers.allSatisfy { $0.place.map(places.contains) ?? true })
        }
    }

    @Test("It has the staff and the demand that it has in the whole")
    func faithful() throws {
        let whole = SampleCase.ziyang[0].instance
        let group = try #require(SampleRecipe.ziyang.instance(seed: 1, group: 3))
        #expect(group.groups == [whole.groups[2]])
        #expect(group.teachers.count == 138)
        #expect(group.schools == whole.schools.filter { group.school($0.id) != nil })
        #expect(group.classes == whole.classes.filter { group.school($0.school) != nil })
        #expect(group.posts == whole.posts.filter { group.school($0.school) != nil })
        #expect(!group.postings.isEmpty && group.policy == whole.policy)
    }

    @Test("There are no others")
    func outside() {
        #expect(SampleRecipe.luohe.instance(seed: 1, group: 0) == nil)
        #expect(SampleRecipe.luohe.instance(seed: 1, group: 2) == nil)
    }
}
