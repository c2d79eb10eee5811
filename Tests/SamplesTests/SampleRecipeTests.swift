import Rotation
import Testing

@testable import Samples

@Suite struct SampleRecipeTests {
    @Test func named() {
        #expect(SampleRecipe.named("ziyang")?.id == "ziyang")
        #expect(SampleRecipe.named("atlantis") == nil)
        #expect(Set(SampleRecipe.all.map(\.id)).count == SampleRecipe.all.count)
    }

    @Test("The same seed gives the same instance", arguments: SampleRecipe.all.map(\.id))
    func sameSeed(id: String) throws {
        let recipe = try #require(SampleRecipe.named(id))
        let first = recipe.instance(seed: 42)
        let second = recipe.instance(seed: 42)
        #expect(first.teachers == second.teachers)
        #expect(first.postings == second.postings)
        #expect(first.leaves == second.leaves)
        #expect(first.policy == second.policy)
    }

    @Test("Another seed gives another roster of the same structure", arguments: SampleRecipe.all.map(\.id))
    func otherSeed(id: String) throws {
        let recipe = try #require(SampleRecipe.named(id))
        let first = recipe.instance(seed: 1)
        let second = recipe.instance(seed: 2)
        #expect(first.teachers != second.teachers)
        #expect(first.postings != second.postings)
        #expect(first.schools == second.schools)
        #expect(first.groups == second.groups)
        #expect(first.memberships == second.memberships)
        #expect(first.classes == second.classes)
        #expect(first.demandRows == second.demandRows)
        #expect(first.travelRows == second.travelRows)
        #expect(first.posts == second.posts)
        #expect(first.waivers == second.waivers)
    }

    @Test(
        "Policies use kinds and rules without live lessons and budgets, each rule with a price",
        arguments: SampleCase.all)
    func policies(testCase: SampleCase) {
        let sample = testCase.instance
        let rules: Set<RuleName> = [
            .posts, .dispatchFloor, .exchangeShare, .backboneShare, .awayCap, .pairwise, .noHarm,
        ]
        #expect(sample.policy.rules.allSatisfy { rules.contains($0.name) && $0.penalty > 0 })
        #expect(sample.policy.modes.allSatisfy { ["posting", "post", "visiting"].contains($0.kindName) })
        #expect(sample.policy.modes.allSatisfy { $0.postingTerms?.reach.scope ?? .group == .group })
        #expect(!sample.waivers.isEmpty && sample.waivers.allSatisfy { !$0.reason.isEmpty && !$0.grantedBy.isEmpty })
        let schools = Set(sample.schools.map(\.id.rawValue))
        let groups = Set(sample.groups.map(\.id.rawValue))
        for waiver in sample.waivers {
            let places = [.exchangeShare, .backboneShare].contains(waiver.rule) ? groups : schools
            #expect(waiver.place.map(places.contains) == true)
        }
    }

    @Test("Every subject that is demanded or taught is declared", arguments: SampleCase.all)
    func subjects(testCase: SampleCase) {
        let sample = testCase.instance
        let declared = Set(sample.policy.subjects.map(\.id))
        let taught = sample.teachers.flatMap(\.qualification.subjects)
        let demanded = sample.policy.curriculum.values.flatMap(\.keys) + sample.demandRows.map(\.course.subject)
        #expect(declared.isSuperset(of: taught + demanded))
    }
}
