import Formulation
import GLPKSolver
import Itineraries
import PlanningFixtures
import Plans
import Rotation

@testable import Explanation
@testable import Planning

/// Every plan of a small instance with its score, found by trying every future of everybody.
struct EveryPlan: Sendable {
    /// One plan.
    struct Entry: Sendable {
        /// The path of each teacher, in the order of the instance's teachers.
        let paths: [Path]
        let score: Double
        let isAway: [Int: Set<Place>]
    }

    /// A mode at a host, in a planned semester.
    struct Place: Hashable, Sendable {
        let mode: ModeID
        let host: SchoolID
        let k: Int
    }

    let program: Formulation
    let entries: [Entry]

    /// How many plans there are.
    static func count(_ instance: Instance) throws -> Int {
        try program(instance).types.reduce(1) { $0 * $1.network.allPaths.count }
    }

    static func program(_ instance: Instance) throws -> Formulation {
        Formulation(
            instance, try Itineraries(instance), statusQuo: try StatusQuo(instance).unmet, typing: .individual)
    }

    init(_ instance: Instance) throws {
        let program = try Self.program(instance)
        self.program = program
        let futures = program.types.map(\.network.allPaths)
        let plans = futures.reduce([[]]) { plans, paths in plans.flatMap { plan in paths.map { plan + [$0] } } }
        entries = try plans.compactMap { paths in
            guard let score = try Self.score(paths, in: program) else { return nil }
            let away = zip(program.types, paths).map { Self.places($0.0.network, $0.1) }
            return Entry(paths: paths, score: score, isAway: Dictionary(uniqueKeysWithValues: zip(0..., away)))
        }
    }

    /// Whether every hard limit holds.
    static func holds(_ paths: [Path], in program: Formulation) -> Bool {
        let tally = Tally(program, Assignment(paths: paths.map { [$0] }))
        return program.rows.indices.allSatisfy { program.rows[$0].points(tally.activity($0)).isFinite }
    }

    /// The score of a plan; `nil` where a hard limit does not hold.
    static func score(_ paths: [Path], in program: Formulation) throws -> Double? {
        guard holds(paths, in: program) else { return nil }
        let assignment = Assignment(paths: paths.map { [$0] })
        return Worth(program, assignment, try ExactTeaching(solver: GLPKSolver()).teach(program, assignment)).total
    }

    private static func places(_ network: Network, _ path: Path) -> Set<Place> {
        var found: Set<Place> = []
        for step in path.steps {
            let arc = network.arcs[step.arc]
            for k in arc.span where k < network.nodes[network.nodes.count - 1].k {
                if let stay = arc.stay { found.insert(Place(mode: stay.mode, host: stay.host, k: k)) }
                for choice in step.choice {
                    guard let menu = arc.menu else { continue }
                    found.insert(Place(mode: menu.mode, host: menu.hosts[choice.host].host, k: k))
                }
            }
        }
        return found
    }

    /// The least score of the plans that pass.
    func least(where passes: (Entry) -> Bool) -> Double? { entries.filter(passes).map(\.score).min() }

    /// The least score of all.
    var best: Double { least { _ in true } ?? .infinity }
}

extension Hamlet {
    /// Hamlets so small that every plan can be tried, with a little of everything.
    ///
    /// - Parameter change: made before the plans are counted.
    static func small(_ count: Int, _ change: (inout Hamlet) -> Void = { _ in }) throws -> [Instance] {
        var found: [Instance] = []
        for seed in 1...400 where found.count < count {
            var hamlet = Hamlet.random(seed)
            hamlet.horizon = min(hamlet.horizon, 2)
            let left = Set(hamlet.teachers.dropFirst(3).map(\.id))
            hamlet.teachers.removeAll { left.contains($0.id) }
            hamlet.leaves.removeAll { left.contains($0.teacher) }
            hamlet.postings.removeAll { left.contains($0.teacher) }
            hamlet.pins.removeAll { $0.teacher.map(left.contains) ?? false }
            change(&hamlet)
            let plans = try EveryPlan.count(hamlet.instance)
            if (8...250).contains(plans) { found.append(hamlet.instance) }
        }
        return found
    }

    /// Takes out what is not exact of one teacher's change alone: live lessons, which run as in the plan, and rules with
    /// rows of a school year, in which two arcs of one path may meet.
    mutating func keepToSemesters() {
        modes.removeAll { $0.kindName == "broadcast" }
        let yearly: Set<RuleName> = [.exchangeShare, .backboneShare, .pairwise, .reserveTraining, .budget]
        rules.removeAll { yearly.contains($0.name) }
    }
}
