import Rotation
import Testing

@Suite struct ExactlyOneGroupTests {
    private func county(_ stages: [Stage]) -> LintCounty {
        LintCounty(schools: [School(id: "S", name: "", stages: stages, setting: .town)])
    }

    @Test(arguments: [Role.core, .member, .point]) func `one is as it should be`(role: Role) {
        var county = county([.primary])
        county.memberships = [Membership(group: "G", school: "S", role: role)]
        #expect(county.breaches("ZY-03") == [])
    }

    @Test func `none is found at schools of compulsory schooling alone`() {
        #expect(county([.primary]).breaches("ZY-03") == ["S no-group"])
        #expect(county([.junior, .senior]).breaches("ZY-03") == ["S no-group"])
        #expect(county([.senior]).breaches("ZY-03") == [])
        #expect(county([.kindergarten]).breaches("ZY-03") == [])
    }

    @Test func `two at one time are found, one after the other are not`() {
        var county = county([.primary])
        county.memberships = [
            Membership(group: "G1", school: "S", role: .core), Membership(group: "G2", school: "S", role: .member),
        ]
        #expect(county.breaches("ZY-03") == ["S several-groups"])
        let start = LintCounty.start
        county.memberships = [
            Membership(group: "G1", school: "S", role: .member, span: SemesterSpan(until: start)),
            Membership(group: "G2", school: "S", role: .member, span: SemesterSpan(from: start.advanced(by: 1))),
        ]
        #expect(county.breaches("ZY-03") == [])
    }
}
