import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

@Suite struct PostsTests {
    private func hamlet(_ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet {
            $0.modes = [.post("executive", min: 2)]
            $0.posts = [Post(id: "X", school: "B", title: "执行校长", mode: "executive", wanted: .init(from: .spring))]
            $0.teachers = [.at("A", "T", teaching: "pe"), .at("A", "U", teaching: "pe")]
            $0.rules = [Rule(.posts, penalty: 300)]
            change(&$0)
        }
    }

    @Test func `a wanted post has one holder or a shortfall, any other at most one holder`() throws {
        #expect(
            try RuleProbe(.posts, in: hamlet()).program == """
                """)
    }

    @Test func `with the rule off nobody shares a post all the same`() throws {
        #expect(
            try RuleProbe(.posts, in: hamlet { $0.rules = [] }).program == """
                """)
    }

    @Test func `an empty post is short where it is wanted`() throws {
        let probe = try RuleProbe(.posts, in: hamlet())
        #expect(try probe.shortfalls() == [0, 1])
        #expect(try probe.points() == [0, 300])
        #expect(try probe.points(["T": "executive@B#X×2"]) == [0, 0])
    }

    @Test func `two holders are out of the question`() throws {
        let both: [TeacherID: String] = ["T": "executive@B#X×2", "U": "executive@B#X×2"]
        #expect(try RuleProbe(.posts, in: hamlet()).points(both) == [.infinity, .infinity])
        #expect(try RuleProbe(.posts, in: hamlet { $0.rules = [] }).points(both) == [.infinity, .infinity])
    }

    @Test func `a waiver drops the shortfall and keeps the post to one holder`() throws {
        let waiver = Waiver(rule: .posts, place: "B", by: "教体局")
        let probe = try RuleProbe(.posts, in: hamlet { $0.waivers = [waiver] })
        #expect(probe.rows.map(\.waiver) == [nil, waiver])
        #expect(try probe.points() == [0, 0])
        #expect(try probe.points(["T": "executive@B#X×2", "U": "executive@B#X×2"]) == [.infinity, .infinity])
    }

    @Test func `who holds the post already counts`() throws {
        let probe = try RuleProbe(
            .posts,
            in: hamlet {
                $0.postings = [
                    RunningPosting(
                        teacher: "T", mode: "executive", host: "B", post: "X", since: .after(-1), until: .fall)
                ]
            })
        #expect(try probe.entries(of: "executive=B#X×1") == ["B 2026-fall 1.0"])
    }

    @Test func `only wanted posts are reported`() throws {
        #expect(try RuleProbe(.posts, in: hamlet()).rows.map(\.required) == [nil, 1])
        #expect(try RuleProbe(.posts, in: hamlet { $0.rules = [] }).rows.map(\.required) == [nil, nil])
    }
}
