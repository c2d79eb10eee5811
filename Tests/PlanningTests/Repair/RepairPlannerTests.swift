import Formulation
import Itineraries
import PlanningFixtures
import Plans
import Rotation
import Testing
import Verification

@testable import Planning

/// What few changes can make of a published plan.
@Suite struct RepairPlannerTests {
    private let options = PlanningOptions(timeLimit: nil, effort: 0.1)

    private func repair(_ hamlet: Hamlet, after published: PlanningResult, of before: Hamlet, limit: Int) throws
        -> Repair
    {
        try RepairPlanner(solver: .glpk).repair(
            ReferencePlan(published.plan.placements), for: hamlet.instance,
            published: PublishedPlan(
                instance: before.instance, score: published.proof.score, bound: published.proof.bound),
            limit: limit, options: options)
    }

    /// A hamlet, its plan, and what becomes of it when somebody who is needed falls ill.
    private func illness(_ seed: Int) throws -> (before: Hamlet, published: PlanningResult, after: Hamlet) {
        let before = Hamlet.random(seed)
        let published = try Planner(solver: .glpk).plan(before.instance, options: .small)
        var after = before
        let teacher = published.plan.placements.first?.teacher ?? "T1"
        after.leaves.append(
            Leave(teacher: teacher, span: SemesterSpan(from: before.start, until: before.start)))
        return (before, published, after)
    }

    @Test(arguments: 0..<40) func `every point is the best there is, and proven`(_ seed: Int) throws {
        let (before, published, after) = try illness(seed)
        let repair = try repair(after, after: published, of: before, limit: 3)
        try expectBest(repair, for: after.instance, around: ReferencePlan(published.plan.placements))
    }

    /// Whoever follows a plan made by chance has much to win, change by change, and may break what is hard.
    @Test(arguments: 0..<40) func `so it is around any plan`(_ seed: Int) throws {
        let instance = Hamlet.random(seed).instance
        var dice = Dice(seed: seed)
        let formulation = try Formulation(of: instance)
        let assignment = formulation.randomAssignment(&dice)
        let placements = zip(formulation.types, assignment.paths).flatMap { type, paths in
            zip(type.members, paths).flatMap {
                PathPlacements(formulation, $0, type, $1, statusQuo: StatusQuoUnmet()).placements
            }
        }
        let repair = try RepairPlanner(solver: .glpk).repair(
            ReferencePlan(placements), for: instance,
            published: PublishedPlan(instance: instance, score: 1e9, bound: 0), limit: 3, options: options)
        #expect(repair.forced == [])
        try expectBest(repair, for: instance, around: ReferencePlan(placements))
    }

    /// Every point is valid, no worse than the one before, and the best that a program of paths finds.
    private func expectBest(_ repair: Repair, for instance: Instance, around reference: ReferencePlan) throws {
        let whole = Formulation(
            instance, try Itineraries(instance), statusQuo: try StatusQuo(instance).unmet, typing: .individual)
        let told = Assignment(whole, nearestTo: reference)
        let released = try #require(repair.points.first).released.count
        if released > 0, let best = try PathOptimum.value(of: whole, around: told, changes: released - 1) {
            #expect(best == .infinity, "fewer may do")
        }
        #expect(repair.points.count == 4)
        for (k, point) in repair.points.enumerated() {
            let report = Verifier(instance: instance).report(
                on: WrittenPlan(point.plan, proof: point.proof, in: instance))
            #expect(report.findings.map(\.description) == [])
            #expect(point.changed.count <= k)
            #expect(point.changed.count + point.released.count <= k + released)
            #expect(point.isProven)
            if k > 0 { #expect(point.plan.score.total <= repair.points[k - 1].plan.score.total + 1e-9) }
            guard let best = try PathOptimum.value(of: whole, around: told, changes: k + released) else { continue }
            let leeway = 1e-4 * max(1, best)
            #expect(abs(point.plan.score.total - best) < leeway, "k = \(k)")
            #expect(point.bound <= best + leeway)
        }
    }

    @Test(arguments: 0..<40) func `with no change allowed nobody changes who need not`(_ seed: Int) throws {
        let (before, published, after) = try illness(seed)
        let point = try #require(try repair(after, after: published, of: before, limit: 0).points.first)
        #expect(point.changed == [])
        let (ill, start) = (try #require(after.leaves.last).teacher, before.start)
        func others(_ placements: [Placement]) -> [Engagement] {
            placements.filter { $0.teacher != ill }.map(\.engagement)
        }
        if point.released.isEmpty { #expect(others(point.plan.placements) == others(published.plan.placements)) }
        #expect(!point.plan.placements.contains { $0.teacher == ill && $0.status == .new && $0.since == start })
    }

    /// T visits B, U could.
    private let pair = Hamlet { hamlet in
        hamlet.demand = [.of("pe", 4, at: "A"), .of("pe", 8, at: "B")]
        hamlet.modes = [.visiting("visit", days: 2) { $0.dayPoints = 1 }]
        hamlet.teachers = [
            .at("A", "T", teaching: "pe", load: 10), .at("A", "U", teaching: "pe", load: 14) { $0.unwilling = ["B"] },
        ]
        hamlet.worth = Worth(unwillingPoints: 6)
    }

    @Test func `one change buys what the illness cost`() throws {
        let published = try Planner(solver: .glpk).plan(pair.instance, options: .small)
        #expect(published.plan.placements.map(\.teacher) == ["T"])
        var after = pair
        after.leaves = [Leave(teacher: "T", span: SemesterSpan(from: .fall, until: .spring))]
        let repair = try repair(after, after: published, of: pair, limit: 2)
        #expect(repair.forced == ["T"])
        #expect(repair.points.map(\.changed) == [[], ["U"], ["U"]])
        #expect(repair.points.map { $0.plan.placements.map(\.teacher) } == [[], ["U"], ["U"]])
        #expect(repair.points[0].plan.score.total == 160)
        #expect(repair.points[1].plan.score.total == 2 * (2 + 6))
        #expect(repair.points.allSatisfy { $0.isProven })
        // Two changes buy no more than one, and no plan at all is better.
        #expect(repair.points[2].plan == repair.points[1].plan)
        #expect(repair.points[2].proof.isOptimal && !repair.points[0].proof.isOptimal)
    }

    @Test func `what nobody can pay for any more is given up first`() throws {
        var rich = Hamlet { hamlet in
            hamlet.demand = [.of("pe", 12, at: "B"), .of("pe", 12, at: "C")]
            hamlet.modes = [.posting("rotation", min: 2) { $0.yuanPerStart = YuanBySetting(100) }]
            hamlet.teachers = [.at("A", "T", teaching: "pe"), .at("A", "U", teaching: "pe")]
            hamlet.rules = [Rule(.budget(yuan: 200, spent: 0))]
        }
        let published = try Planner(solver: .glpk).plan(rich.instance, options: .small)
        #expect(published.plan.placements.count == 2)
        let before = rich
        rich.rules = [Rule(.budget(yuan: 100, spent: 0))]
        let repair = try repair(rich, after: published, of: before, limit: 1)
        #expect(repair.forced == [])
        #expect(repair.points[0].changed == [] && repair.points[0].released.count == 1)
        #expect(repair.points[0].plan.placements.count == 1)
        #expect(repair.points[0].isProven)
    }

    @Test func `whoever has left is told nothing, and whoever is new stays unless it pays`() throws {
        let published = try Planner(solver: .glpk).plan(pair.instance, options: .small)
        var after = pair
        after.teachers = [after.teachers[1], .at("A", "V", teaching: "pe", load: 10)]
        let repair = try repair(after, after: published, of: pair, limit: 1)
        #expect(repair.forced == ["T"])
        #expect(repair.points.map(\.changed) == [[], ["V"]])
    }

    @Test func `what nothing happened to is left alone, and so is proven`() throws {
        let before = Hamlet.sideBySide(count: 3)
        let published = try Planner(solver: .glpk)
            .plan(before.instance, options: PlanningOptions(timeLimit: nil, effort: 1))
        try #require(published.proof.isOptimal)
        var after = before
        let ill = try #require(published.plan.placements.first).teacher
        after.leaves = [Leave(teacher: ill, span: SemesterSpan(from: .fall, until: .fall))]
        let repair = try repair(after, after: published, of: before, limit: 2)
        let group = try #require(before.teachers.first { $0.id == ill }).home
        let homes = Set(
            repair.points.flatMap(\.changed).compactMap { id in before.teachers.first { $0.id == id }?.home })
        #expect(homes.isSubset(of: [group]))
        #expect(repair.points.allSatisfy { $0.isProven })
    }

    @Test func `threads and repetition change nothing`() throws {
        let (before, published, after) = try illness(5)
        let results = try [1, 3].map { threads in
            var options = options
            options.threads = threads
            return try RepairPlanner(solver: .glpk).repair(
                ReferencePlan(published.plan.placements), for: after.instance,
                published: PublishedPlan(instance: before.instance, score: published.proof.score, bound: 0),
                limit: 2, options: options)
        }
        #expect(results[0].points.map(\.plan) == results[1].points.map(\.plan))
        #expect(results[0].points.map(\.bound) == results[1].points.map(\.bound))
    }
}
