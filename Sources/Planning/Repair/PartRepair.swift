import Formulation
import LinearModel

/// Finds the frontier of one part: by search, and where the part is small by branch and cut.
struct PartRepair<S: Solver> {
    let part: RepairPart
    let number: Int
    /// How many further changes are allowed at most.
    let limit: Int
    /// The share of the counted effort that this part may take.
    let share: Double
    let means: PlanningMeans<S>

    /// A program with more variables is not branched on.
    private static var largest: Int { 20_000 }

    /// The frontier, as far as the effort goes.
    func frontier() throws(PlanningError) -> PartFrontier {
        let search = RepairSearch(part, seed: means.options.seed(ofPart: number))
        try release(search)
        var frontier = try points(search)
        do throws(SolverError) { try prove(&frontier) } catch { throw .solver(error) }
        return frontier
    }

    // MARK: Search

    /// Lets as few leave their path as the hard limits demand.
    private func release(_ search: RepairSearch) throws(PlanningError) {
        let isReleased = search.release()
        if isReleased, search.released == 0 { return }
        let program = ChangeProgram(part, with: means)
        if isReleased, program.variableCount > Self.largest { return }
        let outcome: ChangeProgram<S>.Outcome
        do throws(SolverError) {
            outcome = try program.fewest(
                below: isReleased ? search.released : nil, iterations: iterations(program))
        } catch { throw .solver(error) }
        if let fewer = outcome.assignment { search.resume(from: fewer) } else if !isReleased { throw .noPlanYet([]) }
    }

    private func points(_ search: RepairSearch) throws(PlanningError) -> PartFrontier {
        var oneChange: Double?
        if search.seatCount > 0 {
            let released = search.released
            if released == 0, limit > 0 { oneChange = search.boundOnOneChange { means.isOver } }
            // A few teachers have been tried in every way long before the effort is used up.
            let moves =
                min(40 * search.seatCount * search.seatCount, Int(means.options.effort * share * 60_000))
                / (limit + 1)
            if released > 0 { search.explore(moves: moves) { means.isOver } }
            for _ in 0..<limit { search.advance(moves: moves) { means.isOver } }
        }
        var points: [PartFrontier.Point] = []
        for (j, found) in search.best.enumerated() {
            if j > 0, found.assignment == search.best[j - 1].assignment {
                points.append(points[j - 1])
                continue
            }
            let score = try exactScore(found.assignment)
            // What looked better with live lessons counted roughly may not be.
            if let last = points.last, last.score <= score {
                points.append(last)
            } else {
                points.append(.init(assignment: found.assignment, score: score, bound: 0))
            }
        }
        while points.count <= limit, let last = points.last { points.append(last) }
        // With no change at all there is but one plan.
        if search.released == 0 { points[0].bound = points[0].score }
        if let oneChange { points[1].bound = oneChange }
        let isSettled = search.seatCount == 0
        if isSettled { for j in points.indices { points[j].bound = points[j].score } }
        return PartFrontier(
            released: search.released, points: points, freeBound: isSettled ? points[0].score : 0)
    }

    func exactScore(_ assignment: Assignment) throws(PlanningError) -> Double {
        do throws(SolverError) {
            return try PartPlanner.exactScore(part.formulation, assignment, means.solver)
        } catch { throw .solver(error) }
    }

    // MARK: Proof

    /// Bounds for every point, and maybe better plans: first for any number of changes, which may settle all, then for
    /// the most and from the fewest up.
    private func prove(_ frontier: inout PartFrontier) throws(SolverError) {
        guard !part.formulation.types.isEmpty, frontier.points.indices.contains(where: { !frontier.isProven($0) })
        else { return }
        for level in [nil] + (0...limit).reversed().map(Optional.some) { price(level, &frontier) }
        let program = ChangeProgram(part, with: means)
        guard program.variableCount <= Self.largest else { return }
        var left = iterations(program)
        let tasks: [Int?] = [nil, limit] + (0..<limit).map(Optional.some)
        for (position, task) in tasks.enumerated() {
            let level = task ?? limit
            if means.isOver || frontier.isProven(level) { continue }
            let outcome = try program.search(
                atMost: task.map { frontier.released + $0 }, below: frontier.points[level].score,
                iterations: left / (tasks.count - position))
            left -= outcome.iterations
            if let better = outcome.assignment {
                let score = try PartPlanner.exactScore(part.formulation, better, means.solver)
                frontier.offer(better, score: score, changes: part.changes(in: better))
            }
            if let task {
                frontier.raise(to: outcome.bound, further: task)
            } else {
                frontier.raise(to: outcome.bound)
            }
        }
    }

    /// A bound by prices, on every plan or on those with so many further changes.
    private func price(_ level: Int?, _ frontier: inout PartFrontier) {
        if means.isOver || frontier.isProven(level ?? limit) { return }
        let point = frontier.points[level ?? limit]
        let tether = level.map {
            Tether(paths: part.reference.paths.map(\.first), changes: frontier.released + $0)
        }
        var lagrangian = LagrangianBound(part.formulation, from: point.assignment, tether: tether)
        lagrangian.improve(
            steps: max(1, Int(means.options.effort * share * 2_000) / (limit + 2)), score: point.score,
            until: { means.isOver })
        if let level {
            frontier.raise(to: lagrangian.bound, further: level)
        } else {
            frontier.raise(to: lagrangian.bound)
        }
    }

    /// Simplex iterations for this part, of which a larger program gets fewer.
    private func iterations(_ program: ChangeProgram<S>) -> Int {
        Int(means.options.effort * share * 6e7 / Double(max(200, program.rowCount)))
    }
}
