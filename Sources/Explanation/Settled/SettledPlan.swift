import Formulation
import Itineraries
import Planning
import Plans
import Rotation

/// A plan laid over the program it was made from, to ask what one teacher's change comes to while everybody else does
/// as planned.
///
/// Teaching is allocated anew for every question, exactly. Live lessons run as in the plan, and where a budget pays for
/// bought lessons no more are bought than in the plan.
public struct SettledPlan: Sendable {
    /// What the plan was made from.
    public let instance: Instance
    /// The program, every teacher apart.
    let program: Formulation
    /// The blocks with what the plan settles besides paths.
    let blocks: [TeachingBlock]
    /// The path of each teacher, in the order of the instance's teachers.
    let paths: [Path]
    /// Periods a week by block and pool.
    let capacities: [[Double]]
    /// The activity of each row.
    let activities: [Double]
    private let positions: [TeacherID: Int]
    private let worths: [BlockWorth]

    /// Lays a plan over its instance.
    public init(
        _ instance: Instance, placements: [Placement], coverage: [Coverage]
    ) throws(PlanningError) {
        self.instance = instance
        let itineraries: Itineraries
        do { itineraries = try Itineraries(instance) } catch {
            throw .contradiction(error.teachers.map { .noPath($0) })
        }
        let program = Formulation(
            instance, itineraries, statusQuo: try StatusQuo(instance).unmet, typing: .individual)
        self.program = program
        let reference = ReferencePlan(placements)
        paths = program.types.map { type in
            reference.path(of: type.members[0], in: type.network, over: instance.semesters)
        }
        positions = Dictionary(uniqueKeysWithValues: zip(program.types.map { $0.members[0] }, 0...))
        var capacities = program.blocks.map { $0.pools.map { _ in 0.0 } }
        var activities = program.rows.map { _ in 0.0 }
        for (path, type) in zip(paths, program.types) {
            let print = Footprint(path, of: type)
            for (pool, periods) in print.periods { capacities[pool.block][pool.pool] += periods }
            for (row, activity) in print.activity { activities[row] += activity }
        }
        let settled = Self.settle(program, coverage)
        for block in settled {
            guard let row = program.budgetRows[block.k] else { continue }
            activities[row] += block.hires.reduce(0) { $0 + $1.yuan * $1.limit }
        }
        blocks = settled
        self.capacities = capacities
        self.activities = activities
        worths = zip(settled, capacities).map { BlockWorth($0, $1) }
    }

    /// The blocks with live lessons as in the plan, and no more lessons bought than in the plan where a budget pays.
    private static func settle(_ program: Formulation, _ coverage: [Coverage]) -> [TeachingBlock] {
        struct Place: Hashable {
            let school: SchoolID
            let course: Course
            let semester: Semester
        }
        let rows = Dictionary(
            coverage.map { (Place(school: $0.school, course: $0.course, semester: $0.semester), $0) }) { $1 }
        return program.blocks.map { block in
            let own = block.courses.map { course in
                rows[
                    Place(school: block.school, course: course.course, semester: program.instance.semesters[block.k])]
            }
            let settled = block.following(own.map { $0?.streamed ?? 0 })
            guard program.budgetRows[block.k] != nil else { return settled }
            var left = own.map { $0?.hired ?? 0 }
            return settled.hiring(
                block.hires.map { hire in
                    guard hire.yuan > 0 else { return hire }
                    let bought = min(hire.limit, left[hire.course])
                    left[hire.course] -= bought
                    return TeachingBlock.HireOffer(
                        mode: hire.mode, course: hire.course, limit: bought, points: hire.points, yuan: hire.yuan)
                })
        }
    }

    /// The position of a teacher.
    func position(of teacher: TeacherID) -> Int? { positions[teacher] }

    /// Periods a week that a teacher gives at a school in the planned semester `k`.
    func given(by teacher: Int, at school: SchoolID, _ k: Int) -> Double {
        let network = program.types[teacher].network
        return paths[teacher].steps.reduce(0) { sum, step in
            network.gives(step).reduce(sum) { $0 + ($1.school == school && $1.k == k ? $1.periods : 0) }
        }
    }

    /// What it adds to the score if a teacher takes another path and everybody else does as planned.
    ///
    /// - Parameter school: the school that is asked about.
    func toll(of teacher: Int, taking path: Path, askedBy school: SchoolID?) -> Toll {
        let type = program.types[teacher]
        let (before, after) = (Footprint(paths[teacher], of: type), Footprint(path, of: type))
        var toll = Toll()
        toll.moves = after.points - before.points
        var changed: [Int: [Double]] = [:]
        for (print, sign) in [(before, -1.0), (after, 1.0)] {
            for (pool, periods) in print.periods {
                changed[pool.block, default: capacities[pool.block]][pool.pool] += sign * periods
            }
        }
        for b in changed.keys.sorted() {
            guard let capacities = changed[b], capacities != self.capacities[b] else { continue }
            let worth = BlockWorth(blocks[b], capacities)
            let points = worth.teaching - worths[b].teaching
            switch blocks[b].school {
            case school: toll.here += points
            case type.network.home: toll.home += points
            default: toll.elsewhere += points
            }
            toll.rules[.noHarm, default: 0] += worth.harm - worths[b].harm
        }
        for row in Set(before.activity.keys).union(after.activity.keys).sorted() {
            let activity = activities[row] - (before.activity[row] ?? 0) + (after.activity[row] ?? 0)
            guard abs(activity - activities[row]) > 1e-9 else { continue }
            let rule = program.rows[row]
            let old = rule.points(activities[row])
            toll.rules[rule.rule, default: 0] += rule.points(activity) - (old.isFinite ? old : 0)
        }
        return toll
    }
}

/// Points for the cheapest teaching of one block, harm apart.
struct BlockWorth: Sendable {
    /// Points for gaps, second subjects and bought lessons.
    let teaching: Double
    /// Points for harm.
    let harm: Double

    init(_ block: TeachingBlock, _ capacities: [Double]) {
        var evaluator = BlockEvaluator(block)
        let allocation = evaluator.allocation(capacities[...])
        teaching =
            allocation.gapPoints(block) + allocation.secondSubjectPoints(block) + allocation.hirePoints(block)
        harm = (block.harmLimit?.penalty ?? 0) * allocation.harm(block)
    }
}
