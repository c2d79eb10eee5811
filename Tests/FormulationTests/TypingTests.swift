import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

/// Which teachers are alike, and who of them goes first.
@Suite struct TypingTests {
    private func members(_ teachers: Teacher..., typing: Formulation.Typing = .alike) throws -> [[TeacherID]] {
        try Formulation(of: Hamlet { $0.teachers = teachers }, typing: typing).types.map(\.members)
    }

    @Test func `alike teachers are one type, unless they are wanted apart`() throws {
        let teachers: [Teacher] = [.at("A", "T", teaching: "pe"), .at("A", "U", teaching: "pe")]
        #expect(try members(teachers[0], teachers[1]) == [["T", "U"]])
        #expect(try members(teachers[0], teachers[1], typing: .individual) == [["T"], ["U"]])
        #expect(try members(teachers[0], teachers[1], typing: .marked(["U": 1])) == [["T"], ["U"]])
        #expect(try members(teachers[0], teachers[1], typing: .marked(["T": 1, "U": 1])) == [["T", "U"]])
    }

    @Test func `volunteers, then the never exchanged, longer years, priority, smaller id`() throws {
        func teacher(_ id: TeacherID, _ change: (inout Teacher) -> Void) -> Teacher {
            .at("A", id, teaching: "pe") { change(&$0) }
        }
        #expect(
            try members(
                teacher("T1") { _ in }, teacher("T2") { _ in }, teacher("T3") { $0.priority = 1 },
                teacher("T4") { $0.atSchoolSince = .longAgo },
                teacher("T5") {
                    $0.lastExchangeUntil = .after(-9)
                    $0.atSchoolSince = .longAgo
                },
                teacher("T6") {
                    $0.isVolunteer = true
                    $0.lastExchangeUntil = .after(-9)
                }) == [["T6", "T4", "T3", "T1", "T2", "T5"]])
    }
}
