import GLPKSolver
import Itineraries
import PlanningFixtures
import Plans
import Rotation
import Testing

@testable import Explanation
@testable import Planning

/// What is said of a plan, held to all plans there are.
@Suite struct EveryPlanTests {
    /// A best plan with all that is asked of it.
    private struct Asked: Sendable {
        let instance: Instance
        let every: EveryPlan
        let settled: SettledPlan
        let replanner: Replanner<GLPKSolver>

        init(_ instance: Instance) throws {
            self.instance = instance
            every = try EveryPlan(instance)
            let options = PlanningOptions(timeLimit: nil, effort: 0.1)
            let result = try Planner(solver: GLPKSolver()).plan(instance, options: options)
            try #require(result.proof.isOptimal)
            try #require(abs(result.proof.score - every.best) < 1e-5 * max(1, every.best))
            settled = try SettledPlan(
                instance, placements: result.plan.placements, coverage: result.plan.coverage,
                streams: result.plan.streams)
            replanner = try Replanner(
                instance, placements: result.plan.placements, range: ScoreRange(result.proof),
                bounds: result.proof.parts.map(\.bound), solver: GLPKSolver(), options: options)
        }

        /// The least that plans cost more than the best, if any passes.
        func price(where passes: (EveryPlan.Entry) -> Bool) -> Double? {
            every.least(where: passes).map { $0 - every.best }
        }

        /// The least that one teacher's change adds while everybody else does as planned.
        func toll(of teachers: Set<Int>, where passes: (EveryPlan.Entry) -> Bool) -> Double? {
            price { entry in
                entry.paths.indices.allSatisfy { teachers.contains($0) || entry.paths[$0] == settled.paths[$0] }
                    && passes(entry)
            }
        }

        /// Where a teacher is away in the plan, and when.
        func places(_ teacher: Int) -> Set<EveryPlan.Place> {
            every.entries.first { $0.paths == settled.paths }?.isAway[teacher] ?? []
        }

        func isAway(_ entry: EveryPlan.Entry, _ teacher: Int, _ mode: ModeID, _ host: SchoolID) -> Bool {
            entry.isAway[teacher]?.contains { $0.mode == mode && $0.host == host } ?? false
        }
    }

    private static let tolerance = 1e-4

    // What several tests ask about is worked out once.
    private static let plain = Result { try Hamlet.small(16).map(Asked.init) }
    private static let ofSemesters = Result { try Hamlet.small(20, { $0.keepToSemesters() }).map(Asked.init) }

    private static func all() throws -> [Asked] { try plain.get() }
    private static func allOfSemesters() throws -> [Asked] { try ofSemesters.get() }

    @Test func aForcedPostingIsInEveryBestPlanAndASwappableOneIsNot() throws {
        var seen: [String: Int] = [:]
        for asked in try Self.all() {
            let instance = asked.instance
            for entry in try Exchangeability.all(asked.settled, asked.replanner, within: 0, only: 20) {
                let teacher = try #require(asked.settled.position(of: entry.placement.teacher))
                let (mode, host) = (entry.placement.mode, entry.placement.host)
                guard let span = entry.placement.freeSpan(in: instance) else { continue }
                let free = Set(instance.semesters.indices.filter { span.contains(instance.semesters[$0]) })
                let price = asked.price { entry in
                    !(entry.isAway[teacher] ?? []).contains {
                        $0.mode == mode && $0.host == host && free.contains($0.k)
                    }
                }
                switch entry.verdict {
                case .forced(let points):
                    seen["forced", default: 0] += 1
                    #expect(abs((price ?? .infinity) - points) < Self.tolerance || points == price)
                case .swappable(let other, let points):
                    seen["swappable", default: 0] += 1
                    #expect(try #require(price) < Self.tolerance)
                    #expect(abs(points) < Self.tolerance)
                    guard let other, let position = asked.settled.position(of: other) else { continue }
                    // Some best plan has the other there and not the teacher.
                    let swapped = asked.price {
                        asked.isAway($0, position, mode, host) && !asked.isAway($0, teacher, mode, host)
                    }
                    #expect(try #require(swapped) < Self.tolerance)
                case .open: seen["open", default: 0] += 1
                }
            }
        }
        // Every plan was proven, so nothing is left undecided; and each verdict was seen.
        #expect(seen["open"] == nil)
        #expect(seen["forced", default: 0] > 3 && seen["swappable", default: 0] > 1, "\(seen)")
    }

    @Test func whatAnExcuseCostsIsTheBestPlanWithoutTheTeacher() throws {
        var asked = 0
        for question in try Self.all().prefix(12) {
            let instance = question.instance
            for (position, teacher) in instance.teachers.enumerated() where instance.postings(of: teacher.id).isEmpty {
                let price = try #require(question.price { $0.isAway[position]?.isEmpty ?? true })
                let replan = try question.replanner.plan(under: [Pin(kind: .never, teacher: teacher.id)])
                let difference = question.replanner.difference(to: replan, .tightened)
                #expect(difference.certainty == .proven)
                #expect(abs(difference.estimate - price) < Self.tolerance)
                asked += price > 1 ? 1 : 0
            }
        }
        #expect(asked > 2)
    }

    @Test func whatLeavingCostsAndWhoCouldGoInsteadIsTheBestWhileOthersDoAsPlanned() throws {
        var (moves, substitutes) = (0, 0)
        for asked in try Self.allOfSemesters() {
            let instance = asked.instance
            for (position, teacher) in instance.teachers.enumerated() {
                for move in try #require(TeacherCase(asked.settled, teacher)).moves {
                    moves += 1
                    let (mode, host) = (move.placement.mode, move.placement.host)
                    let leaving = asked.toll(of: [position]) { !asked.isAway($0, position, mode, host) }
                    #expect((move.leaving == nil) == (leaving == nil))
                    if let toll = move.leaving, let leaving {
                        #expect(abs(toll.total - leaving) < Self.tolerance)
                    }
                    // At home in place of this mode and host, and all else, the teacher's other moves too, as planned.
                    let home = asked.toll(of: [position]) { entry in
                        let planned = asked.places(position)
                        let kept = planned.filter { $0.mode != mode || $0.host != host }
                        return entry.isAway[position] == kept
                    }
                    if let toll = move.staying {
                        #expect(abs(toll.total - (home ?? .infinity)) < Self.tolerance)
                    }
                    for substitute in move.substitutes {
                        substitutes += 1
                        let other = try #require(asked.settled.position(of: substitute.teacher))
                        // Both are free to do what is best, the one there and the other not.
                        let least = asked.toll(of: [position, other]) {
                            !asked.isAway($0, position, mode, host) && asked.isAway($0, other, mode, host)
                        }
                        #expect(substitute.toll.total >= (least ?? .infinity) - Self.tolerance)
                    }
                }
            }
        }
        #expect(moves > 5 && substitutes > 1, "\(moves) \(substitutes)")
    }

    @Test func whereATeacherFitsIsRankedByAllFuturesAndPricedByAllPlans() throws {
        var choices = 0
        for asked in try Self.allOfSemesters().prefix(12) {
            let instance = asked.instance
            for (position, teacher) in instance.teachers.enumerated() {
                let fit = Fit(asked.settled, teacher: teacher)
                for choice in fit.choices where !choice.isPlanned {
                    choices += 1
                    let (mode, host) = (choice.placement.mode, choice.placement.host)
                    let least = asked.toll(of: [position]) { asked.isAway($0, position, mode, host) }
                    let toll = choice.toll.total
                    #expect(abs(toll - (least ?? .infinity)) < Self.tolerance || toll == least)
                }
                // Nothing that could be chosen is left out.
                let places = Set(
                    asked.every.entries.flatMap { entry in
                        (entry.isAway[position] ?? []).map { [$0.mode.rawValue, $0.host.rawValue] }
                    })
                let found = Set(fit.choices.map { [$0.placement.mode.rawValue, $0.placement.host.rawValue] })
                #expect(
                    places.subtracting(found).allSatisfy { place in
                        instance.postings(of: teacher.id).contains { $0.host.rawValue == place[1] }
                    })
            }
        }
        #expect(choices > 10)
    }

    @Test func whoFitsAPostIsRankedByAllFutures() throws {
        var holders = 0
        let instances = try Hamlet.small(25) {
            $0.keepToSemesters()
            $0.rules.removeAll { $0.name == .posts }
            $0.rules.append(Rule(.posts, penalty: 200))
            for position in $0.teachers.indices {
                $0.teachers[position].home = "A"
                $0.teachers[position].rank = "county"
            }
            $0.postings = []
        }
        for instance in instances {
            let asked = try Asked(instance)
            let post = instance.posts[0]
            let fit = Fit(asked.settled, post: post)
            let planned = fit.choices.filter(\.isPlanned)
            for choice in fit.choices where !choice.isPlanned {
                holders += 1
                let position = try #require(asked.settled.position(of: choice.teacher))
                let leaving = planned.compactMap { asked.settled.position(of: $0.teacher) }
                let least = asked.toll(of: Set(leaving + [position])) { entry in
                    asked.isAway(entry, position, post.mode, post.school)
                }
                #expect(choice.toll.total >= (least ?? .infinity) - Self.tolerance)
                if planned.isEmpty { #expect(abs(choice.toll.total - (least ?? 0)) < Self.tolerance) }
            }
        }
        #expect(holders > 1, "\(holders)")
    }

    @Test func aRulesPriceIsWhatTheBestOfAllPlansGainsWithoutIt() throws {
        var gains = 0
        for asked in try Self.all().prefix(8) {
            let instance = asked.instance
            for rule in instance.policy.rules where rule.name != .budget {
                var policy = instance.policy
                policy.rules.removeAll { $0.name == rule.name }
                let without = instance.replacing(policy: policy)
                let replan = try asked.replanner.plan(without)
                let price = asked.replanner.difference(to: replan, .relaxed)
                let exact = try EveryPlan(without).best - asked.every.best
                #expect(price.certainty == .proven)
                #expect(abs(price.estimate - exact) < Self.tolerance)
                gains += exact < -1 ? 1 : 0
            }
        }
        #expect(gains > 3)
    }
}
