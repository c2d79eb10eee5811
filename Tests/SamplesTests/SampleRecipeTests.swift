import Instances
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
        let first = recipe.instance(seed: 42, groups: SampleCase.extract(of: recipe))
        let second = recipe.instance(seed: 42, groups: SampleCase.extract(of: recipe))
        #expect(first.teachers == second.teachers)
        #expect(first.postings == second.postings)
        #expect(first.leaves == second.leaves)
        #expect(first.policy == second.policy)
    }

    @Test("Another seed gives another roster of the same structure", arguments: SampleRecipe.all.map(\.id))
    func otherSeed(id: String) throws {
        let recipe = try #require(SampleRecipe.named(id))
        let first = recipe.instance(seed: 1, groups: SampleCase.extract(of: recipe))
        let second = recipe.instance(seed: 2, groups: SampleCase.extract(of: recipe))
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
        #expect(first.lintWaivers == second.lintWaivers)
        #expect(first.links == second.links)
    }

    @Test(
        "Each rule has a price, but for a budget, which is hard; each waiver names its place, reason and who granted it",
        arguments: SampleCase.all)
    func policies(testCase: SampleCase) {
        let sample = testCase.instance
        #expect(sample.policy.rules.allSatisfy { $0.name == .budget || $0.penalty > 0 })
        let schools = Set(sample.schools.map(\.id.rawValue))
        let groups = Set(sample.groups.map(\.id.rawValue))
        #expect(!sample.waivers.isEmpty || !sample.lintWaivers.isEmpty)
        for waiver in sample.waivers {
            let places = [.exchangeShare, .backboneShare].contains(waiver.rule) ? groups : schools
            #expect(waiver.place.map(places.contains) == true)
            #expect(!waiver.reason.isEmpty && !waiver.grantedBy.isEmpty)
        }
        for waiver in sample.lintWaivers {
            #expect(waiver.place.map(schools.union(groups).contains) == true)
            #expect(!waiver.reason.isEmpty && !waiver.grantedBy.isEmpty)
        }
    }

    @Test(
        "Each rule cites a clause", arguments: [SampleCase.chengdu[0], SampleCase.daxuequ[0], SampleCase.dongguan[0]])
    func cited(testCase: SampleCase) {
        #expect(testCase.instance.policy.rules.allSatisfy { $0.cite != nil })
    }

    @Test(
        "The structure breaks no clause that the policy takes upon itself, but under a waiver",
        arguments: SampleCase.written)
    func lints(testCase: SampleCase) {
        let findings = Linter().findings(in: testCase.instance).filter(\.isBinding)
        #expect(findings.allSatisfy { $0.waiver != nil })
        #expect(Set(findings.compactMap(\.waiver)) == Set(testCase.instance.lintWaivers))
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
