import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

@Suite struct BudgetTests {
    private func hamlet(_ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet {
            $0.modes = [
                .posting("rotation", min: 2) {
                    $0.yuanPerStart = YuanBySetting(100)
                    $0.yuanPerSemester = YuanBySetting([.rural: 300])
                }, .visiting("visit", days: 1) { $0.yuanPerDay = YuanBySetting(40) },
                .hire("bought", ["pe"], most: 2, yuan: 70),
            ]
            $0.memberships.removeAll { $0.school == "C" || $0.school == "D" }
            $0.demand = [.of("pe", 8, at: "B")]
            $0.teachers = [.at("A", "T", teaching: "pe")]
            $0.rules = [Rule(.budget(yuan: 1000, spent: 250))]
            change(&$0)
        }
    }

    @Test func `new yuan of postings, visits and bought lessons keep within the school year's`() throws {
        let probe = try RuleProbe(.budget, in: hamlet())
        #expect(
            probe.program == """
                budget(region,2026_fall,0): + 80 days(T,1,0,1) + 700 start(T,2) + 70 hired(B,2026_fall,0) + 70 hired(B,2027_spring,0) <= 1000
                """)
        #expect(try probe.entries(of: "rotation@B×2") == ["region 2026-fall 700.0"])
        #expect(try probe.entriesPerDay(of: "visit B×2") == [["region 2026-fall 80.0"]])
    }

    @Test func `nothing buys more`() throws {
        let probe = try RuleProbe(.budget, in: hamlet { $0.rules = [Rule(.budget(yuan: 699, spent: 0))] })
        #expect(try probe.points(["T": "stay, stay"]) == [0])
        #expect(try probe.points(["T": "rotation@B×2"]) == [.infinity])
    }

    @Test func `every school year has its own row`() throws {
        let probe = try RuleProbe(.budget, in: hamlet { $0.horizon = 5 })
        #expect(probe.rows.map(\.k) == [0, 2, 4])
        #expect(probe.rows.map(\.upper) == [1000, 1000, 1000])
        #expect(probe.formulation.budgetRows.map { $0.map { probe.formulation.rows[$0].k } } == [0, 0, 2, 2, 4])
    }

    @Test func `what is spent counts for a year begun before the start alone`() throws {
        let probe = try RuleProbe(
            .budget,
            in: hamlet {
                $0.start = .spring
                $0.horizon = 2
            })
        #expect(probe.rows.map(\.upper) == [750, 1000])
        #expect(probe.rows.map(\.k) == [0, 1])
    }

    @Test func `committed yuan of the horizon's semesters are taken off, to nothing at most`() throws {
        func limits(_ yuan: Double) throws -> [Double?] {
            try RuleProbe(
                .budget,
                in: hamlet {
                    $0.horizon = 4
                    $0.rules = [Rule(.budget(yuan: yuan, spent: 250))]
                    $0.postings = [
                        RunningPosting(
                            teacher: "T", mode: "rotation", host: "B", since: .after(-2), until: .after(2))
                    ]
                }
            ).rows.map(\.upper)
        }
        #expect(try limits(1000) == [400, 700])
        #expect(try limits(500) == [0, 200])
    }

    @Test func `the year of a start is the year of its semester`() throws {
        let probe = try RuleProbe(
            .budget,
            in: hamlet {
                $0.modes[0] = .posting("rotation", min: 2) {
                    $0.starts = [.spring]
                    $0.yuanPerStart = YuanBySetting(100)
                    $0.yuanPerSemester = YuanBySetting(300)
                }
                $0.horizon = 4
            })
        #expect(try probe.entries(of: "rotation@B×2") == ["region 2026-fall 400.0", "region 2027-fall 300.0"])
    }

    @Test func `a waiver makes spending free, and tells what lies above the limit`() throws {
        let probe = try RuleProbe(
            .budget,
            in: hamlet {
                $0.rules = [Rule(.budget(yuan: 500, spent: 0))]
                $0.waivers = [Waiver(rule: .budget, by: "教体局")]
            })
        #expect(try probe.points(["T": "rotation@B×2"]) == [0])
        #expect(try probe.shortfalls(["T": "rotation@B×2"]) == [200])
        #expect(probe.rows.map(\.required) == [500])
    }
}
