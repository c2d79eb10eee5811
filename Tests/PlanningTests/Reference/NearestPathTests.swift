import Formulation
import Itineraries
import PlanningFixtures
import Plans
import Rotation
import Testing

@testable import Planning

/// Written arrangements read back as paths.
@Suite struct NearestPathTests {
    @Test(arguments: 0..<80) func `what a path asks for leads back to it`(_ seed: Int) throws {
        let formulation = try Formulation(of: Hamlet.random(seed).instance)
        var dice = Dice(seed: seed)
        for type in formulation.types {
            for teacher in type.members {
                let path = type.randomPath(&dice)
                let wanted = formulation.engagements(of: teacher, type, path)
                let nearest = NearestPath(type.network, wanted, in: formulation.instance.semesters).path
                #expect(formulation.engagements(of: teacher, type, nearest) == wanted)
            }
        }
    }

    private func hamlet(_ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet { hamlet in
            hamlet.horizon = 4
            hamlet.modes = [
                .posting("rotation", min: 2, max: 4) { $0.starts = [.fall] },
                .visiting("visit", days: 3, hosts: 2),
            ]
            hamlet.teachers = [.at("A", "T", teaching: "pe", load: 16)]
            change(&hamlet)
        }
    }

    private func kept(_ wanted: [Engagement], in hamlet: Hamlet) throws -> [Engagement] {
        let formulation = try Formulation(of: hamlet.instance)
        let path = NearestPath(formulation.types[0].network, wanted, in: formulation.instance.semesters).path
        return formulation.engagements(of: "T", formulation.types[0], path)
    }

    private let posted = Engagement(mode: "rotation", host: "B", since: .fall, until: .spring)
    private let later = Engagement(mode: "rotation", host: "C", since: .after(2), until: .after(3))
    private let visits = [
        Engagement(mode: "visit", host: "B", since: .fall, until: .spring, days: 1),
        Engagement(mode: "visit", host: "C", since: .fall, until: .spring, days: 2),
    ]

    @Test func `a leave takes what falls into it and leaves the rest`() throws {
        let away = hamlet { $0.leaves = [Leave(teacher: "T", span: SemesterSpan(from: .fall, until: .fall))] }
        #expect(try kept([posted, later], in: hamlet()) == [posted, later])
        #expect(try kept([posted, later], in: away) == [later])
        #expect(try kept(visits, in: away) == [])
    }

    @Test func `a host that is out of reach is not replaced by another`() throws {
        let far = hamlet {
            $0.travel = $0.travel.filter { $0.to != "B" } + [TravelRow(from: "A", to: "B", minutes: 500)]
            $0.modes = [
                .posting("rotation", min: 2, max: 4) { $0.reach.maxMinutes = 60 },
                .visiting("visit", days: 3, hosts: 2) { $0.reach.maxMinutes = 60 },
            ]
        }
        #expect(try kept([posted], in: far) == [])
        #expect(try kept(visits, in: far) == [visits[1]])
        #expect(try kept([Engagement(mode: "nothing", host: "Z", since: .fall, until: .spring)], in: far) == [])
    }

    @Test func `fewer days are kept as far as they go`() throws {
        let short = hamlet { $0.modes = [.visiting("visit", days: 2, hosts: 2)] }
        let wanted = Engagement(mode: "visit", host: "C", since: .fall, until: .spring, days: 3)
        #expect(
            try kept([wanted], in: short) == [
                Engagement(mode: "visit", host: "C", since: .fall, until: .spring, days: 2)
            ])
    }

    @Test func `what a pin demands is done beside what was wanted`() throws {
        let pinned = hamlet {
            $0.pins = [
                Pin(
                    kind: .must, teacher: "T", mode: "visit", host: "D",
                    span: SemesterSpan(from: .fall, until: .spring))
            ]
        }
        let nearest = try kept(visits, in: pinned)
        #expect(nearest.map(\.host).contains("D"))
        #expect(nearest.contains(visits[1]) || nearest.contains(visits[0]))
    }

    @Test func `one posting is not two in a row`() throws {
        let long = Engagement(mode: "rotation", host: "B", since: .fall, until: .after(3))
        let again = Engagement(mode: "rotation", host: "B", since: .after(2), until: .after(3))
        let short = hamlet { $0.modes = [.posting("rotation", min: 2, max: 2)] }
        #expect(try kept([long], in: short) == [posted, again])
        let extending = hamlet { $0.modes = [.posting("rotation", min: 2, max: 4) { $0.step = 2 }] }
        #expect(try kept([long], in: extending) == [long])
        #expect(try kept([posted, again], in: extending) == [posted, again])
    }

    @Test func `of two postings that a longer term does not allow the one is kept that costs the other least`() throws {
        let longer = hamlet { $0.modes = [.posting("rotation", min: 4, max: 4)] }
        #expect(
            try kept([posted, later], in: longer) == [
                Engagement(mode: "rotation", host: "C", since: .after(2), until: .after(5))
            ])
    }
}
