import PlanningFixtures
import Rotation
import Testing

@testable import Itineraries

/// Staying, being absent, and what it costs to stay while a move is due.
@Suite struct HomeTests {
    @Test func `without modes there is one future`() throws {
        let futures = try Futures(in: Hamlet { $0.teachers = [.at("A", "T", teaching: "pe")] })
        #expect(futures.all == ["stay, stay"])
        #expect(futures.network.nodes.map(\.state) == [.before, .before, .before])
        #expect(futures.network.nodes.map(\.k) == [0, 1, 2])
    }

    @Test func `staying gives the load at home in that semester`() throws {
        let network = try Futures(in: Hamlet { $0.teachers = [.at("A", "T", teaching: "pe")] }).network
        #expect(
            network.gives(network.arcs[1]) == [.init(school: "A", k: 1, periods: 12, source: .home)])
    }

    @Test func `a leave is an absent semester, which gives nothing`() throws {
        let futures = try Futures(
            in: Hamlet {
                $0.horizon = 3
                $0.modes = [.posting("rotation", min: 1), .visiting("visit", days: 1)]
                $0.teachers = [.at("A", "T", teaching: "pe") { $0.available = SemesterSpan(from: .spring) }]
                $0.leaves = [Leave(teacher: "T", span: SemesterSpan(from: .after(2)))]
            })
        // Falls are the only seasons in which anything starts, and in both the teacher is away.
        #expect(futures.all == ["absent, stay, absent"])
        #expect(futures.network.gives(futures.network.arcs[0]) == [])
        #expect(futures.network.isAbsent == [true, false, true])
    }

    @Test(arguments: [
        (Gender.female, SemesterSpan.always, [false, true, true]),
        // Retirement is for those of whom nobody has said until when they stay.
        (Gender.female, SemesterSpan(until: .after(9)), [false, false, false]),
        (Gender.male, SemesterSpan.always, [false, false, false]),
    ])
    func `whoever has reached the age of retirement is absent`(
        _ gender: Gender, _ available: SemesterSpan, _ absent: [Bool]
    ) throws {
        let network = try Futures(
            in: Hamlet {
                $0.horizon = 3
                $0.eligibility.retireAge = [.female: 55]
                $0.teachers = [
                    .at("A", "T", teaching: "pe") {
                        $0.gender = gender
                        // Fifty-five on the first of March: not yet in the fall, and from the spring on.
                        $0.born = CivilDate(year: 1972, month: 3, day: 1)
                        $0.available = available
                    }
                ]
            }
        ).network
        #expect(network.isAbsent == absent)
    }

    @Test func `every semester at home while due costs, and a visit's two cost twice`() throws {
        let futures = try Futures(
            in: Hamlet {
                $0.eligibility.dueYears = 6
                $0.worth.overduePoints = 3
                $0.modes = [.visiting("visit", days: 1)]
                $0.teachers = [
                    .at("A", "T", teaching: "pe") { $0.atSchoolSince = CivilDate(year: 2020, month: 9) }
                ]
            })
        #expect(futures.all == ["stay, stay", "visit B/C/D×2"])
        #expect(try futures.arc("stay").overduePoints == 3)
        #expect(try futures.arc("visit B/C/D×2").overduePoints == 6)
    }

    @Test func `overdue is only who has not been away yet`() throws {
        let futures = try Futures(
            in: Hamlet {
                $0.horizon = 4
                $0.eligibility.dueYears = 6
                $0.worth.overduePoints = 3
                $0.modes = [.posting("rotation", min: 1)]
                $0.teachers = [
                    .at("B", "T", teaching: "pe") { $0.atSchoolSince = CivilDate(year: 2010, month: 9) }
                ]
                $0.pins = [Pin(kind: .never, host: "C"), Pin(kind: .never, host: "D")]
            })
        #expect(
            futures.all == [
                "stay, stay, stay, stay", "rotation@A×1, home, stay, stay, stay",
                "stay, stay, rotation@A×1, home, stay", "rotation@A×1, home, stay, rotation@A×1, home, stay",
            ])
        func overdue(_ text: String) -> Double {
            let network = futures.network
            return network.paths.first { network.text(of: $0) == text }
                .map { $0.reduce(0) { $0 + network.arcs[$1].overduePoints } } ?? -1
        }
        #expect(overdue("stay, stay, stay, stay") == 12)
        #expect(overdue("rotation@A×1, home, stay, stay, stay") == 0)
        #expect(overdue("stay, stay, rotation@A×1, home, stay") == 6)
    }

    @Test func `nobody is overdue in an absent semester`() throws {
        let futures = try Futures(
            in: Hamlet {
                $0.eligibility.dueYears = 6
                $0.worth.overduePoints = 3
                $0.teachers = [
                    .at("A", "T", teaching: "pe") { $0.atSchoolSince = CivilDate(year: 2010, month: 9) }
                ]
                $0.leaves = [Leave(teacher: "T", span: SemesterSpan(until: .fall))]
            })
        #expect(futures.network.arcs.map(\.overduePoints) == [0, 3])
        #expect(futures.network.isDue == [false, true])
    }
}
