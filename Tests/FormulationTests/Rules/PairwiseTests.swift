import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

@Suite struct PairwiseTests {
    private func hamlet(_ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet {
            $0.horizon = 1
            $0.modes = [.posting("exchange", min: 1), .posting("fill", min: 1), .visiting("visit", days: 1)]
            $0.schools = [.online("A"), .online("B")]
            $0.memberships.removeAll { $0.school == "C" || $0.school == "D" }
            $0.teachers = [
                .at("A", "M", teaching: "music", "pe"), .at("A", "T", teaching: "pe"), .at("A", "U", teaching: "pe"),
                .at("B", "V", teaching: "pe"),
            ]
            $0.rules = [Rule(.pairwise(PairBalance(modes: ["exchange"])), penalty: 20)]
            change(&$0)
        }
    }

    @Test func `a pair and a subject make one row, bounded on both sides`() throws {
        let probe = try RuleProbe(.pairwise, in: hamlet())
        #expect(
            probe.program == """
                least_pairwise(A,B,music,2026_fall,0): + start(M,2) + short_pairwise(A,B,music,2026_fall,0) >= 0
                most_pairwise(A,B,music,2026_fall,0): + start(M,2) - short_pairwise(A,B,music,2026_fall,0) <= 0
                least_pairwise(A,B,pe,2026_fall,1): + start(T,2) + start(U,2) - start(V,2) + short_pairwise(A,B,pe,2026_fall,1) >= 0
                most_pairwise(A,B,pe,2026_fall,1): + start(T,2) + start(U,2) - start(V,2) - short_pairwise(A,B,pe,2026_fall,1) <= 0
                """)
        #expect(probe.rows.map(\.required) == [0, 0])
    }

    @Test func `an exchange is even within its subject, and not across subjects`() throws {
        let probe = try RuleProbe(.pairwise, in: hamlet())
        #expect(try probe.points() == [0, 0])
        #expect(try probe.points(["T": "exchange@B×1"]) == [0, 20])
        #expect(try probe.points(["T": "exchange@B×1", "V": "exchange@A×1"]) == [0, 0])
        #expect(try probe.points(["M": "exchange@B×1", "V": "exchange@A×1"]) == [20, 20])
        #expect(
            try probe.points(["T": "exchange@B×1", "U": "exchange@B×1", "V": "exchange@A×1"]) == [0, 20])
    }

    @Test func `max_net persons more may go than come`() throws {
        let probe = try RuleProbe(
            .pairwise,
            in: hamlet { $0.rules = [Rule(.pairwise(PairBalance(modes: ["exchange"], maxNet: 1)), penalty: 20)] })
        #expect(try probe.points(["T": "exchange@B×1"]) == [0, 0])
        #expect(try probe.points(["T": "exchange@B×1", "U": "exchange@B×1"]) == [0, 20])
        #expect(try probe.points(["V": "exchange@A×1"]) == [0, 0])
    }

    @Test func `other modes, visits, extensions and the ledger do not count`() throws {
        let probe = try RuleProbe(
            .pairwise,
            in: hamlet {
                $0.horizon = 2
                $0.modes[0] = .posting("exchange", min: 1, max: 3)
                $0.postings = [
                    RunningPosting(teacher: "T", mode: "exchange", host: "B", since: .after(-1), until: .fall)
                ]
            })
        #expect(try probe.entries(of: "fill@B×1", by: "U") == [])
        #expect(try probe.entries(of: "visit B×2", by: "U") == [])
        #expect(try probe.entries(of: "exchange=B×1") == [])
        #expect(try probe.entries(of: "exchange+B×1") == [])
        #expect(try probe.entries(of: "exchange@B×1", by: "U") == ["A~B/pe 2026-fall 1.0"])
        #expect(try probe.entries(of: "exchange@A×1", by: "V") == ["A~B/pe 2026-fall -1.0"])
    }

    @Test func `a start in spring counts in its school year`() throws {
        let probe = try RuleProbe(
            .pairwise,
            in: hamlet {
                $0.horizon = 3
                $0.modes[0] = .posting("exchange", min: 1) { $0.starts = [.fall, .spring] }
            })
        let pe = probe.rows.filter { $0.place == "A~B/pe" }
        #expect(pe.map(\.k) == [0, 2])
        #expect(
            try probe.points(["T": "exchange@B×1, home, stay, stay", "V": "stay, exchange@A×1, home, stay"])
                == [0, 0, 0, 0])
        #expect(
            try probe.points(["T": "exchange@B×1, home, stay, stay", "V": "stay, stay, exchange@A×1"])
                == [0, 0, 20, 20])
    }

    @Test func `the year begun before the start has no row`() throws {
        let probe = try RuleProbe(
            .pairwise,
            in: hamlet {
                $0.start = .spring
                $0.horizon = 2
                $0.modes[0] = .posting("exchange", min: 1) { $0.starts = [.fall, .spring] }
            })
        #expect(probe.rows.map(\.k) == [1, 1])
        #expect(try probe.entries(of: "exchange@B×1") == [])
    }

    @Test func `only pairs between which somebody can start have rows`() throws {
        let probe = try RuleProbe(
            .pairwise,
            in: Hamlet {
                $0.horizon = 1
                $0.modes = [.posting("exchange", min: 1) { $0.reach.routes = [Route(home: .core, host: .member)] }]
                $0.teachers = [
                    .at("A", "T", teaching: "pe"), .at("A", "X", teaching: "art") { $0.exemption = "illness" },
                    .at("B", "V", teaching: "pe"), .at("D", "W", teaching: "pe"),
                ]
                $0.rules = [Rule(.pairwise(PairBalance(modes: ["exchange"])), penalty: 20)]
            })
        #expect(probe.rows.map(\.place) == ["A~B/pe", "A~C/pe"])
    }

    @Test(arguments: ["A", "B", "A~B", "B~A", "A~B/pe", nil])
    func `a waiver names the row, the pair or either school`(_ place: String?) throws {
        let probe = try RuleProbe(.pairwise, in: hamlet { $0.waivers = [Waiver(rule: .pairwise, place: place)] })
        let music = place == "A~B/pe" ? 20.0 : 0
        #expect(try probe.points(["T": "exchange@B×1", "M": "exchange@B×1"]) == [music, 0])
    }

    @Test func `a waiver of another place or year waives nothing`() throws {
        let waivers = [
            Waiver(rule: .pairwise, place: "A~C"), Waiver(rule: .pairwise, place: "A~B/art"),
            Waiver(rule: .pairwise, span: SemesterSpan(from: .after(2))),
        ]
        for waiver in waivers {
            let probe = try RuleProbe(.pairwise, in: hamlet { $0.waivers = [waiver] })
            #expect(try probe.points(["T": "exchange@B×1"]) == [0, 20])
        }
    }

    @Test func `alike teachers stay one type, and unrelated pairs stay apart`() throws {
        let hamlet = hamlet()
        #expect(try Formulation(of: hamlet).types.map(\.members).contains(["T", "U"]))
        var apart = Hamlet.sideBySide(count: 2)
        apart.rules = [Rule(.pairwise(PairBalance(modes: ["rotation"])), penalty: 20)]
        let parts = try Formulation(of: apart).parts()
        #expect(parts.count == 2)
        #expect(parts.allSatisfy { part in Set(part.rows.map { $0.place.prefix { $0 != "/" } }).count == 1 })
    }
}
