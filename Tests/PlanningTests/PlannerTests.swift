import GLPKSolver
import LinearModel
import PlanningFixtures
import Plans
import Rotation
import Synchronization
import Testing
import Verification

@testable import Planning

/// Whole plans: how good, how sure, always the same, and right.
@Suite struct PlannerTests {
    private let planner = Planner(solver: .glpk)

    @Test func `one school year is planned at the optimum`() throws {
        var options = PlanningOptions(timeLimit: nil, effort: 0.5)
        options.gap = 0.01
        let result = try planner.plan(Example.oneYear.instance(), options: options)
        #expect(abs(result.plan.score.total - Example.oneYear.optimum) < 1e-6)
        #expect(result.proof.bound <= Example.oneYear.optimum + 1e-6)
        #expect(result.proof.stop == .gap && result.proof.isOptimal)
        #expect(result.proof.gap <= 0.01)
        #expect(abs(result.proof.statusQuoScore - Example.oneYear.statusQuoScore) < 1e-6)
    }

    @Test(arguments: Example.all) func `the examples' plans are what they claim to be`(_ example: Example) throws {
        let instance = try example.instance()
        let result = try planner.plan(instance, options: .small)
        let report = Verifier(instance: instance).report(
            on: WrittenPlan(result.plan, proof: result.proof, in: instance))
        #expect(report.findings.map(\.description) == [])
        #expect(abs(report.score - result.plan.score.total) < 1e-6)
        #expect(result.plan.score.total == result.proof.score)
        // No plan is better than the best, no bound above it.
        #expect(result.proof.score >= example.optimum - 1e-6)
        #expect(result.proof.bound <= example.optimum + 1e-6)
        #expect(result.proof.score < example.statusQuoScore)
    }

    @Test(arguments: 0..<24) func `so are those of hamlets, and score and bound enclose the optimum`(_ seed: Int) throws
    {
        let instance = Hamlet.random(seed).instance
        let result = try planner.plan(instance, options: .small)
        let report = Verifier(instance: instance).report(
            on: WrittenPlan(result.plan, proof: result.proof, in: instance))
        #expect(report.findings.map(\.description) == [])
        let optimum = try Optimum(of: instance).value
        #expect(result.proof.bound <= optimum + 1e-5)
        #expect(result.proof.score >= optimum - 1e-5)
        #expect(result.proof.stop != .gap || abs(result.proof.score - optimum) < 1e-2)
    }

    @Test(arguments: SearchPiece.allCases) func `whatever is left out, plan and proof are true`(_ piece: SearchPiece)
        throws
    {
        for seed in [2, 5] {
            let instance = Hamlet.random(seed).instance
            var options = PlanningOptions.small
            options.without = [piece]
            let result = try planner.plan(instance, options: options)
            let report = Verifier(instance: instance).report(
                on: WrittenPlan(result.plan, proof: result.proof, in: instance))
            #expect(report.findings.map(\.description) == [])
            let optimum = try Optimum(of: instance).value
            #expect(result.proof.bound <= optimum + 1e-5 && result.proof.score >= optimum - 1e-5)
        }
    }

    @Test func `without branching, what is proven is by prices alone`() throws {
        let instance = try #require(Example.all.first { $0.name == "one-year" }).instance()
        var options = PlanningOptions.small
        let all = try planner.plan(instance, options: options)
        options.without = [.branching]
        let rest = try planner.plan(instance, options: options)
        #expect(rest.proof.bound < all.proof.bound - 1)
    }

    @Test func `threads and repetition change nothing`() throws {
        // Three hamlets in one region, which nothing ties, so that there are parts to share out.
        let instance = Hamlet.sideBySide(count: 3).instance
        var options = PlanningOptions.small
        var results: [PlanningResult] = []
        for threads in [1, 2, 3, 3] {
            options.threads = threads
            results.append(try planner.plan(instance, options: options))
        }
        #expect(results[0].sizes.parts >= 3)
        #expect(results[0].plan.placements.count > 3)
        #expect(results.allSatisfy { $0.plan == results[0].plan && $0.proof == results[0].proof })
    }

    @Test func `an example is planned the same twice`() throws {
        let instance = try #require(Example.all.first { $0.name == "every-rule" }).instance()
        let results = try [1, 2].map { threads in
            var options = PlanningOptions.small
            options.threads = threads
            return try planner.plan(instance, options: options)
        }
        #expect(results[0].plan == results[1].plan && results[0].proof == results[1].proof)
    }

    @Test func `another seed is another search, and as valid`() throws {
        let instance = try Example.oneYear.instance()
        var options = PlanningOptions.small
        options.seed = 99
        let result = try planner.plan(instance, options: options)
        #expect(
            Verifier(instance: instance).report(on: WrittenPlan(result.plan, proof: result.proof, in: instance)).isClean
        )
    }

    @Test(arguments: Example.all) func `whoever has had enough still gets a valid plan`(_ example: Example) throws {
        let stop = StopSignal()
        stop.set()
        let instance = try example.instance()
        let result = try planner.plan(instance, options: PlanningOptions(timeLimit: nil), stop: stop)
        #expect(result.proof.stop == .interrupt)
        #expect(result.proof.bound <= result.proof.score)
        #expect(
            Verifier(instance: instance).report(on: WrittenPlan(result.plan, proof: result.proof, in: instance)).isClean
        )
    }

    @Test func `a clock that has run out stops the search and says so`() throws {
        let instance = try Example.all[1].instance()
        let result = try planner.plan(instance, options: PlanningOptions(timeLimit: 0))
        #expect(result.proof.stop == .time)
        #expect(
            Verifier(instance: instance).report(on: WrittenPlan(result.plan, proof: result.proof, in: instance)).isClean
        )
    }

    @Test func `nothing to decide is proven at once`() throws {
        let instance = Hamlet {
            $0.modes = [
                .broadcast("live", ["pe"], share: 0.5, fanout: 2, points: 1),
                .hire("bought", ["pe"], most: 2, yuan: 70),
            ]
            $0.rules = [Rule(.budget(yuan: 200, spent: 0)), Rule(.noHarm, penalty: 9)]
            $0.teachers = [.at("A", "T", teaching: "pe", load: 3)]
        }.instance
        let proof = try planner.plan(instance, options: .small).proof
        #expect(proof.stop == .gap)
        #expect(proof.score - proof.bound < 1e-3)
    }

    @Test func `sizes and phases are told`() throws {
        let instance = try Example.oneYear.instance()
        let phases = Mutex<[PlanningProgress.Phase]>([])
        let result = try planner.plan(instance, options: .small) { progress in
            phases.withLock { if $0.last != progress.phase { $0.append(progress.phase) } }
        }
        #expect(result.sizes.teachers == instance.teachers.count)
        #expect(result.sizes.schools == instance.schools.count)
        #expect(result.sizes.parts >= 1 && result.sizes.arcs > result.sizes.teacherTypes)
        let seen = phases.withLock { $0 }
        #expect(seen.first == .networks && seen.last == .finishing)
        #expect(seen.contains(.start) && seen.contains(.search))
        #expect(Array(result.secondsByPhase.map(\.phase).prefix(3)) == ["networks", "start", "search"])
    }
}
