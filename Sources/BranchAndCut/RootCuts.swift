import LinearModel

/// Makes a program's relaxation tighter without losing a solution: smaller coefficients, then rounds of cutting planes.
///
/// Planes are sums of the program's own constraints, rounded. Once they bring no more, those that bind become constraints
/// themselves and sums of them are tried, so that each pass sees further.
struct RootCuts {
    /// The program with the planes that bind at the end.
    private(set) var model: Model
    /// A proven bound on the objective of every solution; minus infinity where none was reached.
    private(set) var bound = -Double.infinity
    /// Simplex iterations spent.
    private(set) var iterations = 0
    /// The last optimum of the relaxation; `nil` where not even the first was reached.
    private(set) var relaxation: Solution?
    /// Whether the relaxation has no solution, and so the program has none.
    private(set) var isInfeasible = false

    /// What ends the work early.
    struct Limits {
        /// Simplex iterations after which no further round is begun.
        let iterations: Int
        let stop: StopSignal?
        let isOver: () -> Bool

        /// Whether so many iterations, the clock or the caller say that it is enough.
        func isReached(after spent: Int) -> Bool { spent >= iterations || isOver() || stop?.isSet == true }

        /// The limits that are left after so many iterations.
        func after(_ spent: Int) -> Limits {
            Limits(iterations: iterations == .max ? .max : max(0, iterations - spent), stop: stop, isOver: isOver)
        }

        /// At most so many of the iterations that are left after `spent`.
        func slice(_ most: Int, after spent: Int) -> Limits {
            Limits(iterations: min(most, after(spent).iterations), stop: stop, isOver: isOver)
        }
    }

    private static let passes = 3
    private static let roundsOfAPass = 40
    /// How small a share of the bound its rise in a round may be before the round counts as lost.
    private static let leastRise = 2e-4

    /// Tightens `model`.
    init(_ model: Model, solver: some Solver, limits: Limits) throws(SolverError) {
        self.model = Self.tightened(model)
        for _ in 0..<Self.passes {
            let before = bound
            let pass = try solver.withMaster(self.model) {
                [program = SeparationProgram(self.model), spent = iterations] master throws(SolverError) in
                var pass = Pass()
                try pass.run(&master, program, limits, spent: spent)
                return pass
            }
            bound = max(bound, pass.bound)
            iterations += pass.iterations
            isInfeasible = pass.isInfeasible
            guard let solution = pass.relaxation else { return }
            relaxation = solution
            for plane in pass.binding { self.model.addConstraint(plane) }
            if pass.binding.isEmpty || !pass.isFinished || bound - before < 5e-4 * max(1, abs(bound)) { return }
        }
    }

    /// The program with coefficients as small as they go.
    private static func tightened(_ model: Model) -> Model {
        var model = model
        for _ in 0..<3 {
            let rows = model.rows()
            let tightening = CoefficientTightening(model, rows, ImpliedBounds(model, rows))
            if tightening.count == 0 { break }
            model = tightening.model
        }
        return model
    }

    /// Rounds of planes that are sums of the same constraints.
    private struct Pass {
        var bound = -Double.infinity
        var iterations = 0
        var relaxation: Solution?
        var binding: [LinearConstraint] = []
        var isInfeasible = false
        /// Whether the pass ended because planes brought no more.
        var isFinished = false

        mutating func run(
            _ master: inout any MasterProgram & ~Copyable, _ program: SeparationProgram, _ limits: Limits, spent: Int
        ) throws(SolverError) {
            let own = master.model.constraintCount
            var planes: [CuttingPlane] = []
            var stalled = 0
            for _ in 0..<roundsOfAPass {
                var options = SolveOptions()
                if limits.iterations < .max {
                    options.iterationLimit = max(0, limits.iterations - spent - iterations)
                }
                let solution = try master.solveRelaxation(options: options, stop: limits.stop)
                iterations += solution.effort.iterations
                let rise = (solution.bound ?? -.infinity) - bound
                bound = max(bound, solution.bound ?? -.infinity)
                isInfeasible = solution.termination.reason == .infeasible
                guard solution.termination.reason == .optimal else { return }
                relaxation = solution
                binding = planes.indices.filter { abs(solution.duals[own + $0]) > 1e-9 }.map { planes[$0].constraint }
                stalled = rise < leastRise * max(1, abs(bound)) ? stalled + 1 : 0
                if limits.isReached(after: spent + iterations) { return }
                var separation = Separation(program, at: solution.values)
                let chosen = CutSelection(separation.planes(), most: 50 + own / 10).chosen
                if chosen.isEmpty || stalled >= 5 {
                    isFinished = true
                    return
                }
                try master.addRows(chosen.map(\.constraint))
                planes += chosen
            }
            isFinished = true
        }
    }
}
