import PlanningFixtures
import Rotation
import Testing

@testable import Itineraries

/// Starting, extending and coming home.
@Suite struct PostingTests {
    /// A teacher of `A` who may be posted to `B` alone.
    private func toB(_ change: (inout Hamlet) -> Void) -> Hamlet {
        Hamlet {
            $0.teachers = [.at("A", "T", teaching: "pe")]
            $0.pins = [Pin(kind: .never, host: "C"), Pin(kind: .never, host: "D")]
            change(&$0)
        }
    }

    @Test func `a start spans the least term, and gives its share of the load at the host`() throws {
        let futures = try Futures(
            in: toB { $0.modes = [.posting("rotation", min: 2) { $0.teachingShare = 0.5 }] })
        #expect(futures.all == ["stay, stay", "rotation@B×2"])
        #expect(
            futures.network.gives(try futures.arc("rotation@B×2")) == [
                .init(school: "B", k: 0, periods: 6, source: .posted),
                .init(school: "B", k: 1, periods: 6, source: .posted),
            ])
    }

    @Test func `a start may run past the horizon`() throws {
        let futures = try Futures(in: toB { $0.modes = [.posting("rotation", min: 6)] })
        #expect(futures.all == ["stay, stay", "rotation@B×2"])
        let stay = try #require(futures.arc("rotation@B×2").stay)
        #expect(stay.served == 6)
    }

    @Test func `starts keep to their seasons`() throws {
        func futures(_ starts: Set<Term>) throws -> Set<String> {
            try Futures(in: toB { $0.modes = [.posting("rotation", min: 2) { $0.starts = starts }] }).all
        }
        #expect(try futures([.fall]) == ["stay, stay", "rotation@B×2"])
        #expect(try futures([.spring]) == ["stay, stay", "stay, rotation@B×1"])
    }

    @Test func `extensions come in steps up to the longest term`() throws {
        let futures = try Futures(
            in: toB {
                $0.horizon = 6
                $0.modes = [.posting("rotation", min: 1, max: 5) { $0.step = 2 }]
                $0.pins.append(Pin(kind: .must, span: SemesterSpan(until: .fall)))
                $0.pins.append(Pin(kind: .never, span: SemesterSpan(from: .after(5))))
            })
        // One, three or five semesters; a start once more in a later fall would be a second posting.
        let first = futures.all.filter { $0.components(separatedBy: "@").count == 2 }
        #expect(
            first == [
                "rotation@B×1, home, stay, stay, stay, stay, stay",
                "rotation@B×1, rotation+B×2, home, stay, stay, stay",
                "rotation@B×1, rotation+B×2, rotation+B×2, home, stay",
            ])
    }

    @Test func `an extension may run past the horizon, and its semesters beyond it cost nothing`() throws {
        let futures = try Futures(
            in: toB {
                $0.horizon = 3
                $0.modes = [
                    .posting("rotation", min: 2, max: 4) {
                        $0.step = 2
                        $0.semesterPoints = 5
                        $0.yuanPerSemester = YuanBySetting(7)
                    }
                ]
            })
        #expect(futures.all.contains("rotation@B×2, rotation+B×1"))
        let extended = try futures.arc("rotation+B×1")
        #expect(extended.stay?.served == 4)
        #expect(extended.movePoints == 5)
        #expect(extended.newYuan == [7])
    }

    @Test func `who comes home rests before the next start`() throws {
        func futures(rest: Int) throws -> Set<String> {
            try Futures(
                in: toB {
                    $0.horizon = 4
                    $0.modes = [
                        .posting("rotation", min: 1) {
                            $0.starts = [.fall, .spring]
                            $0.restSemesters = rest
                        }
                    ]
                    $0.pins.append(Pin(kind: .must, span: SemesterSpan(until: .fall)))
                }
            ).all
        }
        #expect(try futures(rest: 3) == ["rotation@B×1, home, stay, stay, stay"])
        #expect(
            try futures(rest: 2) == [
                "rotation@B×1, home, stay, stay, stay", "rotation@B×1, home, stay, stay, rotation@B×1",
            ])
        #expect(
            try futures(rest: 0).isSuperset(of: [
                "rotation@B×1, home, rotation@B×1, home, rotation@B×1, home, rotation@B×1"
            ]))
    }

    @Test func `absence counts down a rest too`() throws {
        let futures = try Futures(
            in: toB {
                $0.horizon = 3
                $0.modes = [
                    .posting("rotation", min: 1) {
                        $0.starts = [.fall, .spring]
                        $0.restSemesters = 1
                    }
                ]
                $0.pins.append(Pin(kind: .must, span: SemesterSpan(until: .fall)))
                $0.leaves = [Leave(teacher: "T", span: SemesterSpan(from: .spring, until: .spring))]
            })
        #expect(futures.all == ["rotation@B×1, home, absent, stay", "rotation@B×1, home, absent, rotation@B×1"])
    }

    @Test func `a rest from the roster is none before it ends`() throws {
        func first(_ until: Semester) throws -> State {
            try Futures(
                in: Hamlet { $0.teachers = [.at("A", "T", teaching: "pe") { $0.restUntil = until }] }
            ).network.nodes[0].state
        }
        #expect(try first(.after(1)) == .rest(2))
        #expect(try first(.after(0)) == .rest(1))
        // Over already, and yet never "before" again.
        #expect(try first(.after(-3)) == .rest(0))
    }

    @Test func `an absent semester bars every start that meets it`() throws {
        let futures = try Futures(
            in: toB {
                $0.horizon = 3
                $0.modes = [
                    .posting("long", min: 2) { $0.starts = [.fall, .spring] },
                    .posting("short", min: 1) { $0.starts = [.fall, .spring] },
                ]
                $0.leaves = [Leave(teacher: "T", span: SemesterSpan(from: .after(2)))]
            })
        #expect(
            futures.all == [
                "stay, stay, absent", "long@B×2, home, absent", "short@B×1, home, stay, absent",
                "stay, short@B×1, home, absent", "short@B×1, home, short@B×1, home, absent",
            ])
    }

    @Test func `an absent semester bars an extension`() throws {
        let futures = try Futures(
            in: toB {
                $0.modes = [.posting("rotation", min: 1, max: 2)]
                $0.leaves = [Leave(teacher: "T", span: SemesterSpan(from: .spring))]
            })
        #expect(futures.all == ["stay, absent", "rotation@B×1, home, absent"])
    }

    @Test func `every host in reach is a future of its own, home is none`() throws {
        let futures = try Futures(
            in: Hamlet {
                $0.modes = [.posting("rotation", min: 2)]
                $0.teachers = [.at("B", "T", teaching: "pe")]
            })
        #expect(futures.all == ["stay, stay", "rotation@A×2", "rotation@C×2", "rotation@D×2"])
    }

    @Test func `posts of a mode at a host are futures of their own, wanted or not`() throws {
        let futures = try Futures(
            in: toB {
                $0.modes = [.post("executive", min: 2), .post("secretary", min: 2)]
                $0.posts = [
                    Post(id: "X", school: "B", title: "执行校长", mode: "executive"),
                    Post(
                        id: "Y", school: "B", title: "执行校长", mode: "executive",
                        wanted: SemesterSpan(from: .after(10))),
                    Post(id: "Z", school: "A", title: "第一书记", mode: "secretary"),
                ]
            })
        #expect(futures.all == ["stay, stay", "executive@B#X×2", "executive@B#Y×2"])
    }

    @Test func `a start costs its points, its semesters and its minutes`() throws {
        let start = try Futures(
            in: toB {
                $0.modes = [
                    .posting("rotation", min: 2) {
                        $0.startPoints = 20
                        $0.semesterPoints = 4
                        $0.minutePoints = 0.5
                        $0.yuanPerStart = YuanBySetting([.rural: 500])
                        $0.yuanPerSemester = YuanBySetting([.rural: 100])
                    }
                ]
            }
        ).arc("rotation@B×2")
        #expect(start.movePoints == 38)
        #expect(start.newYuan == [600, 100])
    }

    @Test(arguments: [
        (wish: "", 4.0), (wish: "unwilling", 19.0),
        // Five points off four leaves nothing, not less; the start's own points stay.
        (wish: "willing", 0.0), (wish: "both", 14.0),
    ])
    func `wishes change a semester's cost, never below nothing`(_ wish: String, _ semester: Double) throws {
        let start = try Futures(
            in: toB {
                $0.worth = Worth(unwillingPoints: 15, willingPoints: 5)
                $0.modes = [
                    .posting("rotation", min: 2) {
                        $0.startPoints = 20
                        $0.semesterPoints = 4
                    }
                ]
                if wish == "willing" || wish == "both" { $0.teachers[0].willing = ["B"] }
                if wish == "unwilling" || wish == "both" { $0.teachers[0].unwilling = ["B"] }
            }
        ).arc("rotation@B×2")
        #expect(start.movePoints == 20 + 2 * semester)
    }
}
