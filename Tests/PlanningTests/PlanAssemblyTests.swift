import PlanningFixtures
import Plans
import Rotation
import Testing

@testable import Planning

/// What a plan says of a few facts.
@Suite struct PlanAssemblyTests {
    private func plan(_ change: (inout Hamlet) -> Void) throws -> Plan {
        try Planner(solver: .glpk).plan(Hamlet(change).instance, options: .small).plan
    }

    /// B lacks twelve periods, and T can be spared.
    private func lacking(_ hamlet: inout Hamlet) {
        hamlet.demand = [.of("pe", 12, at: "A"), .of("pe", 12, at: "B")]
        hamlet.modes = [
            .posting("rotation", min: 2) {
                $0.startPoints = 20
                $0.semesterPoints = 4
                $0.yuanPerSemester = YuanBySetting(300)
            }
        ]
        hamlet.teachers = [.at("A", "T", teaching: "pe"), .at("A", "U", teaching: "pe")]
    }

    @Test func `a new posting with its dates, price and reasons`() throws {
        let plan = try plan { hamlet in
            lacking(&hamlet)
            hamlet.teachers[1].isVolunteer = true
        }
        let placement = try #require(plan.placements.first)
        #expect(plan.placements.count == 1)
        // Of alike teachers the volunteer goes.
        #expect(placement.teacher == "U" && placement.host == "B" && placement.home == "A")
        #expect(placement.since == .fall && placement.until == .spring && placement.status == .new)
        #expect(placement.points == 28 && placement.yuan == 600 && placement.minutes == 10)
        #expect(placement.subjects == ["pe"] && placement.isFirm)
        #expect(placement.reasons == [.hostLacks(subject: "pe", periods: 12), .welcome])
        #expect(plan.score.points(of: .moves) == 28)
        #expect(plan.score.total == 28)
        #expect(plan.statusQuoScore == 240)
    }

    @Test func `overdue semesters are counted, whatever they cost`() throws {
        for points in [0.0, 3] {
            let plan = try plan { hamlet in
                hamlet.eligibility = Eligibility(dueYears: 6)
                hamlet.worth.overduePoints = points
                hamlet.teachers = [
                    .at("A", "T", teaching: "pe") { $0.atSchoolSince = CivilDate(year: 2015, month: 9) },
                    .at("A", "U", teaching: "pe") { $0.atSchoolSince = CivilDate(year: 2025, month: 9) },
                ]
            }
            let line = try #require(plan.score.lines.first { $0.term == .overdue })
            #expect(line.amount == 2 && line.points == 2 * points)
        }
    }

    @Test func `coverage is told by where the teacher comes from`() throws {
        let plan = try plan(lacking)
        let rows = plan.coverage.map { "\($0.school) \($0.semester) \($0.home) \($0.posted) \($0.unmet) \($0.before)" }
        #expect(
            rows == [
                "A 2026-fall 12.0 0.0 0.0 0.0", "A 2027-spring 12.0 0.0 0.0 0.0", "B 2026-fall 0.0 12.0 0.0 12.0",
                "B 2027-spring 0.0 12.0 0.0 12.0",
            ])
    }

    @Test func `a running posting that is kept on is extended`() throws {
        let plan = try plan { hamlet in
            lacking(&hamlet)
            hamlet.modes = [.posting("rotation", min: 1, max: 9) { $0.semesterPoints = 4 }]
            hamlet.postings = [
                RunningPosting(teacher: "T", mode: "rotation", host: "B", since: .after(-1), until: .fall)
            ]
        }
        let placement = try #require(plan.placements.first { $0.teacher == "T" })
        #expect(placement.status == .extended)
        #expect(placement.since == .after(-1) && placement.until == .spring)
        #expect(placement.points == 4)
        #expect(placement.reasons.first == .running(until: .fall))
    }

    @Test func `a visit to two hosts is two placements`() throws {
        let plan = try plan {
            $0.demand = [.of("pe", 2, at: "A"), .of("pe", 4, at: "B"), .of("pe", 4, at: "C")]
            $0.modes = [.visiting("visit", days: 2, hosts: 2) { $0.dayPoints = 1 }]
            $0.teachers = [.at("A", "T", teaching: "pe")]
        }
        #expect(plan.placements.map(\.host) == ["B", "C"])
        #expect(plan.placements.allSatisfy { $0.days == 1 && $0.points == 2 && $0.semesters == 2 })
        #expect(plan.coverage.map(\.visiting) == [0, 0, 4, 4, 4, 4])
        #expect(plan.score.total == 4)
    }

    @Test func `a post is reported with what speaks for it`() throws {
        let plan = try plan {
            $0.demand = []
            $0.modes = [.post("executive", min: 6) { $0.startPoints = 20 }]
            $0.posts = [Post(id: "X", school: "B", title: "执行校长", mode: "executive")]
            $0.teachers = [.at("A", "T", teaching: "pe")]
            $0.rules = [Rule(.posts, cite: "CD-10", penalty: 300, strength: .must)]
        }
        let placement = try #require(plan.placements.first)
        #expect(placement.post == "X")
        // The commitment goes on beyond the horizon.
        #expect(placement.until == .after(5))
        #expect(placement.reasons == [.fillsPost(title: "执行校长"), .countsTowards(.posts, "CD-10")])
        #expect(plan.outcomes.map(\.shortfall) == [0, 0])
        #expect(plan.outcomes.allSatisfy { $0.strength == .must && $0.required == 1 && $0.achieved == 1 })
    }

    @Test(arguments: [
        (Route.any, true), (Route(home: .core, host: .member), true), (Route(home: .member, host: nil), false),
    ])
    func `a start is said to count towards a share only on its routes`(_ route: Route, _ counts: Bool) throws {
        let plan = try plan { hamlet in
            lacking(&hamlet)
            hamlet.eligibility.dueYears = 6
            for position in hamlet.teachers.indices { hamlet.teachers[position].atSchoolSince = .longAgo }
            let share = StartShare(share: .of(0.5), modes: ["rotation"], routes: [route])
            hamlet.rules = [Rule(.exchangeShare(share), cite: "MOE-2014-1", penalty: 5)]
        }
        let placement = try #require(plan.placements.first)
        #expect(placement.home == "A" && placement.host == "B")
        #expect(placement.reasons.contains(.countsTowards(.exchangeShare, "MOE-2014-1")) == counts)
        #expect(placement.reasons.contains { if case .due = $0 { true } else { false } })
    }

    @Test(arguments: [0.0, 3.0])
    func `semesters overdue are counted whatever they cost`(_ price: Double) throws {
        let plan = try plan { hamlet in
            lacking(&hamlet)
            hamlet.worth.overduePoints = price
            hamlet.eligibility.dueYears = 6
            for position in hamlet.teachers.indices { hamlet.teachers[position].atSchoolSince = .longAgo }
        }
        // One of the two goes, the other stays on though due.
        let line = try #require(plan.score.lines.first { $0.term == .overdue })
        #expect(line.amount == 2 && line.points == 2 * price)
    }

    @Test func `a waived row is told, and costs nothing`() throws {
        let plan = try plan {
            $0.rules = [Rule(.dispatchFloor(count: 1), penalty: 50)]
            $0.waivers = [
                Waiver(rule: .dispatchFloor, place: "B", span: SemesterSpan(until: .fall), reason: "新建校", by: "教体局")
            ]
        }
        #expect(plan.outcomes.map(\.shortfall) == [1, 1, 1, 1])
        #expect(plan.outcomes.map(\.points) == [0, 50, 50, 50])
        #expect(plan.outcomes.map(\.waivedBy) == ["教体局: 新建校", nil, nil, nil])
        #expect(plan.score.points(of: .rule(.dispatchFloor)) == 150)
    }

    @Test func `lists have their fixed order`() throws {
        let plan = try Planner(solver: .glpk).plan(Example.all[3].instance(), options: .small).plan
        #expect(plan.coverage.count > 10 && plan.outcomes.count > 10)
        let coverage = plan.coverage.map { ($0.school, $0.course, $0.semester) }
        #expect(zip(coverage, coverage.dropFirst()).allSatisfy { $0 < $1 })
        let placements = plan.placements.map { ($0.teacher, $0.since, $0.host) }
        #expect(zip(placements, placements.dropFirst()).allSatisfy { $0 < $1 })
        let streams = plan.streams.map { ($0.semester, $0.course, $0.from, $0.to) }
        #expect(zip(streams, streams.dropFirst()).allSatisfy { $0 < $1 })
    }
}
