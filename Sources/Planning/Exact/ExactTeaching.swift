import Formulation
import LinearModel

/// The cheapest teaching for settled itineraries, live lessons and budgets included.
struct ExactTeaching<S: Solver> {
    let solver: S

    /// Teaches the pools that `assignment` gives.
    ///
    /// Blocks that nothing ties are solved one by one; where live lessons or a budget for bought ones tie them, the
    /// whole part is one linear program.
    func teach(_ formulation: Formulation, _ assignment: Assignment) throws(SolverError) -> Teaching {
        let tally = Tally(formulation, assignment)
        return try teach(
            formulation,
            ArcProgram.Given(
                capacities: formulation.blocks.indices.map { Array(tally.capacities(ofBlock: $0)) },
                activities: formulation.rows.indices.map { tally.activity($0) }))
    }

    /// Teaches what settled itineraries give.
    func teach(_ formulation: Formulation, _ given: ArcProgram.Given) throws(SolverError) -> Teaching {
        guard formulation.isTeachingTied else {
            return Teaching(
                allocations: formulation.blocks.enumerated().map { b, block in
                    var evaluator = BlockEvaluator(block)
                    return evaluator.allocation(given.capacities[b][...])
                }, streamed: [])
        }
        let program = ArcProgram(teachingOf: formulation, given: given)
        let solution = try solver.solve(program.model)
        guard solution.termination.hasSolution else {
            throw SolverError(.invalidModel, while: "allocating teaching", detail: "\(solution.termination)")
        }
        return program.teaching(solution.values)
    }
}

extension Formulation {
    /// Whether live lessons or a budget tie the teaching of blocks to one another.
    var isTeachingTied: Bool {
        !lanes.isEmpty
            || blocks.contains { block in budgetRows[block.k] != nil && block.hires.contains { $0.yuan > 0 } }
    }
}

extension ArcProgram {
    /// The teaching that a solution of the program describes.
    func teaching(_ values: [Double]) -> Teaching {
        func value(_ id: VariableID) -> Double { max(0, values[id.index]) }
        return Teaching(
            allocations: taught.indices.map { b in
                TeachingAllocation(
                    taught: taught[b].map { $0.map(value) }, hired: hired[b].map(value),
                    unmet: unmet[b].map { $0.reduce(0) { $0 + value($1) } })
            },
            streamed: streamed.map(value))
    }
}
