import PlanningFixtures
import Rotation
import Testing

@testable import Itineraries

/// What the ledger leaves open: postings and visits that run when the plan starts.
@Suite struct LedgerTests {
    private func away(
        since: Int, until: Int, _ change: (inout Hamlet) -> Void = { _ in }
    ) -> Hamlet {
        Hamlet {
            $0.teachers = [.at("A", "T", teaching: "pe")]
            $0.modes = [.posting("rotation", min: 2)]
            $0.postings = [
                RunningPosting(
                    teacher: "T", mode: "rotation", host: "B", since: .after(since), until: .after(until))
            ]
            $0.pins = [Pin(kind: .never, host: "C"), Pin(kind: .never, host: "D")]
            change(&$0)
        }
    }

    @Test func `a running posting is served out, free of points`() throws {
        let futures = try Futures(
            in: away(since: -1, until: 0) {
                $0.modes = [
                    .posting("rotation", min: 2) {
                        $0.startPoints = 9
                        $0.semesterPoints = 9
                        $0.yuanPerStart = YuanBySetting(70)
                        $0.yuanPerSemester = YuanBySetting(30)
                    }
                ]
            })
        #expect(futures.all == ["rotation=B×1, home, stay"])
        let arc = try futures.arc("rotation=B×1")
        #expect(arc.movePoints == 0 && arc.overduePoints == 0)
        #expect(arc.newYuan == [0])
        #expect(futures.network.committedYuan == [30, 0])
        #expect(futures.network.gives(arc) == [.init(school: "B", k: 0, periods: 12, source: .posted)])
    }

    @Test func `it is kept to its mode's least term, whatever was agreed`() throws {
        let hamlet = away(since: -1, until: 0) {
            $0.horizon = 4
            $0.modes = [.posting("rotation", min: 4)]
        }
        #expect(try Futures(in: hamlet).all == ["rotation=B×3, home, stay"])
    }

    @Test func `what was served before counts towards the longest term`() throws {
        let hamlet = away(since: -3, until: 0) {
            $0.horizon = 4
            $0.modes = [.posting("rotation", min: 2, max: 5)]
            $0.pins.append(Pin(kind: .never, span: SemesterSpan(from: .after(2))))
        }
        #expect(
            try Futures(in: hamlet).all == [
                "rotation=B×1, home, stay, stay, stay", "rotation=B×1, rotation+B×1, home, stay, stay",
            ])
    }

    @Test func `it may outlast the horizon`() throws {
        let futures = try Futures(in: away(since: -1, until: 5))
        #expect(futures.all == ["rotation=B×2"])
        #expect(try futures.arc("rotation=B×2").stay?.served == 7)
        #expect(futures.network.nodes.last?.k == 2)
    }

    @Test func `a leave takes the periods of its semester, the posting goes on`() throws {
        let futures = try Futures(
            in: away(since: -1, until: 1) {
                $0.leaves = [Leave(teacher: "T", span: SemesterSpan(until: .fall))]
            })
        #expect(futures.all == ["rotation=B×2"])
        #expect(
            futures.network.gives(try futures.arc("rotation=B×2")) == [
                .init(school: "B", k: 1, periods: 12, source: .posted)
            ])
        #expect(futures.network.committedYuan == [0, 0])
    }

    @Test func `who is out of reach may finish, not extend`() throws {
        let hamlet = away(since: -1, until: 0) {
            $0.modes = [.posting("rotation", min: 2, max: 9)]
            $0.travel.removeAll { $0.to == "B" }
        }
        #expect(try Futures(in: hamlet).all == ["rotation=B×1, home, stay"])
    }

    @Test func `rest follows the ledger's posting too`() throws {
        let network = try Futures(
            in: away(since: -1, until: 0) { $0.modes = [.posting("rotation", min: 2) { $0.restSemesters = 3 }] }
        ).network
        #expect(network.nodes.map(\.state).contains(.rest(3)))
        #expect(network.nodes.last?.state == .rest(2))
    }

    private func visiting(_ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet {
            $0.start = .spring
            $0.teachers = [.at("A", "T", teaching: "pe")]
            $0.modes = [
                .visiting("visit", days: 1, hosts: 2) {
                    $0.dayPoints = 5
                    $0.yuanPerDay = YuanBySetting(20)
                }
            ]
            $0.postings = ["B", "C"].map {
                RunningPosting(teacher: "T", mode: "visit", host: $0, since: .fall, until: .spring, days: 1)
            }
            change(&$0)
        }
    }

    @Test func `a visit running at a spring start is the only arc of that semester`() throws {
        let futures = try Futures(in: visiting())
        #expect(futures.all == ["on visit B:1/C:1, stay", "on visit B:1/C:1, visit B/C/D×1"])
        let arc = try futures.arc("on visit B:1/C:1")
        #expect(arc.movePoints == 0)
        #expect(arc.newYuan == [0])
        #expect(futures.network.committedYuan == [40, 0])
        #expect(
            futures.network.gives(arc) == [
                .init(school: "A", k: 0, periods: 2, source: .home),
                .init(school: "B", k: 0, periods: 4, source: .visiting),
                .init(school: "C", k: 0, periods: 4, source: .visiting),
            ])
    }

    @Test func `a running visit costs overdue points, and counts down a rest`() throws {
        let overdue = try Futures(
            in: visiting {
                $0.eligibility.dueYears = 1
                $0.worth.overduePoints = 3
                $0.teachers[0].atSchoolSince = CivilDate(year: 2000, month: 9)
            })
        #expect(try overdue.arc("on visit B:1/C:1").overduePoints == 3)
        let resting = try Futures(in: visiting { $0.teachers[0].restUntil = .after(2) })
        #expect(resting.network.nodes.map(\.state) == [.rest(2), .rest(1), .rest(0)])
    }

    @Test func `a leave takes all periods of a running visit`() throws {
        let futures = try Futures(
            in: visiting { $0.leaves = [Leave(teacher: "T", span: SemesterSpan(until: .spring))] })
        #expect(futures.network.gives(try futures.arc("on visit B:1/C:1")) == [])
        #expect(futures.network.committedYuan == [40, 0])
    }

    @Test func `in the status quo nobody begins anything, whatever pins demand`() throws {
        let instance = away(since: -1, until: 0) {
            $0.horizon = 4
            $0.modes = [.posting("rotation", min: 1, max: 9), .visiting("visit", days: 1)]
            $0.teachers.append(.at("B", "U", teaching: "pe"))
            $0.pins = [Pin(kind: .must, teacher: "U"), Pin(kind: .never, teacher: "T")]
        }.instance
        let networks = try Itineraries.statusQuo(of: instance).networks
        #expect(
            networks.map { network in network.paths.map { network.text(of: $0) } } == [
                ["rotation=B×1, home, stay, stay, stay"], ["stay, stay, stay, stay"],
            ])
    }
}
