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
    private(set) var paths: [Path]
    /// Periods a week by block and pool.
    private(set) var capacities: [[Double]]
    /// The activity of each row.
    private(set) var activities: [Double]
    private let positions: [TeacherID: Int]
    private var worths: [BlockWorth]
    private let statusQuo: StatusQuoUnmet
    /// The blocks from which live lessons that somebody follows in the plan may come.
    private let senders: Set<Int>

    /// Periods a week by block and course that are taught there and that are followed live from there or there.
    let live: LiveLessons

    /// Lays a plan over its instance.
    public init(
        _ instance: Instance, placements: [Placement], coverage: [Coverage], streams: [Plans.Stream]
    ) throws(PlanningError) {
        self.instance = instance
        let itineraries: Itineraries
        do { itineraries = try Itineraries(instance) } catch {
            throw .contradiction(error.teachers.map { .noPath($0) })
        }
        statusQuo = try StatusQuo(instance).unmet
        let program = Formulation(instance, itineraries, statusQuo: statusQuo, typing: .individual)
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
        senders = Set(
            program.lanes.filter { lane in
                settled[lane.receiver].courses[lane.receiverCourse]
                    != program.blocks[lane.receiver].courses[lane.receiverCourse]
            }.map(\.sender))
        for block in settled {
            guard let row = program.budgetRows[block.k] else { continue }
            activities[row] += block.hires.reduce(0) { $0 + $1.yuan * $1.limit }
        }
        blocks = settled
        live = LiveLessons(program, coverage, streams)
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
            coverage.map { (Place(school: $0.school, course: $0.course, semester: $0.semester), $0) }
        ) { $1 }
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
        toll(of: [(teacher, path)], askedBy: school, home: program.types[teacher].network.home)
    }

    /// What it adds to the score if some teachers take other paths and everybody else does as planned.
    ///
    /// - Parameters:
    ///   - school: the school that is asked about.
    ///   - home: the school that counts as their own.
    func toll(of changes: [(teacher: Int, path: Path)], askedBy school: SchoolID?, home: SchoolID) -> Toll {
        var toll = Toll()
        let delta = delta(changes)
        toll.moves = delta.points
        for (b, capacities) in delta.blocks {
            if senders.contains(b) { toll.restsOnLiveLessons = true }
            let worth = BlockWorth(blocks[b], capacities)
            let points = worth.teaching - worths[b].teaching
            switch blocks[b].school {
            case school: toll.here += points
            case home: toll.home += points
            default: toll.elsewhere += points
            }
            toll.rules[.noHarm, default: 0] += worth.harm - worths[b].harm
        }
        for (row, activity) in delta.rows {
            let rule = program.rows[row]
            let old = rule.points(activities[row])
            toll.rules[rule.rule, default: 0] += rule.points(activity) - (old.isFinite ? old : 0)
        }
        return toll
    }

    /// What it adds to the score if lessons of one course at one school are followed live or bought besides, and
    /// everybody does as planned.
    ///
    /// - Parameters:
    ///   - periods: periods a week.
    ///   - points: points for each.
    ///   - yuan: yuan for each.
    func toll(ofLessons periods: Double, _ course: Int, in block: Int, points: Double, yuan: Double) -> Toll {
        var added = blocks[block].courses.map { _ in 0.0 }
        added[course] = periods
        let worth = BlockWorth(blocks[block].following(added), capacities[block])
        var toll = Toll()
        toll.here = worth.teaching - worths[block].teaching
        toll.lessons = points * periods
        toll.rules[.noHarm] = worth.harm - worths[block].harm
        if yuan > 0, let row = program.budgetRows[blocks[block].k] {
            let budget = program.rows[row]
            let old = budget.points(activities[row])
            toll.rules[.budget] = budget.points(activities[row] + yuan * periods) - (old.isFinite ? old : 0)
        }
        return toll
    }

    /// The plan with other paths for some teachers.
    func changing(_ changes: [(teacher: Int, path: Path)]) -> SettledPlan {
        var plan = self
        let delta = delta(changes)
        for (teacher, path) in changes { plan.paths[teacher] = path }
        for (b, capacities) in delta.blocks {
            plan.capacities[b] = capacities
            plan.worths[b] = BlockWorth(blocks[b], capacities)
        }
        for (row, activity) in delta.rows { plan.activities[row] = activity }
        return plan
    }

    /// The arrangements of a teacher's path, with the facts that speak for each.
    func placements(of teacher: Int, on path: Path) -> [Placement] {
        let type = program.types[teacher]
        return program.placements(of: type.members[0], type, path, statusQuo: statusQuo)
    }

    /// Periods a week of one course that are missed more, or less, after a change.
    public struct MissedLessons: Sendable, Hashable {
        /// The school.
        public let school: SchoolID
        /// The course.
        public let course: Course
        /// The semester.
        public let semester: Semester
        /// Periods a week missed in the plan.
        public let before: Double
        /// Periods a week missed after the change.
        public let after: Double
    }

    /// Whose lessons are missed otherwise if a teacher takes another path and everybody else does as planned.
    func missed(after changes: [(teacher: Int, path: Path)]) -> [MissedLessons] {
        delta(changes).blocks.flatMap { b, capacities -> [MissedLessons] in
            var evaluator = BlockEvaluator(blocks[b])
            let (before, after) = (
                evaluator.allocation(self.capacities[b][...]).unmet, evaluator.allocation(capacities[...]).unmet
            )
            return blocks[b].courses.indices.compactMap { c in
                guard abs(before[c] - after[c]) > 1e-9 else { return nil }
                return MissedLessons(
                    school: blocks[b].school, course: blocks[b].courses[c].course,
                    semester: instance.semesters[blocks[b].k], before: before[c], after: after[c])
            }
        }
    }

    /// The blocks whose capacities change and the rows whose activity does, with what they come to, in order.
    func delta(
        _ changes: [(teacher: Int, path: Path)]
    ) -> (points: Double, blocks: [(Int, [Double])], rows: [(Int, Double)]) {
        var points = 0.0
        var changedBlocks: [Int: [Double]] = [:]
        var changedRows: [Int: Double] = [:]
        for (teacher, path) in changes {
            let type = program.types[teacher]
            let (before, after) = (Footprint(paths[teacher], of: type), Footprint(path, of: type))
            points += after.points - before.points
            for (print, sign) in [(before, -1.0), (after, 1.0)] {
                for (pool, periods) in print.periods {
                    changedBlocks[pool.block, default: capacities[pool.block]][pool.pool] += sign * periods
                }
                for (row, activity) in print.activity {
                    changedRows[row, default: activities[row]] += sign * activity
                }
            }
        }
        let blocks = changedBlocks.keys.sorted().compactMap { b -> (Int, [Double])? in
            guard let capacities = changedBlocks[b], capacities != self.capacities[b] else { return nil }
            // Taking away what was added leaves crumbs.
            return (b, capacities.map { max(0, $0) })
        }
        let rows = changedRows.keys.sorted().compactMap { row -> (Int, Double)? in
            guard let activity = changedRows[row], abs(activity - activities[row]) > 1e-9 else { return nil }
            return (row, activity)
        }
        return (points, blocks, rows)
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
