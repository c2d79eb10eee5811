import Formulation
import PlanningFixtures
import Rotation
import Testing

@testable import Planning

/// Where there is something to win, and who may have a hand in it.
@Suite struct StakesTests {
    @Test(arguments: 0..<20) func `who may teach a course is its kin, with all places that demand it`(_ seed: Int)
        throws
    {
        let formulation = try Formulation(of: Hamlet.random(seed).instance)
        for kin in CourseKin.all(formulation, formulation.seats) {
            let courses = Set(kin.places.map { formulation.blocks[$0.block].courses[$0.course].course })
            #expect(courses.count == 1)
            let course = try #require(courses.first)
            #expect(
                kin.places.count
                    == formulation.blocks.count { $0.courses.contains { $0.course == course } })
            for seat in formulation.seats {
                let may = formulation.types[seat.type].network.qualification.courses.contains(course)
                #expect(kin.seats.contains(seat) == may)
            }
        }
    }

    @Test(arguments: 0..<20) func `a course is worth something wherever it is missing`(_ seed: Int) throws {
        let formulation = try Formulation(of: Hamlet.random(seed).instance)
        guard formulation.lanes.isEmpty else { return }
        var evaluators = formulation.blocks.map { BlockEvaluator($0) }
        let tally = Tally(formulation, try FirstPlan(formulation).assignment)
        let stakes = Stakes(formulation, &evaluators, at: tally)
        for kin in CourseKin.all(formulation, formulation.seats) {
            let missing = kin.places.contains { place in
                evaluators[place.block].allocation(tally.capacities(ofBlock: place.block)).unmet[place.course] > 1e-6
            }
            if missing { #expect(stakes.worth(kin) > 0) }
        }
    }

    @Test func `a row at its limit binds, one between its limits does not`() throws {
        var seen = (bound: 0, free: 0)
        for seed in 0..<20 {
            let formulation = try Formulation(of: Hamlet.random(seed).instance)
            var evaluators = formulation.blocks.map { BlockEvaluator($0) }
            let tally = Tally(formulation, try FirstPlan(formulation).assignment)
            let stakes = Stakes(formulation, &evaluators, at: tally)
            for kin in CourseKin.all(formulation, formulation.seats) {
                for r in kin.rows {
                    let (row, now) = (formulation.rows[r], tally.activity(r))
                    let (lower, upper) = (row.lower ?? -.infinity, row.upper ?? .infinity)
                    if now >= lower + 1, now <= upper - 1 {
                        #expect(!stakes.binding(kin).contains(r))
                        seen.free += 1
                    } else if now == lower || now == upper, row.penalty > 0 || (now == upper && row.isUpperHard) {
                        #expect(stakes.binding(kin).contains(r))
                        seen.bound += 1
                    }
                }
            }
        }
        #expect(seen.bound > 0 && seen.free > 0)
    }

    @Test func `positions are picked as often as their weights say, and never without one`() {
        var random = RandomSource(seed: 5)
        #expect(random.pick(by: []) == nil && random.pick(by: [0, 0]) == nil)
        var counts = [0, 0, 0]
        for _ in 0..<4_000 { counts[random.pick(by: [1, 0, 3]) ?? 1] += 1 }
        #expect(counts[1] == 0)
        #expect((900...1_100).contains(counts[0]))
    }
}
