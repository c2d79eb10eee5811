import PlanningFixtures
import Rotation
import Testing

@testable import Itineraries

/// Pins keep only the futures that obey them.
@Suite struct PinTests {
    private func pinned(_ pins: [Pin], _ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet {
            $0.teachers = [.at("A", "T", teaching: "pe")]
            $0.modes = [.posting("rotation", min: 1, max: 2), .visiting("visit", days: 2, hosts: 2)]
            $0.memberships.removeAll { $0.school == "D" }
            $0.pins = pins
            change(&$0)
        }
    }

    private func futures(_ pins: Pin...) throws -> Set<String> { try Futures(in: pinned(pins)).all }

    @Test func `without pins everything is open`() throws {
        #expect(
            try futures() == [
                "stay, stay", "visit B/C×2", "rotation@B×1, home, stay", "rotation@C×1, home, stay",
                "rotation@B×1, rotation+B×1", "rotation@C×1, rotation+C×1",
            ])
    }

    @Test func `never leaves out what it names, in its semesters`() throws {
        #expect(try futures(Pin(kind: .never)) == ["stay, stay"])
        #expect(try futures(Pin(kind: .never, mode: "rotation")) == ["stay, stay", "visit B/C×2"])
        #expect(
            try futures(Pin(kind: .never, host: "B")) == [
                "stay, stay", "visit C×2", "rotation@C×1, home, stay", "rotation@C×1, rotation+C×1",
            ])
        #expect(
            try futures(Pin(kind: .never, span: SemesterSpan(from: .spring))) == [
                "stay, stay", "rotation@B×1, home, stay", "rotation@C×1, home, stay",
            ])
        #expect(try futures(Pin(kind: .never, teacher: "someone else")) == futures())
    }

    @Test func `must leaves nothing else, in its semesters`() throws {
        #expect(try futures(Pin(kind: .must, mode: "visit")) == ["visit B/C×2"])
        #expect(
            try futures(Pin(kind: .must, mode: "rotation", host: "B", span: SemesterSpan(until: .fall))) == [
                "rotation@B×1, home, stay", "rotation@B×1, rotation+B×1",
            ])
        #expect(
            try futures(Pin(kind: .must, teacher: "T")) == [
                "visit B/C×2", "rotation@B×1, rotation+B×1", "rotation@C×1, rotation+C×1",
            ])
    }

    @Test func `what of a pin lies beyond the horizon binds nobody`() throws {
        #expect(try futures(Pin(kind: .must, span: SemesterSpan(from: .after(2)))) == futures())
    }

    @Test func `a host that must be visited stands on the menu as such`() throws {
        #expect(try futures(Pin(kind: .must, mode: "visit", host: "C")) == ["visit B/C!×2"])
        #expect(
            try futures(Pin(kind: .must, mode: "visit", host: "C"), Pin(kind: .must, mode: "visit", host: "B")) == [
                "visit B!/C!×2"
            ])
    }

    @Test func `a pin in one semester of a visit binds all of it`() throws {
        let spring = SemesterSpan(from: .spring, until: .spring)
        #expect(
            try futures(Pin(kind: .must, host: "C", span: spring)) == ["visit B/C!×2", "rotation@C×1, rotation+C×1"])
    }

    @Test func `a pinned host must be chosen`() throws {
        let menu = try #require(
            Futures(in: pinned([Pin(kind: .must, mode: "visit", host: "C")])).network.arcs.lazy.compactMap(\.menu).first
        )
        #expect(menu.allows([VisitChoice(host: 1, days: 1)]))
        #expect(!menu.allows([VisitChoice(host: 0, days: 1)]))
    }

    @Test func `pins nobody can obey leave no itinerary, and name whom they strand`() {
        let hamlet = pinned([
            Pin(kind: .must, teacher: "T", host: "B"), Pin(kind: .never, host: "B"), Pin(kind: .must, teacher: "V"),
        ]) {
            $0.teachers.append(.at("A", "U", teaching: "pe"))
            $0.teachers.append(.at("A", "V", teaching: "pe") { $0.exemption = "illness" })
        }
        #expect(throws: NoItinerary(teachers: ["T", "V"])) { try Itineraries(hamlet.instance) }
    }

    @Test(arguments: [
        Pin(kind: .never, host: "B"), Pin(kind: .must, teacher: "T", host: "C"),
        Pin(kind: .must, teacher: "T", mode: "visit"),
    ])
    func `a pin against the ledger leaves no itinerary`(_ pin: Pin) {
        let hamlet = pinned([pin]) {
            $0.postings = [
                RunningPosting(teacher: "T", mode: "rotation", host: "B", since: .after(-1), until: .fall)
            ]
        }
        #expect(throws: NoItinerary(teachers: ["T"])) { try Itineraries(hamlet.instance) }
    }

    @Test(arguments: [
        (Pin(kind: .must, host: "B"), true), (Pin(kind: .must, mode: "visit", host: "B"), true),
        (Pin(kind: .must, host: "C"), false), (Pin(kind: .never, host: "B"), false),
        (Pin(kind: .must, mode: "rotation"), false),
    ])
    func `pins bind a visit that is running`(_ pin: Pin, _ isOpen: Bool) {
        let hamlet = pinned([Pin(kind: pin.kind, mode: pin.mode, host: pin.host, span: SemesterSpan(until: .spring))]) {
            $0.start = .spring
            $0.postings = [
                RunningPosting(teacher: "T", mode: "visit", host: "B", since: .fall, until: .spring, days: 1)
            ]
        }
        #expect(((try? Itineraries(hamlet.instance)) != nil) == isOpen)
    }

    @Test func `more pinned hosts than a visit may have leave none`() {
        let hamlet = pinned([Pin(kind: .must, mode: "visit", host: "B"), Pin(kind: .must, mode: "visit", host: "C")]) {
            $0.modes = [.visiting("visit", days: 2, hosts: 1)]
        }
        #expect(throws: NoItinerary(teachers: ["T"])) { try Itineraries(hamlet.instance) }
    }
}
