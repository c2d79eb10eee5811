import Instances
import Rotation
import Testing

@testable import Samples

@Suite struct ChengduTests {
    let alliances = SampleCase.chengdu[0].instance

    private func members(of group: GroupID) -> [SchoolID] {
        alliances.memberships.filter { $0.group == group && $0.role == .member }.map(\.school)
    }

    private func core(of group: GroupID) throws -> SchoolID {
        try #require(alliances.memberships.first { $0.group == group && $0.role == .core }).school
    }

    @Test("CD-03: two alliances, of which two or three schools are in the other side's group")
    func crossing() throws {
        #expect(alliances.links.map(\.first) == ["G01", "G03"])
        #expect(alliances.links.map(\.second) == ["G02", "G04"])
        let crossing = try alliances.links.map { link in
            try [(link.first, link.second), (link.second, link.first)].map { own, other -> Int in
                let (near, far) = try (core(of: own), core(of: other))
                return members(of: own).count {
                    alliances.crossesDistricts(from: near, to: $0) == true
                        && alliances.crossesDistricts(from: far, to: $0) == false
                }
            }
        }
        #expect(crossing == [[2, 1], [1, 1]])
    }

    @Test("CD-03: without its crossing schools an alliance is remarked on")
    func withoutCrossing() {
        let schools = alliances.schools.map { school in
            School(id: school.id, name: school.name, stages: school.stages, setting: school.setting)
        }
        let parted = Instance(
            uncheckedPolicy: alliances.policy, schools: schools, groups: alliances.groups,
            memberships: alliances.memberships, links: alliances.links)
        let findings = Linter().findings(in: parted).filter { $0.clause == "CD-03" }
        #expect(findings.map(\.place) == ["G01", "G03"])
        #expect(findings.allSatisfy { $0.isBinding })
    }

    @Test("CD-05, CD-06, CD-10: an executive principal at each member, for three years; teachers for one at least")
    func terms() throws {
        let places = alliances.groups.flatMap { members(of: $0.id) }
        #expect(Set(alliances.posts.map(\.school)) == Set(places))
        let executive = try #require(alliances.mode("executive")?.postingTerms)
        #expect(executive.minSemesters == 6 && executive.reach.who == [.manager])
        #expect(alliances.policy.horizon == 6)
        let dispatch = try #require(alliances.mode("dispatch")?.postingTerms)
        #expect(dispatch.minSemesters == 2)
        #expect(executive.reach.routes == [.coreToMember] && dispatch.reach.routes == [.coreToMember])
    }

    @Test(
        "CD-09: each lead school has managers and backbone for three at each member, and a tenth of its staff is enough"
    )
    func floor() throws {
        guard case .dispatchFloor(let count) = try #require(alliances.rule(.dispatchFloor)).terms else {
            Issue.record("no floor")
            return
        }
        #expect(count == 3)
        for group in alliances.groups.map(\.id) {
            let lead = try core(of: group)
            let staff = alliances.teachers.filter { $0.home == lead }
            let asked = count * members(of: group).count
            #expect(staff.count { $0.office.isManager } >= members(of: group).count)
            #expect(staff.count { alliances.isBackbone($0) } >= asked)
            #expect(asked * 10 <= staff.count)
        }
    }

    @Test("CD-09: the waivers end with the first year")
    func waived() {
        #expect(alliances.waivers.map(\.rule) == [.dispatchFloor, .dispatchFloor])
        #expect(alliances.waivers.allSatisfy { $0.span == SemesterSpan(from: .fall(2026), until: .spring(2027)) })
    }

    @Test("CD-11: members have reserve cadres to send", arguments: SampleCase.chengdu)
    func reserve(sample: SampleCase) {
        let members = sample.instance.memberships.filter { $0.role == .member }.map(\.school)
        let staffed = members.count { member in sample.instance.teachers.contains { $0.home == member && $0.isReserve }
        }
        #expect(staffed >= members.count - 1)
    }

    @Test("CD-13, CD-24, CD-28: live lessons, bought lessons, and one sum for them")
    func means() throws {
        #expect(try #require(alliances.mode("live")).kindName == "broadcast")
        #expect(try #require(alliances.mode("hired")).kindName == "hire")
        #expect(alliances.rule(.budget)?.cite == "CD-28")
    }

    @Test("CD-26: heads teach on the other side of their alliance, and on no other")
    func aid() throws {
        let aid = try #require(alliances.mode("aid")?.postingTerms).reach
        func goes(_ home: SchoolID, _ host: SchoolID) -> Bool {
            alliances.isWithinReach(aid, from: home, to: host, at: alliances.policy.start)
        }
        #expect(goes("CD0100", "CD0201") && goes("CD0200", "CD0101"))
        #expect(!goes("CD0100", "CD0301"))
    }

    @Test("CD-30: every planned semester lies in five years")
    func inForce() throws {
        let term = alliances.policy.validity
        let length = try #require(term.from).distance(to: try #require(term.until)) + 1
        #expect(length == 10)
        #expect(alliances.semesters.allSatisfy { term.contains($0) })
    }
}
