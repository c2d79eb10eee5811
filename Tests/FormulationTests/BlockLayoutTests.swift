import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

/// What the blocks of teaching hold: demand with its prices, pools with their courses, and what may be bought.
@Suite struct BlockLayoutTests {
    private func hamlet(_ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet {
            $0.horizon = 1
            $0.demand = [.of("pe", 10, at: "A"), .of("music", 4, at: "A"), .of("pe", 6, at: "B")]
            $0.teachers = [.at("A", "T", teaching: "pe", "art")]
            change(&$0)
        }
    }

    @Test func `a school that demands nothing has no block`() throws {
        let blocks = try Formulation(of: hamlet { $0.horizon = 2 }).blocks
        #expect(blocks.map { "\($0.school) \($0.k)" } == ["A 0", "A 1", "B 0", "B 1"])
    }

    @Test func `courses come in order, with their weights and progressive prices`() throws {
        let block = try Formulation(
            of: hamlet {
                $0.subjects = [Subject(id: "pe", weight: 2), Subject(id: "music", weight: 3)]
                $0.settingWeights = [.rural: 1.5]
                $0.gap = GapPrice(price: 10)
            }
        ).blocks[0]
        #expect(block.courses.map(\.course) == [Course(.primary, "music"), Course(.primary, "pe")])
        #expect(block.courses.map(\.weight) == [3, 2])
        // Ten periods: one factor up to a fifth, the next up to a half.
        #expect(block.courses[1].slices.map(\.width) == [2, 3, 5])
        #expect(block.courses[1].slices.map(\.points) == [30, 45, 60])
    }

    @Test func `a pool holds the courses that are demanded here`() throws {
        let blocks = try Formulation(
            of: hamlet {
                $0.worth.secondSubjectPoints = 0.5
                $0.teachers = [
                    .at("A", "T", teaching: "pe", "music", "art"), .at("A", "U", teaching: "pe", "music", "art"),
                    .at("A", "V", teaching: "art"),
                ]
            }
        ).blocks
        #expect(blocks[0].pools.map(\.qualification.description) == ["pe+art+music@primary"])
        #expect(blocks[0].pools[0].offers == [.init(course: 0, points: 0.5), .init(course: 1, points: 0)])
        // Nobody comes to B.
        #expect(blocks[1].pools == [])
    }

    @Test func `whoever may come brings a pool`() throws {
        func pools(_ modes: [Mode], _ change: (inout Hamlet) -> Void = { _ in }) throws -> [[String]] {
            try Formulation(
                of: hamlet {
                    $0.modes = modes
                    change(&$0)
                }
            ).blocks.map { $0.pools.map(\.qualification.description) }
        }
        #expect(try pools([]) == [["pe+art@primary"], []])
        #expect(try pools([.posting("rotation", min: 1)]) == [["pe+art@primary"], ["pe+art@primary"]])
        #expect(try pools([.visiting("visit", days: 1)]) == [["pe+art@primary"], ["pe+art@primary"]])
        let running = try pools([.visiting("visit", days: 1) { $0.reach.routes = [] }]) {
            $0.start = .spring
            $0.postings = [
                RunningPosting(teacher: "T", mode: "visit", host: "B", since: .fall, until: .spring, days: 1)
            ]
        }
        #expect(running == [["pe+art@primary"], ["pe+art@primary"]])
    }

    @Test func `lessons may be bought where the mode has the subject`() throws {
        let blocks = try Formulation(
            of: hamlet {
                $0.modes = [
                    .hire("bought", ["music", "art"], most: 3, points: 9, yuan: 70),
                    .hire("donated", ["music"], most: 1, points: 1),
                ]
            }
        ).blocks
        #expect(
            blocks[0].hires == [
                .init(mode: "bought", course: 0, limit: 3, points: 9, yuan: 70),
                .init(mode: "donated", course: 0, limit: 1, points: 1, yuan: 0),
            ])
        #expect(blocks[1].hires == [])
    }

    @Test func `what arcs give comes into the pools`() throws {
        let formulation = try Formulation(
            of: hamlet {
                $0.modes = [.posting("rotation", min: 1) { $0.teachingShare = 0.5 }, .visiting("visit", days: 1)]
            })
        let type = formulation.types[0]
        let effects = Dictionary(uniqueKeysWithValues: zip(type.network.arcs.map(\.text), type.effects))
        let home = PoolPosition(block: 0, pool: 0)
        let atB = PoolPosition(block: 1, pool: 0)
        #expect(effects["stay"]?.gifts == [.init(pool: home, periods: 12)])
        #expect(effects["rotation@B×1"]?.gifts == [.init(pool: atB, periods: 6)])
        // C demands nothing the teacher could give, so what is given there comes to nothing.
        #expect(effects["rotation@C×1"]?.gifts == [])
        #expect(effects["visit B×1"]?.gifts == [.init(pool: home, periods: 12)])
        #expect(effects["visit B×1"]?.hosts.map(\.pools) == [[atB]])
    }
}
