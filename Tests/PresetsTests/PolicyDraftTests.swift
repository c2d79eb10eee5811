import Rotation
import Testing

@testable import Presets

@Suite struct PolicyDraftTests {
    private let fall = Semester(schoolYear: 2026, term: .fall)

    private func draft(_ profile: Profile = .shaanxi, ways: [String]? = nil) -> PolicyDraft {
        PolicyDraft(profile, ways: ways, title: "", start: fall)
    }

    @Test(arguments: Profile.all.map(\.id)) func `on and off make the whole`(id: String) throws {
        let profile = try #require(Profile.named(id))
        let draft = draft(profile)
        #expect(Set(draft.ways.map(\.id)) == Set(profile.ways))
        let modes = (draft.policy.modes + draft.dormantModes).map(\.id)
        #expect(modes.count == Set(modes).count)
        #expect(Set(modes) == Set(Way.all.compactMap { $0.mode?.id }))
        #expect(draft.whole.modes.count == modes.count)
        #expect(draft.whole.rules.map(\.name) == RuleName.allCases)
        #expect(draft.policy.eligibility == profile.eligibility)
    }

    @Test func `a way brings its parts and its rules`() {
        let team = draft(ways: ["team"])
        #expect(team.policy.modes.map(\.id) == ["backbone", "executive"])
        #expect(team.policy.rules.contains { $0.name == .team })
        #expect(draft(ways: ["secondment"]).policy.rules.contains { $0.name == .reserveTraining })
        #expect(!draft(ways: ["rotation"]).policy.rules.contains { $0.name == .reserveTraining })
    }

    @Test func `shares count the postings that are on and teach`() {
        func counted(_ ways: [String]) -> Set<ModeID>? {
            for case .exchangeShare(let share) in draft(ways: ways).policy.rules.map(\.terms) { return share.modes }
            return nil
        }
        #expect(counted(["rotation", "itinerant", "shadow", "live"]) == ["rotation"])
        #expect(counted(["executive", "rotation"]) == ["executive", "rotation"])
        // Without a posting nothing could meet a share, so none is asked for.
        #expect(counted(["itinerant"]) == nil)
    }

    @Test func `rules on refer to modes that are on`() {
        for names in Way.all.map({ [$0.id] }) {
            let policy = draft(ways: names).policy
            let modes = Set(policy.modes.map(\.id))
            for rule in policy.rules {
                switch rule.terms {
                case .exchangeShare(let share), .backboneShare(let share): #expect(share.modes.isSubset(of: modes))
                case .reserveTraining(let mode, _): #expect(modes.contains(mode))
                case .pairwise(let pair): #expect(pair.modes.isSubset(of: modes))
                default: break
                }
            }
        }
    }

    @Test func `every subject of the curriculum is declared`() {
        let policy = draft().policy
        #expect(Set(policy.curriculum.values.flatMap(\.keys)) == Set(policy.subjects.map(\.id)))
    }
}
