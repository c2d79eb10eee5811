import Rotation
import Testing

@Suite struct NewSchoolsInGroupTests {
    private func breaches(tags: [String] = ["new"], _ rows: Membership...) -> [String] {
        LintCounty(
            memberships: rows, schools: [School(id: "S", name: "", stages: [.senior], setting: .town, tags: tags)]
        ).breaches("DG-10")
    }

    private func row(_ group: GroupID, _ role: Role) -> Membership { Membership(group: group, school: "S", role: role) }

    @Test func `a new school is led, whatever its stage`() {
        #expect(breaches() == ["S new-school-alone"])
        #expect(breaches(row("G", .member)) == [])
        #expect(breaches(row("G", .point)) == [])
    }

    @Test func `leading alone is not enough, leading beside being led is`() {
        #expect(breaches(row("G", .core)) == ["S new-school-alone"])
        #expect(breaches(row("G", .core), row("H", .member)) == [])
    }

    @Test func `a school that is not new may stand alone`() {
        #expect(breaches(tags: ["weak"]) == [])
    }
}
