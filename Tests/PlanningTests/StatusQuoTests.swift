import Formulation
import PlanningFixtures
import Plans
import Rotation
import Testing

@testable import Planning

/// What becomes of an instance when nobody starts, extends or visits anything.
@Suite struct StatusQuoTests {
    @Test(arguments: Example.all) func `the examples are worth what others have worked out`(_ example: Example) throws {
        let statusQuo = try StatusQuo(example.instance())
        #expect(abs(statusQuo.score.total - example.statusQuoScore) < 1e-4)
        let instance = try example.instance()
        let weighted = statusQuo.coverage.reduce(0) { $0 + instance.weight(of: $1.course.subject) * $1.unmet }
        #expect(abs(weighted - example.statusQuoUnmet) < 1e-6)
    }

    @Test func `its coverage is its own "before"`() throws {
        let statusQuo = try StatusQuo(Example.oneYear.instance())
        #expect(statusQuo.coverage.allSatisfy { $0.unmet == $0.before && $0.visiting == 0 && $0.hired == 0 })
        #expect(statusQuo.coverage.contains { $0.unmet > 0 })
    }

    @Test func `running postings end, and moves cost nothing`() throws {
        let statusQuo = try StatusQuo(
            Hamlet {
                $0.horizon = 2
                $0.demand = [.of("pe", 12, at: "A"), .of("pe", 12, at: "B")]
                $0.modes = [.posting("rotation", min: 1, max: 4) { $0.semesterPoints = 5 }]
                $0.teachers = [.at("A", "T", teaching: "pe")]
                $0.postings = [
                    RunningPosting(teacher: "T", mode: "rotation", host: "B", since: .after(-1), until: .fall)
                ]
            }.instance)
        let unmet = statusQuo.coverage.map { "\($0.school) \($0.semester) \($0.unmet)" }
        #expect(unmet == ["A 2026-fall 12.0", "A 2027-spring 0.0", "B 2026-fall 0.0", "B 2027-spring 12.0"])
        #expect(statusQuo.score.points(of: .moves) == 0)
        #expect(statusQuo.score.total == 240)
    }

    @Test func `it harms nobody by definition`() throws {
        let statusQuo = try StatusQuo(
            Hamlet {
                $0.rules = [Rule(.noHarm, penalty: 30), Rule(.dispatchFloor(count: 1), penalty: 7)]
            }.instance)
        #expect(statusQuo.score.points(of: .rule(.noHarm)) == 0)
        #expect(statusQuo.score.points(of: .rule(.dispatchFloor)) == 4 * 7)
    }

    @Test func `two ledger holders of one post are a contradiction`() throws {
        let instance = Hamlet {
            $0.modes = [.post("executive", min: 1)]
            $0.posts = [Post(id: "X", school: "B", title: "执行校长", mode: "executive")]
            $0.teachers = [.at("A", "T", teaching: "pe"), .at("A", "U", teaching: "pe")]
            $0.postings = ["T", "U"].map {
                RunningPosting(
                    teacher: $0, mode: "executive", host: "B", post: "X", since: .after(-1), until: .fall)
            }
        }.instance
        let error = #expect(throws: PlanningError.self) { try Planner(solver: .glpk).plan(instance, options: .small) }
        #expect(error == .contradiction([.sharedPost("U", school: "B", .fall)]))
    }
}
