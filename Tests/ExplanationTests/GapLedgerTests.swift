import GLPKSolver
import Planning
import PlanningFixtures
import Plans
import Rotation
import Testing

@testable import Explanation

/// Every missing period has a cause, and the causes add up.
@Suite struct GapLedgerTests {
    /// The charges of `pe` at `B` in the plan that is best, by cause.
    private func charges(
        _ instance: Instance, at school: SchoolID = "B", _ subject: SubjectID = "pe"
    ) throws -> [GapCause: Double] {
        let ledger = try ledger(instance, at: school, subject)
        return Dictionary(uniqueKeysWithValues: ledger.charges.map { ($0.cause, $0.periods) })
    }

    private func ledger(_ instance: Instance, at school: SchoolID = "B", _ subject: SubjectID = "pe") throws
        -> GapLedger
    {
        let plan = try Planner(solver: GLPKSolver()).plan(instance, options: .init(timeLimit: nil, effort: 0.05)).plan
        let settled = try SettledPlan(
            instance, placements: plan.placements, coverage: plan.coverage, streams: plan.streams)
        return GapLedger(settled, school: school, subject: subject, coverage: plan.coverage)
    }

    /// One semester in which only `B` demands anything, 8 periods of `pe`.
    private func onlyB(_ change: (inout Hamlet) -> Void) -> Instance {
        Hamlet {
            $0.horizon = 1
            $0.demand = [.of("pe", 8, at: "B")]
            $0.modes = [.visiting("visit", days: 2) { $0.dayPoints = 1 }]
            change(&$0)
        }.instance
    }

    @Test func whereNobodyHoldsTheCourseNobodyIsTheCause() throws {
        #expect(try charges(onlyB { $0.teachers = [.at("A", "T", teaching: "music")] }) == [.nobody: 8])
    }

    @Test func whoeverIsExemptIsCommittedForWhatCouldBeGiven() throws {
        // One day of four periods fits a load of 6; the other four nobody could give.
        let instance = onlyB { $0.teachers = [.at("A", "T", teaching: "pe", load: 6) { $0.exemption = "illness" }] }
        #expect(try charges(instance) == [.committed: 4, .nobody: 4])
        let source = try #require(try ledger(instance).rows.first?.sources.first)
        #expect(source.obstacle == .exempt(reason: "illness"))
    }

    @Test func leaveOfTheSchoolsOwnTeacherIsCommitted() throws {
        let instance = onlyB {
            $0.teachers = [.at("B", "T", teaching: "pe")]
            $0.leaves = [Leave(teacher: "T", span: .always, reason: "maternity")]
        }
        #expect(try charges(instance) == [.committed: 8])
        #expect(try ledger(instance).rows[0].sources[0].obstacle == .absent(reason: "maternity"))
    }

    @Test func aLongWayIsTooFar() throws {
        let instance = onlyB {
            $0.modes = [.visiting("visit", days: 1) { $0.reach.maxMinutes = 5 }]
            $0.teachers = [.at("A", "T", teaching: "pe")]
        }
        #expect(try charges(instance) == [.tooFar: 4, .nobody: 4])
        #expect(try ledger(instance).rows[0].sources[0].obstacle == .far(minutes: 10))
    }

    @Test func aDonorThatWouldLackMoreKeepsItsTeacher() throws {
        let instance = onlyB {
            $0.demand.append(.of("pe", 12, at: "A"))
            $0.teachers = [.at("A", "T", teaching: "pe")]
        }
        // A day gives B four periods, and costs A five.
        #expect(try charges(instance) == [.ownNeed: 8])
        guard case .cost(let toll)? = try ledger(instance).rows[0].sources[0].obstacle else {
            Issue.record("no toll")
            return
        }
        #expect(toll.home - 50 == 0 || toll.home - 100 == 0)
        #expect(toll.here < 0)
    }

    @Test func aCapOnStaffAwayCounts() throws {
        let instance = onlyB {
            $0.modes = [.posting("rotation", min: 1) { $0.startPoints = 1 }]
            $0.teachers = [.at("A", "T", teaching: "pe")]
            $0.rules = [Rule(.awayCap(share: .of(0.1)), penalty: 500)]
        }
        #expect(try charges(instance) == [.awayCap: 8])
    }

    @Test func anotherRuleCounts() throws {
        let instance = onlyB {
            $0.modes = [.posting("rotation", min: 1) { $0.startPoints = 1 }]
            $0.teachers = [.at("A", "T", teaching: "pe")]
            $0.rules = [Rule(.balance(maxNet: 0), penalty: 500)]
        }
        #expect(try charges(instance) == [.rule: 8])
    }

    @Test func noModeThatLeadsThereIsARule() throws {
        let instance = onlyB {
            $0.modes = [.visiting("visit", days: 2) { $0.reach.who = [.manager] }]
            $0.teachers = [.at("A", "T", teaching: "pe", load: 6)]
        }
        #expect(try charges(instance) == [.rule: 6, .nobody: 2])
    }

    @Test func whoWorksOutsideTheScopeOfEveryModeForThemIsNobody() throws {
        let instance = onlyB {
            $0.groups.append(Group(id: "H", name: "H", kind: .tight))
            $0.schools.append(.online("E"))
            $0.memberships.append(Membership(group: "H", school: "E", role: .core))
            $0.travel.append(TravelRow(from: "E", to: "B", minutes: 10))
            $0.teachers = [.at("E", "T", teaching: "pe")]
            // A mode that leads through the whole region, but for managers alone.
            $0.modes.append(
                .posting("heads", min: 1) {
                    $0.reach.scope = .region
                    $0.reach.who = [.manager]
                })
        }
        #expect(try charges(instance) == [.nobody: 8])
        let led = onlyB {
            $0.groups.append(Group(id: "H", name: "H", kind: .tight))
            $0.schools.append(.online("E"))
            $0.memberships.append(Membership(group: "H", school: "E", role: .core))
            $0.travel.append(TravelRow(from: "E", to: "B", minutes: 10))
            $0.teachers = [.at("E", "T", teaching: "pe") { $0.exemption = "illness" }]
            $0.modes = [.posting("exchange", min: 1) { $0.reach.scope = .region }]
        }
        #expect(try charges(led) == [.committed: 8])
    }

    @Test func aDearMoveIsNotWorthItsPrice() throws {
        let instance = onlyB {
            $0.modes = [
                .posting("rotation", min: 1) { $0.startPoints = 500 }, .hire("bought", ["pe"], most: 2, points: 40),
            ]
            $0.teachers = [.at("A", "T", teaching: "pe", load: 6)]
        }
        #expect(try charges(instance) == [.price: 8])
    }

    /// Eight periods at `A` are taught and two schools may follow each of them, so that eight could be followed at `B`.
    private func live(_ share: Double, points: Double, _ change: (inout Hamlet) -> Void = { _ in }) -> Instance {
        onlyB {
            $0.demand.append(.of("pe", 8, at: "A"))
            $0.teachers = [.at("A", "T", teaching: "pe", load: 8)]
            $0.modes = [.broadcast("live", ["pe"], share: share, fanout: 1, points: points)]
            change(&$0)
        }
    }

    @Test func liveLessonsBeyondTheirShareAreARule() throws {
        // Two of eight are followed, as many as may be; the teacher could go by no mode.
        let ledger = try ledger(live(0.25, points: 1))
        #expect(ledger.unmet == 6)
        let source = try #require(ledger.rows[0].sources.first { $0.giver == .liveLessons })
        #expect(source.periods == 6 && source.cause == .rule && source.obstacle == .liveShare(0.25))
    }

    @Test func liveLessonsThatCostMoreThanAGapAreNotWorthIt() throws {
        let ledger = try ledger(live(0.5, points: 50))
        #expect(ledger.unmet == 8)
        let sources = ledger.rows[0].sources.filter { $0.giver == .liveLessons }
        // Four may be followed and would cost fifty points each to save ten; the other four are too many.
        #expect(sources.map(\.cause) == [.rule, .price] && sources.map(\.periods) == [4, 4])
        guard case .cost(let toll)? = sources.last?.obstacle else {
            Issue.record("no toll")
            return
        }
        #expect(toll.lessons == 200 && toll.here == -40 && toll.total == 160)
    }

    @Test func aSchoolWithoutEquipmentCannotFollow() throws {
        let instance = live(1, points: 1) { hamlet in
            hamlet.schools = hamlet.schools.map { school in
                school.id == "B" ? School(id: "B", name: "B", stages: [.primary], setting: .rural) : school
            }
        }
        let source = try #require(try ledger(instance).rows[0].sources.first { $0.giver == .liveLessons })
        #expect(source.periods == 8 && source.cause == .rule && source.obstacle == .notOnline)
    }

    @Test func aBudgetThatIsSpentIsARuleAndOneThatIsNotIsNone() throws {
        func bought(_ budget: Double, points: Double) throws -> [GapRow.Source] {
            try ledger(
                onlyB {
                    $0.modes = [.hire("bought", ["pe"], most: 8, points: points, yuan: 100)]
                    $0.rules = [Rule(.budget(yuan: budget, spent: 0))]
                }
            ).rows[0].sources
        }
        // Three periods are paid for; more would be worth their points and not to be had.
        let spent = try bought(300, points: 1)
        #expect(spent.map(\.cause) == [.rule] && abs(spent[0].periods - 5) < 1e-6)
        #expect(try bought(10_000, points: 20).map(\.cause) == [.price])
    }

    @Test(arguments: 1...40) func theCausesAddUpToTheGap(_ seed: Int) throws {
        let instance = Hamlet.random(seed).instance
        let plan = try Planner(solver: GLPKSolver()).plan(instance, options: .init(timeLimit: nil, effort: 0.02)).plan
        let settled = try SettledPlan(
            instance, placements: plan.placements, coverage: plan.coverage, streams: plan.streams)
        for school in instance.schools.map(\.id) {
            for subject in instance.policy.subjects.map(\.id) {
                let ledger = GapLedger(
                    settled, school: school, subject: subject, coverage: plan.coverage)
                let unmet = plan.coverage.filter { $0.school == school && $0.course.subject == subject }
                    .reduce(0) { $0 + $1.unmet }
                #expect(abs(ledger.charges.reduce(0) { $0 + $1.periods } - unmet) < 1e-6)
                for row in ledger.rows {
                    #expect(abs(row.charges.reduce(0) { $0 + $1.periods } - row.unmet) < 1e-6)
                    #expect(row.charges.allSatisfy { $0.periods >= 0 })
                }
            }
        }
    }

    /// Money for one visiting day a week: a day elsewhere is paid with the day here, and a second is forbidden by name.
    private func oneDayPaid(days: Int) throws -> GapRow.Source {
        let instance = Hamlet {
            $0.horizon = 1
            $0.demand = [.of("pe", 4, at: "B"), .of("pe", 4, at: "C")]
            $0.modes = [.visiting("visit", days: days, hosts: days) { $0.yuanPerDay = YuanBySetting(100) }]
            $0.teachers = [.at("A", "T", teaching: "pe")]
            // Whoever visits B and C at once would spend twice what there is.
            $0.rules = [Rule(.budget(yuan: 100, spent: 0))]
            $0.schools[1] = .online("B", .remote)
            $0.settingWeights = [.remote: 2]
        }.instance
        let plan = try Planner(solver: GLPKSolver()).plan(instance, options: .init(timeLimit: nil, effort: 0.1)).plan
        let settled = try SettledPlan(
            instance, placements: plan.placements, coverage: plan.coverage, streams: plan.streams)
        #expect(plan.placements.map(\.host) == ["B"])
        let ledger = GapLedger(settled, school: "C", subject: "pe", coverage: plan.coverage)
        return try #require(ledger.rows.first?.sources.first)
    }

    @Test(arguments: [1, 2]) func `a day elsewhere is paid with the day here`(_ days: Int) throws {
        let source = try oneDayPaid(days: days)
        #expect(source.cause == .price)
        guard case .cost(let toll)? = source.obstacle else {
            Issue.record("\(source)")
            return
        }
        // Four periods at 20 points are lost for four at 10.
        #expect(toll.total == 40)
    }

    @Test func `what a budget forbids is called so, and no matter of pins`() throws {
        let instance = Hamlet {
            $0.horizon = 1
            $0.demand = [.of("pe", 4, at: "B")]
            $0.modes = [.visiting("visit", days: 1) { $0.yuanPerDay = YuanBySetting(100) }]
            $0.teachers = [.at("A", "T", teaching: "pe")]
            $0.rules = [Rule(.budget(yuan: 99, spent: 0))]
        }.instance
        let plan = try Planner(solver: GLPKSolver()).plan(instance, options: .init(timeLimit: nil, effort: 0.1)).plan
        let settled = try SettledPlan(
            instance, placements: plan.placements, coverage: plan.coverage, streams: plan.streams)
        let ledger = GapLedger(settled, school: "B", subject: "pe", coverage: plan.coverage)
        let source = try #require(ledger.rows.first?.sources.first)
        #expect(source.cause == .rule)
        #expect(ledger.rules == [.budget])
        guard case .cost(let toll)? = source.obstacle else {
            Issue.record("\(source)")
            return
        }
        #expect(toll.rules[.budget] == .infinity)
    }

    @Test func `who will be absent too soon is told so`() throws {
        let instance = Hamlet {
            $0.demand = [.of("pe", 4, at: "B")]
            $0.modes = [.posting("rotation", min: 2)]
            $0.teachers = [.at("A", "T", teaching: "pe")]
            $0.leaves = [Leave(teacher: "T", span: SemesterSpan(from: .spring), reason: "产假")]
        }.instance
        let plan = try Planner(solver: GLPKSolver()).plan(instance, options: .init(timeLimit: nil, effort: 0.1)).plan
        let settled = try SettledPlan(
            instance, placements: plan.placements, coverage: plan.coverage, streams: plan.streams)
        let ledger = GapLedger(settled, school: "B", subject: "pe", coverage: plan.coverage)
        #expect(
            ledger.rows.map { $0.sources.first?.obstacle } == [
                .absentLater(from: .spring, reason: "产假"), .absent(reason: "产假"),
            ])
    }
}
