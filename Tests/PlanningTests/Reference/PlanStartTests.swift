import Formulation
import LinearModel
import PlanningFixtures
import Plans
import Rotation
import Testing
import Verification

@testable import Planning

/// Searches that start from a written plan.
@Suite struct PlanStartTests {
    private let planner = Planner(solver: .glpk)
    private let before = Hamlet.sideBySide(count: 3)

    private func start(_ result: PlanningResult, of hamlet: Hamlet) throws -> PlanStart {
        try PlanStart(
            result.plan.placements, of: hamlet.instance, bounds: result.proof.parts.map(\.bound),
            stop: result.proof.stop)
    }

    @Test(arguments: 0..<20) func `what has not changed is not searched again, and is the same plan`(_ seed: Int) throws
    {
        let hamlet = Hamlet.random(seed)
        // So little effort that another search would find another plan or bound.
        let options = PlanningOptions(timeLimit: nil, seed: 3, effort: 0.001)
        let result = try planner.plan(hamlet.instance, options: options)
        var other = options
        other.seed = 77
        other.effort = 1
        let again = try planner.plan(hamlet.instance, from: start(result, of: hamlet), options: other)
        #expect(again.plan == result.plan)
        // Every part is told to be taken over, and all else that is proven is the same.
        #expect(again.proof.parts.allSatisfy { $0.isKept } && !result.proof.parts.contains { $0.isKept })
        var proof = again.proof
        for part in proof.parts.indices { proof.parts[part].isKept = false }
        #expect(proof == result.proof)
    }

    @Test func `only the parts that changed are planned anew`() throws {
        let result = try planner.plan(before.instance, options: .small)
        var after = before
        let ill = try #require(result.plan.placements.first).teacher
        after.leaves = [Leave(teacher: ill, span: SemesterSpan(from: .fall, until: .spring))]
        let again = try planner.plan(after.instance, from: start(result, of: before), options: .small)
        let home = try #require(before.teachers.first { $0.id == ill }).home
        let others = Set(before.teachers.filter { $0.home != home }.map(\.id))
        func kept(_ plan: Plan) -> [Placement] { plan.placements.filter { others.contains($0.teacher) } }
        #expect(kept(again.plan) == kept(result.plan))
        #expect(!again.plan.placements.contains { $0.teacher == ill && $0.since == .fall })
        let report = Verifier(instance: after.instance)
            .report(on: WrittenPlan(again.plan, proof: again.proof, in: after.instance))
        #expect(report.findings.map(\.description) == [])
    }

    @Test func `a start is never lost, not even where there is no time for more`() throws {
        let instance = try Example.all[1].instance()
        let result = try planner.plan(instance, options: PlanningOptions(timeLimit: nil, effort: 0.2))
        let stop = StopSignal()
        stop.set()
        let kept = try planner.plan(instance, from: PlanStart(result.plan.placements), stop: stop)
        #expect(abs(kept.plan.score.total - result.plan.score.total) < 1e-6)
        let cold = try planner.plan(instance, stop: stop)
        #expect(cold.plan.score.total > result.plan.score.total)
    }

    @Test(arguments: 0..<20) func `any start is mended as far as the hard limits demand`(_ seed: Int) throws {
        let instance = Hamlet.random(seed).instance
        let others = Hamlet.random(seed + 1)
        let foreign = try planner.plan(others.instance, options: .small).plan.placements
        let result = try planner.plan(instance, from: PlanStart(foreign), options: .small)
        let report = Verifier(instance: instance).report(
            on: WrittenPlan(result.plan, proof: result.proof, in: instance))
        #expect(report.findings.map(\.description) == [])
    }

    @Test func `bounds of other parts are not taken over`() throws {
        let result = try planner.plan(before.instance, options: .small)
        let start = try PlanStart(
            result.plan.placements, of: before.instance, bounds: [1e9], stop: .gap)
        let again = try planner.plan(before.instance, from: start, options: .small)
        #expect(again.proof.bound <= again.proof.score && again.proof.bound < 1e6)
    }
}
