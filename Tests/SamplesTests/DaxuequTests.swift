import Rotation
import Testing

@testable import Samples

@Suite struct DaxuequTests {
    let districts = SampleCase.daxuequ[0].instance

    private var reaches: [Reach] {
        districts.policy.modes.compactMap { $0.postingTerms?.reach ?? $0.visitingTerms?.reach }
    }

    @Test("XA-01, XA-03: one tight and one loose 学区, of two to five members")
    func structure() {
        #expect(districts.groups.map(\.kind) == [.tight, .loose])
        let members = districts.groups.map { group in
            districts.memberships.count { $0.group == group.id && $0.role == .member }
        }
        #expect(members == [4, 3])
    }

    @Test("XA-03: in the loose one nobody moves but volunteers")
    func consent() {
        #expect(reaches.count == districts.policy.modes.count)
        let loose = reaches.filter { $0.groupKinds?.contains(.loose) ?? true }
        #expect(loose.count == 2)
        #expect(loose.allSatisfy { $0.who == [.volunteer] })
        let tight = reaches.filter { $0.groupKinds?.contains(.tight) ?? true }
        #expect(tight.contains { $0.who == [.staff] })
    }

    @Test("XA-03: the loose one has volunteers", arguments: SampleCase.daxuequ)
    func volunteers(sample: SampleCase) {
        let homes = sample.instance.memberships.filter { $0.group == "G02" }.map(\.school)
        #expect(sample.instance.teachers.count { homes.contains($0.home) && $0.isVolunteer } >= 5)
    }

    @Test("XA-05: shares are asked of the tight one alone")
    func shares() {
        #expect(districts.waiver(of: .exchangeShare, at: "G01", 0) == nil)
        for k in districts.semesters.indices {
            #expect(districts.waiver(of: .exchangeShare, at: "G02", k) != nil)
            #expect(districts.waiver(of: .backboneShare, at: "G02", k) != nil)
        }
    }

    @Test("XA-06: no school lends more than a twelfth, and none is worse off, under no waiver")
    func quality() throws {
        guard case .awayCap(let share) = try #require(districts.rule(.awayCap)).terms else {
            Issue.record("no cap")
            return
        }
        #expect(share == .percent(8))
        #expect(districts.rule(.awayCap)?.strength == .must)
        #expect(districts.rule(.noHarm)?.cite == "XA-06")
        #expect(!districts.waivers.contains { [.awayCap, .noHarm].contains($0.rule) })
    }

    @Test(
        "XA-08, XA-09, XA-10: visiting, lessons under one's own name, and lessons brought",
        arguments: ["itinerant", "plaque", "delivery"])
    func visits(mode: String) throws {
        let terms = try #require(districts.mode(ModeID(rawValue: mode))?.visitingTerms)
        #expect(terms.reach.who == (mode == "itinerant" ? [.anyone] : [.backbone]))
    }
}
