import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

/// Where live lessons may run.
@Suite struct StreamLanesTests {
    private func lanes(_ change: (inout Hamlet) -> Void = { _ in }) throws -> [String] {
        let formulation = try Formulation(
            of: Hamlet {
                $0.horizon = 1
                $0.modes = [.broadcast("live", ["music"], share: 0.5)]
                $0.demand = [.of("music", 4, at: "A"), .of("music", 6, at: "B"), .of("pe", 6, at: "B")]
                change(&$0)
            })
        return formulation.lanes.map { lane in
            let (sender, receiver) = (formulation.blocks[lane.sender], formulation.blocks[lane.receiver])
            let courses = (sender.courses[lane.senderCourse].course, receiver.courses[lane.receiverCourse].course)
            #expect(courses.0 == courses.1 && sender.k == receiver.k)
            return "\(lane.mode) \(sender.school)>\(receiver.school) \(courses.0.subject) \(sender.k)"
        }
    }

    @Test func `lessons run both ways between schools of one group that demand the course`() throws {
        #expect(try lanes() == ["live A>B music 0", "live B>A music 0"])
        #expect(try lanes { $0.demand[2] = .of("music", 5, at: "D") }.count == 6)
        #expect(try lanes { $0.horizon = 2 }.count == 4)
    }

    @Test func `both schools are online, and the subject is the mode's`() throws {
        #expect(
            try lanes { $0.schools[1] = School(id: "B", name: "B", stages: [.primary], setting: .rural) } == [])
        #expect(try lanes { $0.modes = [.broadcast("live", ["pe"], share: 0.5)] } == [])
    }

    @Test func `schools of two groups share no lessons`() throws {
        #expect(
            try lanes {
                $0.groups.append(Group(id: "H", name: "H", kind: .tight))
                $0.memberships[1] = Membership(group: "H", school: "B", role: .member)
            } == [])
    }

    @Test func `what is followed and sent keeps within share and fanout`() throws {
        let text = try ProgramText(
            of: Hamlet {
                $0.horizon = 1
                $0.modes = [.broadcast("live", ["music"], share: 0.5, fanout: 3, points: 2)]
                $0.demand = [.of("music", 4, at: "A"), .of("music", 6, at: "B")]
                $0.teachers = [.at("A", "T", teaching: "music")]
            })
        #expect(
            text.statements("cover", "most", "share", "fanout") == """
                """)
    }
}
