import PlanningFixtures
import Testing

@testable import Formulation

/// The cheapest teaching of a block, against the same block as a linear program.
@Suite struct BlockEvaluatorTests {
    @Test(arguments: 0..<400)
    func `the points are those of the linear program`(_ seed: Int) throws {
        let (block, capacities) = TeachingBlock.random(seed)
        var evaluator = BlockEvaluator(block)
        let expected = try TeachingProgram(block, capacities).fewestPoints()
        #expect(abs(evaluator.points(capacities[...]) - expected) < 1e-6)
        // Asked again, after other capacities, the answer is the same.
        _ = evaluator.points(capacities.map { $0 / 2 }[...])
        #expect(abs(evaluator.points(capacities[...]) - expected) < 1e-6)
    }

    @Test(arguments: 0..<400)
    func `the allocation is possible, and costs those points`(_ seed: Int) {
        let (block, capacities) = TeachingBlock.random(seed)
        var evaluator = BlockEvaluator(block)
        let points = evaluator.points(capacities[...])
        let allocation = evaluator.allocation(capacities[...])
        expectPossible(allocation, block, capacities)
        let cost =
            allocation.gapPoints(block) + allocation.secondSubjectPoints(block) + allocation.hirePoints(block)
            + (block.harmLimit?.penalty ?? 0) * allocation.harm(block)
        #expect(abs(cost - points) < 1e-6)
    }

    @Test(arguments: 0..<400)
    func `going on from other capacities comes to what beginning anew does`(_ seed: Int) {
        let (block, capacities) = TeachingBlock.random(seed)
        var dice = Dice(seed: seed)
        var evaluators = [BlockEvaluator(block), BlockEvaluator(block)]
        var (asked, fresh) = (capacities, BlockEvaluator(block))
        _ = evaluators[0].points(asked[...])
        for step in 0..<60 where !asked.isEmpty {
            for _ in 0...(step % 3) {
                let pool = dice.roll(0...asked.count - 1)
                asked[pool] = max(0, asked[pool] + Double(dice.roll(-12...12)) / 2)
            }
            let (own, other) = (step % 2, (step + 1) % 2)
            let points = evaluators[other].points(asked[...], near: evaluators[own])
            #expect(abs(points - fresh.points(asked[...])) < 1e-6, "step \(step)")
            // Whoever goes on from there is told no less.
            let pool = dice.roll(0...asked.count - 1)
            var more = asked
            more[pool] += 4
            let difference = points - fresh.points(more[...])
            #expect(difference <= 4 * evaluators[other].poolWorths[pool] + 1e-6, "step \(step)")
            if let saving = evaluators[other].saving(of: 4, in: pool) {
                #expect(abs(saving - difference) < 1e-6, "step \(step)")
            }
        }
    }

    @Test(arguments: 0..<400)
    func `a saving is the difference that the periods make`(_ seed: Int) {
        let (block, capacities) = TeachingBlock.random(seed)
        var evaluator = BlockEvaluator(block)
        for pool in capacities.indices {
            for periods in [0.5, 4, 20] {
                let before = evaluator.points(capacities[...])
                guard let saving = evaluator.saving(of: periods, in: pool) else { continue }
                var more = capacities
                more[pool] += periods
                #expect(abs(before - evaluator.points(more[...]) - saving) < 1e-6, "\(periods) more in pool \(pool)")
            }
        }
    }

    @Test(arguments: 0..<200)
    func `asking for a saving leaves the allocation as it was`(_ seed: Int) {
        let (block, capacities) = TeachingBlock.random(seed)
        var evaluator = BlockEvaluator(block)
        _ = evaluator.points(capacities[...])
        let first = capacities.indices.map { evaluator.saving(of: 3, in: $0) }
        #expect(capacities.indices.map { evaluator.saving(of: 3, in: $0) } == first)
    }

    @Test(arguments: 0..<400)
    func `no number of periods saves more than their number times the worth`(_ seed: Int) {
        let (block, capacities) = TeachingBlock.random(seed)
        var evaluator = BlockEvaluator(block)
        let before = evaluator.points(capacities[...])
        let worths = evaluator.poolWorths
        #expect(worths.count == block.pools.count)
        for (pool, worth) in worths.enumerated() {
            for periods in [0.5, 4, 20] {
                var more = capacities
                more[pool] += periods
                #expect(before - evaluator.points(more[...]) <= periods * worth + 1e-6)
            }
        }
    }

    @Test func `a saving is told where harm has a price, and where it has one no more`() throws {
        // Four periods of pe may be unmet at ten points each; those above cost thirty more.
        let block = TeachingBlock(
            school: "A", k: 0,
            courses: [
                .init(
                    course: .init(.primary, "pe"), demand: 10, weight: 1, slices: [.init(width: 10, points: 10)])
            ], pools: [.init(qualification: .primary(["pe"]), offers: [.init(course: 0, points: 0)])], hires: [],
            harmLimit: .init(statusQuo: 4, penalty: 30))
        var evaluator = BlockEvaluator(block)
        #expect(evaluator.points([6]) == 40)
        #expect(evaluator.saving(of: 2, in: 0) == 20)
        #expect(evaluator.points([3]) == 70 + 90)
        #expect(evaluator.saving(of: 2, in: 0) == 80)
        #expect(evaluator.saving(of: 4, in: 0) == 130)
    }

    @Test func `a budget's price makes bought lessons dearer`() {
        let block = TeachingBlock(
            school: "A", k: 0,
            courses: [
                .init(course: .init(.primary, "pe"), demand: 4, weight: 1, slices: [.init(width: 4, points: 10)])
            ], pools: [],
            hires: [.init(mode: "bought", course: 0, limit: 3, points: 2, yuan: 100)], harmLimit: nil)
        var free = BlockEvaluator(block)
        var scarce = BlockEvaluator(block, yuanPrice: 0.05)
        var prohibitive = BlockEvaluator(block, yuanPrice: 1)
        #expect(free.points([]) == 10 + 3 * 2)
        #expect(scarce.points([]) == 10 + 3 * (2 + 5))
        #expect(prohibitive.points([]) == 40)
    }

    @Test func `harm is avoided by mixing the cheapest teaching with the harmless one`() throws {
        // Music is dear to leave, pe is heavy: one pool of ten periods for both.
        let block = TeachingBlock(
            school: "A", k: 0,
            courses: [
                .init(course: .init(.primary, "music"), demand: 10, weight: 1, slices: [.init(width: 10, points: 30)]),
                .init(course: .init(.primary, "pe"), demand: 10, weight: 2, slices: [.init(width: 10, points: 20)]),
            ],
            pools: [
                .init(
                    qualification: .primary(["music", "pe"]),
                    offers: [.init(course: 0, points: 0), .init(course: 1, points: 0)])
            ], hires: [], harmLimit: .init(statusQuo: 16, penalty: 1000))
        var evaluator = BlockEvaluator(block)
        let allocation = evaluator.allocation([10])
        // m + p = 10 given; unmet (10 − m) + 2 (10 − p) = 16 leaves four periods for pe.
        #expect(allocation.taught.map { $0.map { ($0 * 1e6).rounded() / 1e6 } } == [[6, 4]])
        #expect(abs(evaluator.points([10]) - (4 * 30 + 6 * 20)) < 1e-9)
        // What a mixture saves is not told, unless nothing is to be mixed any more.
        #expect(evaluator.saving(of: 1, in: 0) == nil)
        let saving = evaluator.saving(of: 4, in: 0)
        #expect(abs(try #require(saving) - (240 - 120)) < 1e-9)
    }

    private func expectPossible(_ allocation: TeachingAllocation, _ block: TeachingBlock, _ capacities: [Double]) {
        var given = block.courses.map { _ in 0.0 }
        for (p, pool) in block.pools.enumerated() {
            #expect(allocation.taught[p].allSatisfy { $0 >= -1e-9 })
            #expect(allocation.taught[p].reduce(0, +) <= capacities[p] + 1e-7)
            for (offer, periods) in zip(pool.offers, allocation.taught[p]) { given[offer.course] += periods }
        }
        var bought = block.courses.map { _ in 0.0 }
        for (hire, periods) in zip(block.hires, allocation.hired) {
            #expect(periods >= -1e-9 && periods <= hire.limit + 1e-9)
            bought[hire.course] += periods
        }
        for (c, course) in block.courses.enumerated() {
            #expect(given[c] <= course.demand + 1e-7)
            #expect(allocation.unmet[c] >= -1e-9)
            #expect(abs(given[c] + bought[c] + allocation.unmet[c] - course.demand) < 1e-7)
        }
    }
}
