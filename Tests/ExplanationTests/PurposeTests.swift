import GLPKSolver
import Itineraries
import PlanningFixtures
import Plans
import Rotation
import Testing

@testable import Explanation
@testable import Planning

/// What an arrangement without a gain of its own makes possible.
@Suite struct PurposeTests {
    /// `A` lacks nothing while its own teacher is there; once the teacher heads `B`, somebody has to come.
    @Test func whoFillsAPlaceThatAnotherLeftIsToldOf() throws {
        let instance = Hamlet {
            $0.horizon = 1
            $0.demand = [.of("pe", 8, at: "A"), .of("pe", 40, at: "B")]
            $0.teachers = [
                .at("A", "T1", teaching: "pe", load: 8) { $0.office = .principal },
                .at("C", "T2", teaching: "pe", load: 8) { $0.office = .none },
            ]
            $0.modes = [
                .posting("heads", min: 1) {
                    $0.reach.who = [.manager]
                    $0.reach.routes = [Route(home: .core, host: .member)]
                },
                .posting("fill", min: 1) {
                    $0.reach.who = [.staff]
                    $0.reach.routes = [Route(home: .member, host: .core)]
                },
            ]
        }.instance
        let plan = try Planner(solver: GLPKSolver()).plan(instance, options: .init(timeLimit: nil, effort: 0.05)).plan
        let bare = try #require(plan.placements.first { $0.teacher == "T2" })
        #expect(bare.host == "A" && bare.reasons.isEmpty)
        let settled = try SettledPlan(
            instance, placements: plan.placements, coverage: plan.coverage, streams: plan.streams)
        let told = settled.explained(plan.placements)
        let filled = try #require(told.first { $0.teacher == "T2" })
        let expected = [Justification.covers("A", "pe", periods: 8, whileAway: ["T1"])]
        #expect(filled.reasons == expected)
        // What has a reason of its own is left as it is.
        #expect(told.first { $0.teacher == "T1" } == plan.placements.first { $0.teacher == "T1" })
    }

    /// A plan with what it says of one change, and the plan after that change.
    private struct Comparison {
        let before: Plan
        let after: Plan

        /// How many more periods a week of a subject are missing at a school, in the semester where it is most.
        func mostMissing(_ school: SchoolID, _ subject: SubjectID, _ semesters: [Semester]) -> Double {
            func missing(_ plan: Plan, _ semester: Semester) -> Double {
                let rows = plan.coverage.filter { row in
                    row.school == school && row.course.subject == subject && row.semester == semester
                }
                return rows.reduce(0) { $0 + $1.unmet }
            }
            return semesters.map { missing(after, $0) - missing(before, $0) }.max() ?? 0
        }

        /// By how much more a rule is short.
        func shorter(_ rule: RuleName) -> Double {
            func short(_ plan: Plan) -> Double {
                let rows = plan.outcomes.filter { $0.rule == rule && $0.waivedBy == nil }
                return rows.reduce(0) { $0 + $1.shortfall }
            }
            return short(after) - short(before)
        }

        var points: Double { after.score.total - before.score.total }
    }

    private enum Kind: Hashable { case covers, keeps, sum }

    /// Whatever is said of somebody's staying at home is what a plan worked out from nothing comes to.
    @Test func whatWouldBeLackingIsWhatAPlanWithoutItLacks() throws {
        var seen: [Kind: Int] = [:]
        for instance in try Hamlet.small(40, { $0.keepToSemesters() }) {
            let program = try EveryPlan.program(instance)
            let statusQuo = try StatusQuo(instance)
            func plan(_ paths: [Path]) throws -> Plan {
                try Plan([program], [Assignment(paths: paths.map { [$0] })], statusQuo, solver: GLPKSolver())
            }
            // Plans that nobody has improved have moves for no good reason.
            for turn in 1...3 {
                let paths = program.types.map { $0.network.allPaths[turn % $0.network.allPaths.count] }
                guard EveryPlan.holds(paths, in: program) else { continue }
                let before = try plan(paths)
                let settled = try SettledPlan(
                    instance, placements: before.placements, coverage: before.coverage, streams: before.streams)
                guard settled.paths == paths else { continue }
                for placement in before.placements {
                    guard let position = settled.position(of: placement.teacher),
                        let change = settled.stayingHome(position, instead: [placement]),
                        let span = placement.freeSpan(in: instance)
                    else { continue }
                    var changed = paths
                    changed[position] = change.path
                    guard EveryPlan.holds(changed, in: program) else { continue }
                    let comparison = Comparison(before: before, after: try plan(changed))
                    let left = comparison.after.placements.filter { $0.teacher == placement.teacher }
                    #expect(!left.contains { $0.host == placement.host && span.contains($0.since) })
                    for reason in settled.purposes(of: placement) {
                        check(reason, comparison, instance.semesters, &seen)
                    }
                }
            }
        }
        #expect(seen[.covers, default: 0] > 5 && seen[.keeps, default: 0] > 2 && seen[.sum, default: 0] > 5, "\(seen)")
    }

    private func check(
        _ reason: Justification, _ comparison: Comparison, _ semesters: [Semester], _ seen: inout [Kind: Int]
    ) {
        switch reason {
        case .covers(let school, let subject, let periods, _):
            seen[.covers, default: 0] += 1
            #expect(abs(periods - comparison.mostMissing(school, subject, semesters)) < 1e-6)
        case .keeps(let rule, _, let shortfall):
            seen[.keeps, default: 0] += 1
            #expect(abs(shortfall - comparison.shorter(rule)) < 1e-6)
        case .spares(let points):
            seen[.sum, default: 0] += 1
            #expect(abs(points - comparison.points) < 1e-6)
        case .needless(let points):
            seen[.sum, default: 0] += 1
            #expect(abs(points + comparison.points) < 1e-6)
        default: Issue.record("\(reason)")
        }
    }
}
