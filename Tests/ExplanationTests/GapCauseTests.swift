import Formulation
import GLPKSolver
import Itineraries
import PlanningFixtures
import Plans
import Rotation
import Testing

@testable import Explanation
@testable import Planning

/// The causes of gaps, held to every future of everybody.
@Suite struct GapCauseTests {
    /// Periods are worth the same whoever teaches them, and nothing is bought: so the points of a school's lessons can be
    /// read off its coverage.
    private static func instances() throws -> [Instance] {
        try Hamlet.small(14) {
            $0.keepToSemesters()
            $0.modes.removeAll { $0.kindName == "hire" }
            $0.worth.secondSubjectPoints = 0
            // A way that is too long for some.
            $0.modes = $0.modes.map { mode in
                guard case .visiting(var terms) = mode.kind else { return mode }
                terms.reach.maxMinutes = 12
                return Mode(id: mode.id, label: mode.label, kind: .visiting(terms))
            }
        }
    }

    /// The plan in which one teacher takes another path, worked out from nothing.
    private static func plan(_ paths: [Path], _ program: Formulation, _ statusQuo: StatusQuo) throws -> Plan {
        try Plan([program], [Assignment(paths: paths.map { [$0] })], statusQuo, solver: GLPKSolver())
    }

    /// A teacher and a future: what came of it is worked out once, whatever gaps ask about it.
    private struct Future: Hashable {
        let teacher: Int
        let path: Path
    }

    private static func gaps(_ plan: Plan, _ passes: (SchoolID) -> Bool) -> Double {
        plan.coverage.reduce(0) { $0 + (passes($1.school) ? $1.points : 0) }
    }

    private static func points(_ plan: Plan, _ rule: RuleName) -> Double {
        plan.score.lines.reduce(0) { $0 + ($1.term == .rule(rule) ? $1.points : 0) }
    }

    /// What keeps a change from paying: the first cause without whose points it would be worth it.
    private static func cause(from before: Plan, to after: Plan, home: SchoolID) -> GapCause {
        let total = after.score.total - before.score.total
        let own = gaps(after) { $0 == home } - gaps(before) { $0 == home }
        let cap = points(after, .awayCap) - points(before, .awayCap)
        let rules = RuleName.allCases.reduce(0) { $0 + points(after, $1) - points(before, $1) }
        if total < -1e-6 { return .unfound }
        if total - own < -1e-6 { return .ownNeed }
        if total - own - cap < -1e-6 { return .awayCap }
        return total - own - rules < -1e-6 ? .rule : .price
    }

    @Test func whoCouldGiveMoreIsKeptByTheCauseThatTheCheapestFutureShows() throws {
        var seen: Set<GapCause> = []
        for instance in try Self.instances() {
            let program = try EveryPlan.program(instance)
            let statusQuo = try StatusQuo(instance)
            var known: [Future: Plan?] = [:]
            // A plan that nobody has improved has causes of every kind.
            let quiet = program.types.map { type in type.network.allPaths[0] }
            guard EveryPlan.holds(quiet, in: program) else { continue }
            let plan = try Self.plan(quiet, program, statusQuo)
            let settled = try SettledPlan(
                instance, placements: plan.placements, coverage: plan.coverage, streams: plan.streams)
            guard settled.paths == quiet else { continue }
            for ledger in GapLedger.all(settled, coverage: plan.coverage, threads: 2) {
                for row in ledger.rows {
                    let k = try #require(instance.semesters.firstIndex(of: row.semester))
                    for source in row.sources {
                        guard case .cost? = source.obstacle, let teacher = source.teacher else { continue }
                        let position = try #require(settled.position(of: teacher))
                        let network = program.types[position].network
                        func given(_ path: Path) -> Double {
                            path.steps.reduce(0) { sum, step in
                                network.gives(step).reduce(sum) {
                                    $0 + ($1.school == row.school && $1.k == k ? $1.periods : 0)
                                }
                            }
                        }
                        let now = given(quiet[position])
                        let futures = network.allPaths.filter { given($0) > now + 1e-9 }
                        // The periods are those that the best future for this school gives.
                        #expect(abs(source.periods - ((futures.map(given).max() ?? 0) - now)) < 1e-9)
                        var plans: [(plan: Plan, score: Double)] = []
                        for future in futures {
                            let asked = Future(teacher: position, path: future)
                            if known[asked] == nil {
                                var paths = quiet
                                paths[position] = future
                                let holds = EveryPlan.holds(paths, in: program)
                                known[asked] = holds ? try Self.plan(paths, program, statusQuo) : .some(nil)
                            }
                            if let plan = known[asked] ?? nil { plans.append((plan, plan.score.total)) }
                        }
                        guard case .cost(let toll)? = source.obstacle else { continue }
                        // Nobody moves, so that no hard limit is reached.
                        let least = try #require(plans.map(\.score).min())
                        #expect(toll.total.isFinite)
                        let home = try #require(instance.teacher(teacher)).home
                        let causes = plans.filter { $0.score < least + 1e-6 }.map {
                            // Lessons at the asked school count for it even where that is the teacher's own.
                            Self.cause(from: plan, to: $0.plan, home: home == row.school ? "none" : home)
                        }
                        #expect(causes.contains(source.cause), "\(row.school) \(row.course) \(teacher) \(causes)")
                        seen.insert(source.cause)
                    }
                }
            }
        }
        #expect(seen.isSuperset(of: [.ownNeed, .awayCap, .rule, .unfound]), "\(seen)")
    }

    @Test func chargesAddUpToTheGapExactly() throws {
        for instance in try Self.instances() {
            let plan = try Planner(solver: GLPKSolver()).plan(instance, options: .init(timeLimit: nil, effort: 0.02))
                .plan
            let settled = try SettledPlan(
                instance, placements: plan.placements, coverage: plan.coverage, streams: plan.streams)
            let ledgers = GapLedger.all(settled, coverage: plan.coverage, threads: 2)
            #expect(abs(ledgers.reduce(0) { $0 + $1.unmet } - plan.coverage.reduce(0) { $0 + $1.unmet }) < 1e-9)
            for ledger in ledgers {
                let alone = GapLedger(
                    settled, school: ledger.school, subject: ledger.subject, coverage: plan.coverage)
                #expect(alone == ledger)
                for row in ledger.rows {
                    #expect(abs(row.charges.reduce(0) { $0 + $1.periods } - row.unmet) < 1e-9)
                    // In the order of the causes, a cause is charged no more than those it keeps away could give.
                    for (cause, periods) in row.charges where cause != .nobody {
                        let could = row.sources.reduce(0) { $0 + ($1.cause == cause ? $1.periods : 0) }
                        #expect(periods <= could + 1e-9)
                    }
                }
            }
        }
    }

    /// Limits one by one, each lifted by hand: what is open then is what the ledger says the limit keeps away.
    @Test func limitsKeepAwayWhatLiftingThemOpens() throws {
        var (far, committed) = (0, 0)
        for instance in try Self.instances() {
            let plan = try Planner(solver: GLPKSolver()).plan(instance, options: .init(timeLimit: nil, effort: 0.02))
                .plan
            let settled = try SettledPlan(
                instance, placements: plan.placements, coverage: plan.coverage, streams: plan.streams)
            func most(_ instance: Instance, _ teacher: TeacherID, _ school: SchoolID, _ k: Int) throws -> Double {
                let networks = try Itineraries(instance).networks
                let position = try #require(instance.teachers.firstIndex { $0.id == teacher })
                let network = networks[position]
                return network.allPaths.map { path in
                    path.steps.reduce(0) { sum, step in
                        network.gives(step).reduce(sum) {
                            $0 + ($1.school == school && $1.k == k ? $1.periods : 0)
                        }
                    }
                }.max() ?? 0
            }
            var policy = instance.policy
            policy.modes = policy.modes.map { mode in
                guard case .visiting(var terms) = mode.kind else { return mode }
                terms.reach.maxMinutes = nil
                return Mode(id: mode.id, label: mode.label, kind: .visiting(terms))
            }
            let short = instance.replacing(policy: policy)
            for ledger in GapLedger.all(settled, coverage: plan.coverage, threads: 1) {
                for row in ledger.rows {
                    let k = try #require(instance.semesters.firstIndex(of: row.semester))
                    for source in row.sources {
                        guard let teacher = source.teacher, let position = settled.position(of: teacher) else {
                            continue
                        }
                        let given = settled.given(by: position, at: row.school, k)
                        let now = try most(instance, teacher, row.school, k)
                        let near = max(now, try most(short, teacher, row.school, k))
                        switch source.cause {
                        case .tooFar:
                            far += 1
                            #expect(abs(source.periods - (near - max(now, given))) < 1e-9)
                        case .committed:
                            committed += 1
                            // Something keeps them that the plan cannot change.
                            #expect(source.obstacle != nil)
                        case .nobody: Issue.record("nobody is no source")
                        default: break
                        }
                    }
                }
            }
        }
        #expect(far > 1 && committed > 1, "\(far) \(committed)")
    }
}
