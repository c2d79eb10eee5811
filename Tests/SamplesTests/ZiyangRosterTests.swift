import Rotation
import Testing

@testable import Samples

/// Bounds that every seed must keep.
@Suite struct ZiyangRosterTests {
    /// Published staff of 2021: primary and junior together 981 + 1,070 (nine-year schools book their primary staff
    /// under junior), senior 346, vocational 55.
    @Test("Head counts meet the published ones", arguments: SampleCase.ziyang)
    func headCounts(sample: SampleCase) throws {
        let county = sample.instance
        let centre = try #require(county.schools.first { $0.name == "县职教中心" }).id
        let senior = county.teachers.count { $0.qualification.stages == [.senior] && $0.home != centre }
        let compulsory = county.teachers.count { $0.qualification.stages.allSatisfy { $0 < .senior } }
        #expect(abs(Double(compulsory) / 2_051 - 1) < 0.04)
        #expect(abs(Double(senior) / 346 - 1) < 0.06)
        #expect((50...60).contains(county.teachers.count { $0.home == centre }))
    }

    @Test("Nobody's name could be a person's", arguments: SampleCase.ziyang)
    func names(sample: SampleCase) {
        let county = sample.instance
        #expect(county.teachers.allSatisfy { $0.name.hasPrefix("教师") && $0.name.dropFirst(2).allSatisfy(\.isNumber) })
        #expect(Set(county.teachers.map(\.id)).count == county.teachers.count)
    }

    @Test("Every place that teaches is staffed, and loads are half periods", arguments: SampleCase.ziyang)
    func staffed(sample: SampleCase) {
        let county = sample.instance
        for school in county.schools where !county.demand.courses(at: school.id).isEmpty {
            #expect(county.teachers.contains { $0.home == school.id }, "\(school.name)")
        }
        #expect(county.teachers.allSatisfy { (2...18).contains($0.load) && ($0.load * 2).rounded() == $0.load * 2 })
    }

    @Test("Every teacher has something to teach at home", arguments: SampleCase.ziyang)
    func everyoneTeaches(sample: SampleCase) {
        let county = sample.instance
        for teacher in county.teachers {
            #expect(county.demandsCourse(of: teacher.qualification, at: teacher.home, 0), "\(teacher.id)")
        }
    }

    @Test("Honours, offices and circumstances are as rare as in life", arguments: SampleCase.ziyang)
    func shares(sample: SampleCase) {
        let county = sample.instance
        let count = Double(county.teachers.count)
        func share(_ holds: (Teacher) -> Bool) -> Double { Double(county.teachers.count(where: holds)) / count }
        #expect((0.15...0.25).contains(share { county.isBackbone($0) }))
        #expect((0.08...0.14).contains(share(\.office.isManager)))
        #expect((0.02...0.08).contains(share(\.isReserve)))
        #expect((0.01...0.04).contains(share { $0.exemption != nil }))
        #expect((0.06...0.16).contains(share { $0.holdUntil != nil }))
        #expect((0.04...0.08).contains(share(\.isVolunteer)))
        #expect((0.5...0.62).contains(share { $0.gender == .female }))
        #expect((0.05...0.15).contains(share { $0.lastExchangeUntil != nil }))
        #expect((0.25...0.4).contains(share { county.isDue($0, at: county.policy.start) }))
        #expect((0.01...0.03).contains(Double(county.leaves.count) / count))
    }

    @Test("Lives are possible", arguments: SampleCase.ziyang)
    func lives(sample: SampleCase) throws {
        let county = sample.instance
        let start = county.policy.start
        for teacher in county.teachers {
            let born = try #require(teacher.born)
            let began = try #require(teacher.startedWork)
            let since = try #require(teacher.atSchoolSince)
            let age = try #require(county.age(of: teacher, at: start))
            #expect((22...60).contains(age))
            #expect((18...25).contains(born.wholeYears(atFirstOf: began.month)), "\(teacher.id)")
            #expect(began <= since && since.month < start.firstMonth)
            #expect(teacher.available.until.map { $0 >= start } ?? true)
            if let last = teacher.lastExchangeUntil { #expect(last < start && last.firstMonth > since.month) }
            if teacher.restUntil != nil { #expect(teacher.lastExchangeUntil == start.advanced(by: -1)) }
        }
    }

    @Test("Wishes name other places of the own group", arguments: SampleCase.ziyang)
    func wishes(sample: SampleCase) throws {
        let county = sample.instance
        for teacher in county.teachers {
            let group = try #require(county.memberships(of: teacher.home).first).group
            for host in teacher.willing + teacher.unwilling {
                #expect(host != teacher.home)
                #expect(county.memberships(of: host).contains { $0.group == group })
            }
            #expect(Set(teacher.willing).isDisjoint(with: teacher.unwilling))
        }
    }
}
