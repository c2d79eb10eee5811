import Rotation
import Testing

@testable import Samples

/// Some of a recipe's groups.
@Suite struct FirstGroupsTests {
    @Test("The first groups of the city are the same whatever their number")
    func prefix() {
        let few = SampleCase.dongguan[0].instance
        let more = SampleRecipe.dongguan.instance(seed: 1, groups: 6)
        let groups = Set(few.groups.map(\.id))
        let teachers = Set(few.teachers.map(\.id))
        #expect(few.groups == more.groups.filter { groups.contains($0.id) })
        #expect(few.memberships == more.memberships.filter { groups.contains($0.group) })
        #expect(few.schools == Array(more.schools.prefix(few.schools.count)))
        #expect(few.classes == Array(more.classes.prefix(few.classes.count)))
        #expect(few.teachers == Array(more.teachers.prefix(few.teachers.count)))
        #expect(few.leaves == Array(more.leaves.prefix(few.leaves.count)))
        #expect(!few.postings.isEmpty)
        #expect(few.postings == more.postings.filter { teachers.contains($0.teacher) })
        #expect(few.posts == Array(more.posts.prefix(few.posts.count)))
    }

    @Test("However many there are, nothing refers to a group that is not", arguments: SampleRecipe.all.map(\.id))
    func closed(id: String) throws {
        let recipe = try #require(SampleRecipe.named(id))
        for count in 1...min(12, recipe.groupCount) {
            let sample = recipe.structure(groups: count)
            let groups = Set(sample.groups.map(\.id))
            let places = Set(sample.schools.map(\.id.rawValue)).union(groups.map(\.rawValue))
            #expect(groups.count == count)
            #expect(groups == Set(sample.memberships.filter { $0.role == .core }.map(\.group)))
            #expect(sample.memberships.allSatisfy { sample.school($0.school) != nil && groups.contains($0.group) })
            #expect(sample.links.allSatisfy { groups.contains($0.first) && groups.contains($0.second) })
            #expect(sample.travelRows.allSatisfy { sample.school($0.from) != nil && sample.school($0.to) != nil })
            #expect(sample.demandRows.allSatisfy { sample.school($0.school) != nil })
            #expect(sample.waivers.allSatisfy { $0.place.map(places.contains) ?? true })
            #expect(sample.lintWaivers.allSatisfy { $0.place.map(places.contains) ?? true })
        }
    }

    @Test("More than there are is all of them")
    func tooMany() {
        #expect(SampleRecipe.luohe.structure(groups: 9).groups.count == 1)
        #expect(SampleRecipe.dongguan.structure().groups.count == SampleRecipe.dongguan.groupCount)
    }
}
