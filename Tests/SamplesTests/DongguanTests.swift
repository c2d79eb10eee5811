import Instances
import Rotation
import Testing

@testable import Samples

@Suite struct DongguanTests {
    /// Drawn once: seconds in a debug build.
    static let city = SampleRecipe.dongguan.instance(seed: 1)
    let city = DongguanTests.city
    let extract = SampleCase.dongguan[0].instance

    @Test("70 groups with 207 members, 25,000 teachers and more")
    func size() {
        #expect(city.groups.count == 70)
        #expect(city.memberships.count { $0.role == .core } == 70)
        #expect(city.memberships.count { $0.role == .member } == 207)
        #expect(city.schools.count == 270)
        #expect((25_000...30_000).contains(city.teachers.count))
        #expect(Set(city.teachers.map(\.id)).count == city.teachers.count)
    }

    @Test("DG-01, DG-02, DG-03: nine campuses, 15,000 students and three years, but for one waiver")
    func caps() {
        let binding = Linter().findings(in: city).filter(\.isBinding)
        #expect(binding.map(\.clause) == ["DG-02"])
        #expect(binding.first?.place == "G03")
        #expect(binding.first?.waiver == city.lintWaivers.first)
        #expect(city.lintWaivers.count == 1)
        let covered = city.memberships.filter { $0.group == "G03" }.compactMap { city.school($0.school)?.students }
        #expect(covered.count == 8 && covered.reduce(0, +) == 17_120)
    }

    @Test("DG-02: without the waiver it stands")
    func unwaived() {
        let bare = Instance(
            uncheckedPolicy: city.policy, schools: city.schools, groups: city.groups, memberships: city.memberships)
        let binding = Linter().findings(in: bare).filter(\.isBinding)
        #expect(binding.map(\.clause) == ["DG-02"] && binding.allSatisfy { $0.waiver == nil })
    }

    @Test("DG-04, DG-10: every town has the core of a group, every new school is led")
    func towns() {
        let found = Set(Linter().findings(in: city).map(\.clause))
        #expect(found.isDisjoint(with: ["DG-04", "DG-10"]))
        #expect(Set(city.schools.compactMap(\.district)).count == 63)
        #expect(city.schools.allSatisfy { $0.district != nil } && city.schools.contains { $0.tags == ["new"] })
    }

    @Test("DG-08: three kinds; the extract has one of each")
    func kinds() {
        #expect(extract.groups.map(\.kind) == [.tight, .trust, .alliance])
        let counts = Dictionary(grouping: city.groups, by: \.kind).mapValues(\.count)
        #expect(counts == [.tight: 35, .trust: 14, .alliance: 21])
    }

    @Test("DG-09: seven members lead a group of their own, in no circle")
    func memberLeads() throws {
        let leads = city.memberships.filter { $0.role == .core }.map(\.school)
        let both = city.memberships.filter { $0.role == .member && leads.contains($0.school) }
        #expect(both.map(\.group) == ["G01", "G11", "G21", "G31", "G41", "G51", "G61"])
        #expect(!Linter().findings(in: city).contains { $0.clause == "DG-09" })
        // Led from one group, it leads in the other.
        let secretary = try #require(extract.mode("secretary")?.postingTerms).reach
        func sends(_ home: SchoolID, _ host: SchoolID) -> Bool {
            extract.isWithinReach(secretary, from: home, to: host, at: extract.policy.start)
        }
        #expect(sends("DG0100", "DG0101") && sends("DG0101", "DG0201"))
        #expect(!sends("DG0100", "DG0201") && !sends("DG0101", "DG0102"))
    }

    @Test("DG-08: an alliance exchanges for a year, and does not rotate")
    func alliances() throws {
        let start = extract.policy.start
        func reaches(_ mode: ModeID, _ home: SchoolID, _ host: SchoolID) throws -> Bool {
            let terms = try #require(extract.mode(mode)?.postingTerms)
            return extract.isWithinReach(terms.reach, from: home, to: host, at: start)
        }
        #expect(try !reaches("rotation", "DG0300", "DG0301") && reaches("exchange", "DG0300", "DG0301"))
        #expect(try reaches("rotation", "DG0102", "DG0103") && !reaches("exchange", "DG0102", "DG0103"))
        #expect(try reaches("rotation", "DG0201", "DG0202") && !reaches("exchange", "DG0201", "DG0202"))
        #expect(try #require(extract.mode("exchange")?.postingTerms).maxSemesters == 2)
    }

    @Test("DG-06: a first secretary for each member")
    func posts() {
        #expect(city.posts.count == 207)
        #expect(city.posts.allSatisfy { $0.title == "党组织第一书记" })
    }

    @Test("Every name is a placeholder")
    func names() {
        #expect(city.schools.allSatisfy { $0.name.wholeMatch(of: /第\d\d集团(龙头学校|成员\d校)/) != nil })
        #expect(Set(city.schools.map(\.name)).count == city.schools.count)
    }

    @Test("Whoever leads is within reach of everyone led")
    func near() throws {
        for group in city.groups.map(\.id) {
            let rows = city.memberships.filter { $0.group == group }
            let core = try #require(rows.first { $0.role == .core }).school
            for row in rows { #expect(try #require(city.travel.minutes(from: core, to: row.school)) <= 45) }
        }
    }
}
