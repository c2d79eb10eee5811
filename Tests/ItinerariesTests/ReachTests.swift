import PlanningFixtures
import Rotation
import Testing

@testable import Itineraries

/// Which hosts a mode reaches, judged in the semester in which an arc starts.
@Suite struct ReachTests {
    private func hosts(from home: SchoolID = "B", _ change: (inout Hamlet) -> Void) throws -> Set<String> {
        let network = try Futures(
            in: Hamlet {
                $0.horizon = 1
                $0.teachers = [.at(home, "T", teaching: "pe")]
                $0.modes = [.posting("rotation", min: 1)]
                change(&$0)
            }
        ).network
        return Set(network.arcs.compactMap { $0.started?.host.rawValue })
    }

    private func rotation(_ change: (inout PostingTerms) -> Void) -> [Mode] { [.posting("rotation", min: 1, change)] }

    @Test func `routes name the roles of home and host`() throws {
        #expect(try hosts { _ in } == ["A", "C", "D"])
        let toCore = rotation { $0.reach.routes = [Route(home: .member, host: .core)] }
        #expect(try hosts { $0.modes = toCore } == ["A"])
        #expect(try hosts(from: "D") { $0.modes = toCore } == [])
    }

    @Test func `too long a way is out of reach, and so is an unknown one`() throws {
        #expect(try hosts { $0.modes = rotation { $0.reach.maxMinutes = 10 } } == ["A"])
        #expect(try hosts { $0.travel.removeAll { $0.from == "B" } } == ["A"])
    }

    @Test func `where a course is needed the host must demand one held`() throws {
        let needing = rotation { $0.needsCourse = true }
        #expect(
            try hosts {
                $0.modes = needing
                $0.demand = [.of("pe", 8, at: "A"), .of("music", 8, at: "C")]
            } == ["A"])
    }

    @Test func `membership counts as it is in that semester`() throws {
        #expect(
            try hosts {
                $0.memberships[0] = Membership(
                    group: "G", school: "A", role: .core, span: SemesterSpan(from: .after(1)))
            } == ["C", "D"])
    }

    @Test func `scope says which groups may be crossed`() throws {
        func hosts(_ scope: Scope, linked: Bool) throws -> Set<String> {
            try self.hosts {
                $0.modes = rotation { $0.reach.scope = scope }
                $0.groups.append(Group(id: "H", name: "H", kind: .loose))
                $0.memberships.removeAll { $0.school == "A" || $0.school == "D" }
                $0.memberships.append(Membership(group: "H", school: "A", role: .core))
                if linked { $0.links = [GroupLink(first: "H", second: "G")] }
            }
        }
        #expect(try hosts(.group, linked: true) == ["C"])
        #expect(try hosts(.linked, linked: true) == ["A", "C"])
        #expect(try hosts(.linked, linked: false) == ["C"])
        #expect(try hosts(.region, linked: false) == ["A", "C"])
    }

    @Test func `a mode is used in its kinds of group alone`() throws {
        #expect(try hosts { $0.modes = rotation { $0.reach.groupKinds = [.tight] } } == ["A", "C", "D"])
        #expect(try hosts { $0.modes = rotation { $0.reach.groupKinds = [.loose] } } == [])
    }

    private static let goers: [(Who, Set<TeacherID>)] = [
        (.anyone, ["plain", "manager", "backbone", "reserve", "volunteer"]),
        (.staff, ["plain", "backbone", "reserve", "volunteer"]), (.manager, ["manager"]),
        (.backbone, ["backbone"]), (.reserve, ["reserve"]), (.volunteer, ["volunteer"]),
    ]

    @Test(arguments: goers)
    func `a mode sends those it is for`(_ who: Who, _ goers: Set<TeacherID>) throws {
        let instance = Hamlet {
            $0.horizon = 1
            $0.modes = rotation { $0.reach.who = [who] }
            $0.teachers = [
                .at("A", "plain", teaching: "pe"), .at("A", "manager", teaching: "pe") { $0.office = .deputy },
                .at("A", "backbone", teaching: "pe") { $0.rank = "county" },
                .at("A", "reserve", teaching: "pe") { $0.isReserve = true },
                .at("A", "volunteer", teaching: "pe") { $0.isVolunteer = true },
            ]
        }.instance
        let going = zip(instance.teachers, try Itineraries(instance).networks)
            .filter { $1.arcs.contains { $0.started != nil } }.map(\.0.id)
        #expect(Set(going) == goers)
    }

    @Test func `an extension is judged anew where it begins`() throws {
        func longest(_ change: @escaping (inout Hamlet) -> Void) throws -> Int {
            let network = try Futures(
                in: Hamlet {
                    $0.horizon = 3
                    $0.teachers = [.at("A", "T", teaching: "pe")]
                    $0.modes = [.posting("rotation", min: 1, max: 3) { $0.needsCourse = true }]
                    $0.pins = [Pin(kind: .never, host: "C"), Pin(kind: .never, host: "D")]
                    change(&$0)
                }
            ).network
            return network.arcs.compactMap(\.stay?.served).max() ?? 0
        }
        #expect(try longest { _ in } == 3)
        let firstTwo = SemesterSpan(until: .spring)
        #expect(try longest { $0.demand[1] = .of("pe", 8, at: "B", firstTwo) } == 2)
        #expect(
            try longest { $0.memberships[1] = Membership(group: "G", school: "B", role: .member, span: firstTwo) } == 2)
    }

    @Test func `limits on moving bind starts, not extensions`() throws {
        func futures(_ change: (inout Teacher) -> Void) throws -> Set<String> {
            try Futures(
                in: Hamlet {
                    $0.horizon = 3
                    $0.eligibility = Eligibility(minYears: 3, maxAge: [.female: 50])
                    $0.modes = [.posting("rotation", min: 1, max: 4)]
                    $0.teachers = [.at("A", "T", teaching: "pe") { change(&$0) }]
                    $0.postings = [
                        RunningPosting(
                            teacher: "T", mode: "rotation", host: "B", since: .after(-1), until: .after(0))
                    ]
                    $0.pins = [Pin(kind: .never, host: "C"), Pin(kind: .never, host: "D")]
                }
            ).all
        }
        let extensions: Set = [
            "rotation=B×1, home, stay, stay", "rotation=B×1, rotation+B×1, home, stay",
            "rotation=B×1, rotation+B×1, rotation+B×1",
        ]
        #expect(
            try futures { _ in }
                == extensions.union([
                    "rotation=B×1, home, stay, rotation@B×1", "rotation=B×1, rotation+B×1, home, rotation@B×1",
                ]))
        #expect(try futures { $0.exemption = "illness" } == extensions)
        #expect(try futures { $0.holdUntil = .after(2) } == extensions)
        #expect(try futures { $0.atSchoolSince = CivilDate(year: 2025, month: 9) } == extensions)
        #expect(
            try futures {
                $0.gender = .female
                $0.born = CivilDate(year: 1977, month: 9)
            } == extensions)
    }

    @Test func `a hold ends with its semester, and binds no visit`() throws {
        let futures = try Futures(
            in: Hamlet {
                $0.modes = [
                    .posting("rotation", min: 1) { $0.starts = [.fall, .spring] }, .visiting("visit", days: 1),
                ]
                $0.teachers = [.at("A", "T", teaching: "pe") { $0.holdUntil = .fall }]
                $0.pins = [Pin(kind: .never, host: "C"), Pin(kind: .never, host: "D")]
            })
        #expect(futures.all == ["stay, stay", "stay, rotation@B×1", "visit B×2"])
    }

    @Test func `without the date that a limit needs it does not bind`() throws {
        #expect(
            try hosts {
                $0.eligibility = Eligibility(minYears: 3, maxAge: [.female: 50])
                $0.teachers[0].gender = .female
            } == ["A", "C", "D"])
    }
}
