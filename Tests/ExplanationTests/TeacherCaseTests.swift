import GLPKSolver
import Planning
import PlanningFixtures
import Plans
import Rotation
import Testing

@testable import Explanation

/// Why a teacher moves, or does not.
@Suite struct TeacherCaseTests {
    private func settled(_ instance: Instance) throws -> SettledPlan {
        let plan = try Planner(solver: GLPKSolver()).plan(instance, options: .init(timeLimit: nil, effort: 0.1)).plan
        return try SettledPlan(instance, placements: plan.placements, coverage: plan.coverage, streams: plan.streams)
    }

    private func hamlet(_ change: (inout Hamlet) -> Void = { _ in }) -> Instance {
        Hamlet {
            $0.demand = [.of("pe", 8, at: "B")]
            $0.modes = [.posting("rotation", min: 2) { $0.startPoints = 10 }]
            $0.teachers = [.at("A", "T1", teaching: "pe"), .at("A", "T2", teaching: "pe", load: 6)]
            change(&$0)
        }.instance
    }

    @Test func leavingCostsWhatIsMissedLessWhatIsSaved() throws {
        let instance = hamlet()
        let plan = try settled(instance)
        let explained = try #require(TeacherCase(plan, instance.teachers[0]))
        let move = try #require(explained.moves.first)
        #expect(explained.moves.count == 1)
        let leaving = try #require(move.leaving)
        #expect(leaving.here == 160)
        #expect(leaving.moves == -10)
        #expect(leaving.total == 150)
        #expect(move.missed.reduce(0) { $0 + $1.after - $1.before } == 16)
        // The colleague gives six of the eight periods, so two a semester are missed.
        #expect(move.substitutes.map(\.teacher) == ["T2"])
        #expect(move.substitutes[0].toll.total == 40)
    }

    @Test func whoStaysIsToldWhatHindersOrWhatItWouldCost() throws {
        let instance = hamlet { $0.teachers[1].holdUntil = .spring }
        let held = try #require(TeacherCase(try settled(instance), instance.teachers[1]))
        #expect(held.moves.isEmpty)
        #expect(
            held.obstacles.map(\.obstacle) == [.held(until: .spring, reason: ""), .held(until: .spring, reason: "")])
        #expect(held.nearest == nil)
        let free = hamlet()
        let idle = try #require(TeacherCase(try settled(free), free.teachers[1]))
        #expect(idle.obstacles.isEmpty)
        #expect(idle.nearest?.toll.total == 10)
    }

    @Test func whoFitsAPostIsRankedByWhatItAdds() throws {
        let instance = hamlet {
            $0.modes = [
                .post("executive", min: 2) {
                    $0.startPoints = 4; $0.minutePoints = 0.1
                }
            ]
            $0.posts = [Post(id: "X", school: "B", title: "执行校长", mode: "executive")]
            $0.rules = [Rule(.posts, penalty: 100)]
        }
        let plan = try settled(instance)
        let fit = Fit(plan, post: instance.posts[0])
        #expect(fit.choices.map(\.teacher) == ["T1", "T2"])
        #expect(fit.choices.map(\.isPlanned) == [true, false])
        // T2 gives B two periods a week less, for two semesters.
        #expect(fit.choices[1].toll.total == 40)
        #expect(fit.barred.isEmpty)
        let places = Fit(plan, teacher: instance.teachers[1])
        // The one post there is has its holder: the place is told of, and that it is forbidden.
        #expect(places.choices.map(\.placement.host) == ["B"])
        #expect(places.choices[0].toll.rules[.posts] == .infinity)
    }

    /// What the plan prolongs is left when the ledger's commitment ends, and stands for what is lacking from then on.
    @Test func anExtensionIsToldApartFromWhatRunsAnyway() throws {
        let instance = hamlet {
            $0.modes = [.posting("rotation", min: 2, max: 4)]
            $0.teachers = [.at("A", "T1", teaching: "pe")]
            $0.postings = [
                RunningPosting(teacher: "T1", mode: "rotation", host: "B", since: .after(-1), until: .fall)
            ]
        }
        let explained = try #require(TeacherCase(try settled(instance), instance.teachers[0]))
        let move = try #require(explained.moves.first)
        #expect(move.placement.status == .extended && move.placement.until == .spring)
        #expect(
            move.placement.reasons == [
                .running(until: .fall), .extended(until: .spring), .hostLacks(subject: "pe", periods: 8),
            ])
        // One semester of eight periods, no more: the first is committed.
        #expect(move.leaving?.total == 80)
        #expect(move.staying?.total == 80)
        #expect(move.instead.isEmpty)
    }

    @Test func whoIsMeantForAPostAndCannotHoldItIsToldWhy() throws {
        let instance = hamlet {
            $0.modes = [
                .post("executive", min: 2) {
                    $0.reach.who = [.backbone]
                    $0.reach.maxMinutes = 30
                }
            ]
            $0.posts = [Post(id: "X", school: "B", title: "执行校长", mode: "executive")]
            $0.rules = [Rule(.posts, penalty: 100)]
            $0.teachers = ["T1", "T2", "T3", "T4"].map { .at("A", $0, teaching: "pe") }
            for position in 0..<3 { $0.teachers[position].rank = "county" }
            $0.teachers[1].exemption = "病"
            $0.pins = [Pin(kind: .never, teacher: "T3", mode: "executive")]
        }
        let fit = Fit(try settled(instance), post: instance.posts[0])
        #expect(fit.choices.map(\.teacher) == ["T1"])
        // T4 is no backbone teacher: the post is not meant for them, and nothing is said of them.
        #expect(fit.barred.map(\.teacher) == ["T2", "T3"])
        #expect(fit.barred.map(\.obstacle) == [.exempt(reason: "病"), .pinned])
    }
}
