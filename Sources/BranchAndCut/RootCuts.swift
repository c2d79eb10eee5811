import LinearModel

/// Makes a program's relaxation tighter without losing a solution: smaller coefficients, then rounds of cutting planes.
///
/// Planes are sums of the program's own constraints, rounded. Once they bring no more, those that bind become constraints
/// themselves and sums of them are tried, so that each pass sees further. Cut short, it goes on where it stands.
struct RootCuts {
    /// The program with the planes that bind at the end.
    private(set) var model: Model
    /// A proven bound on the objective of every solution; minus infinity where none was reached.
    private(set) var bound = -Double.infinity
    /// Simplex iterations spent.
    private(set) var iterations = 0
    /// The last optimum of the relaxation; `nil` where not even the first was reached.
    private(set) var relaxation: Solution?
    /// The basis of that optimum.
    private(set) var basis: Basis?
    /// Whether the relaxation has no solution, and so the program has none.
    private(set) var isInfeasible = false
    /// Whether further planes would bring little.
    private(set) var isFinished = false
    /// What is known of the program's whole variables and may be used.
    let alternatives: [Alternatives]

    /// What the reduced costs at the first optimum are supposed to be; `nil` where nothing is supposed.
    private let reducedCosts: [Double]?
    private let pieces: Pieces
    /// The bound after the last pass that was not cut short.
    private var passBound = -Double.infinity
    private static let roundsOfAPass = 40
    /// Whether planes are looked for even where they bring little or are dear, as those of long sums and of the tableau
    /// are: set where nothing else can be done about the bound. Where a tree follows, that is the sooner done without them.
    private var isStubborn = false
    /// Lost rounds in a row that end a pass: the fewer the more rows there are, and the dearer a round is.
    private var patience: Int {
        isStubborn ? Self.mostPatience : max(3, min(Self.mostPatience, 10_000 / max(1, model.constraintCount)))
    }
    private static let mostPatience = 10
    /// How small a share of the bound its rise in a round may be before the round counts as lost.
    private static let leastRise = 2e-4
    /// How small a share of the bound its rise in a pass may be for the pass to be the last.
    private static let leastRiseOfAPass = 5e-4
    private static let leastRiseOfAStubbornPass = 1e-4

    /// Nothing done yet but to make coefficients smaller.
    ///
    /// - Parameters:
    ///   - alternatives: what is known of the program's whole variables.
    ///   - reducedCosts: what they are supposed to be at the first optimum; `nil` where nothing is supposed.
    init(_ model: Model, _ alternatives: [Alternatives] = [], reducedCosts: [Double]? = nil, pieces: Pieces = .all) {
        self.reducedCosts = reducedCosts
        self.alternatives = pieces.contains(.alternatives) ? alternatives : []
        self.model = pieces.contains(.tightening) ? CoefficientTightening.tightened(model) : model
        self.pieces = pieces
    }

    /// Lets a finished search for planes go on with longer sums, with the tableau, and where further ones bring little.
    /// False where that was done before.
    mutating func insist() -> Bool {
        guard isFinished, !isStubborn, !isInfeasible else { return false }
        isStubborn = true
        isFinished = false
        return true
    }

    /// Goes on within limits, from where it stands.
    ///
    /// - Parameter idle: threads without work, which may help to look for planes; `nil` where there never are any.
    mutating func advance(
        _ solver: some Solver, _ limits: WorkLimits, idle: IdleThreads? = nil
    ) throws(SolverError) {
        let spent = iterations
        while !isFinished {
            let pass = try solver.withRelaxation(
                of: model, from: basis, reducedCosts: relaxation?.reducedCosts ?? reducedCosts
            ) {
                [nextPass, left = limits.after(iterations - spent)] master throws(SolverError) in
                var pass = nextPass
                try pass.run(&master, left, idle)
                return pass
            }
            bound = max(bound, pass.bound)
            iterations += pass.iterations
            isInfeasible = pass.isInfeasible
            basis = pass.basis ?? basis
            guard let solution = pass.relaxation else {
                isFinished = isInfeasible
                return
            }
            relaxation = solution
            for plane in pass.binding { model.addConstraint(plane) }
            guard pass.isFinished else { return }
            let leastRise = isStubborn ? Self.leastRiseOfAStubbornPass : Self.leastRiseOfAPass
            isFinished = pass.binding.isEmpty || bound - passBound < leastRise * max(1, abs(bound))
            passBound = bound
            if limits.isReached(after: iterations - spent) { return }
        }
    }

    /// A pass that has not begun.
    private var nextPass: Pass {
        Pass(
            alternatives: alternatives, pieces: isStubborn ? pieces : pieces.subtracting(.tableau), patience: patience,
            longestSum: isStubborn ? Separation.longSum : Separation.shortSum)
    }

    /// Rounds of planes that are sums of the same constraints.
    private struct Pass {
        let alternatives: [Alternatives]
        let pieces: Pieces
        /// Lost rounds in a row that end it.
        let patience: Int
        /// Constraints of a sum at most.
        let longestSum: Int
        var bound = -Double.infinity
        var iterations = 0
        var relaxation: Solution?
        var basis: Basis?
        var binding: [LinearConstraint] = []
        var isInfeasible = false
        /// Whether the pass ended because planes brought no more.
        var isFinished = false

        mutating func run(
            _ master: inout any RelaxationMaster & ~Copyable, _ limits: WorkLimits, _ idle: IdleThreads?
        ) throws(SolverError) {
            let program = SeparationProgram(master.model, alternatives)
            let own = master.model.constraintCount
            var yields = Yields(constraintCount: own)
            var planes: [CuttingPlane] = []
            var stalled = 0
            for _ in 0..<roundsOfAPass {
                let solution = try master.solveRelaxation(
                    options: limits.options(
                        after: iterations, atLeast: relaxation == nil ? 0 : iterationsOfAnOptimum(of: master.model)),
                    stop: limits.stop)
                iterations += solution.effort.iterations
                let rise = (solution.bound ?? -.infinity) - bound
                bound = max(bound, solution.bound ?? -.infinity)
                isInfeasible = solution.termination.reason == .infeasible
                guard solution.termination.reason == .optimal else {
                    // Whoever goes on need not begin anew.
                    if relaxation == nil, !isInfeasible { basis = try master.basis() }
                    return
                }
                relaxation = solution
                keep(try master.basis(), of: planes, own: own)
                stalled = rise < leastRise * max(1, abs(bound)) ? stalled + 1 : 0
                if limits.isReached(after: iterations) { return }
                let found = try separate(
                    &master, program, at: solution.values, &yields, asksTableau: stalled > 0, idle)
                let chosen = CutSelection(found, most: 50 + own / 5).chosen
                if chosen.isEmpty || stalled >= patience {
                    isFinished = true
                    return
                }
                try master.addRows(chosen.map(\.constraint))
                planes += chosen
            }
            isFinished = true
        }

        /// Iterations that the relaxation with new planes is given at least: short of its optimum all of them are lost.
        private func iterationsOfAnOptimum(of model: Model) -> Int { max(4_000, model.variableCount / 3) }

        /// What a row of the tableau, and rounding the sum it makes, counts for among the iterations.
        private static let iterationsOfATableauRow = 2

        /// - Parameter asksTableau: whether planes are looked for where that takes longest, too.
        private mutating func separate(
            _ master: inout any RelaxationMaster & ~Copyable, _ program: SeparationProgram, at values: [Double],
            _ yields: inout Yields, asksTableau: Bool, _ idle: IdleThreads?
        ) throws(SolverError) -> [CuttingPlane] {
            var found: [CuttingPlane] = []
            if pieces.contains(.sums) {
                var separation = Separation(program, at: values, longestSum: longestSum)
                found += separation.planes(&yields, idle: idle)
                iterations += separation.iterations
            }
            if pieces.contains(.tableau), asksTableau || found.isEmpty {
                let tableau = try TableauSeparation(&master, at: values, idle: idle)
                found += tableau.planes
                iterations += Self.iterationsOfATableauRow * tableau.rowCount
            }
            return found
        }

        /// Keeps a basis without the planes whose slacks are in it: without those it is a basis still.
        private mutating func keep(_ whole: Basis, of planes: [CuttingPlane], own: Int) {
            let kept = planes.indices.filter { whole.constraints[own + $0] != .basic }
            binding = kept.map { planes[$0].constraint }
            basis = Basis(
                variables: whole.variables,
                constraints: whole.constraints.prefix(own) + kept.map { whole.constraints[own + $0] })
        }
    }
}
