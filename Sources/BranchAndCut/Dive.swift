import LinearModel

/// A dive for a solution straight below a point: of the fractional variables the one nearest to its greater whole number
/// is put there, again and again; where that leads nowhere it is put down instead, once at a time.
struct Dive {
    /// A point whose integral variables are whole; `nil` where the dive came to none below the goal.
    private(set) var values: [Double]?
    /// Simplex iterations spent.
    private(set) var iterations = 0
    private let integral: [VariableID]
    private let goal: Double

    /// Dives from `point`, the optimum of the master's relaxation, narrowing the master's bounds.
    init(
        from point: [Double], integral: [VariableID], below goal: Double,
        _ master: inout any RelaxationMaster & ~Copyable, _ limits: WorkLimits
    ) throws(SolverError) {
        self.integral = integral
        self.goal = goal
        var point = point
        var hasTurned = false
        for _ in 0..<300 where !limits.isReached(after: iterations) {
            let candidates = BranchingChoice.candidates(integral, point, in: master.model)
            guard let nearest = candidates.min(by: { $0.toUpper < $1.toUpper }) else {
                values = point
                return
            }
            let (lower, upper) = master.model.effectiveBounds(of: nearest.variable)
            let ceiling = nearest.value.rounded(.up)
            // Whatever is all but whole already goes the same way.
            for other in candidates where other.toUpper < 0.1 || other.variable == nearest.variable {
                let bounds = master.model.effectiveBounds(of: other.variable)
                try master.setBounds(of: other.variable, lower: other.value.rounded(.up), upper: bounds.upper)
            }
            if let next = try deeper(&master, limits) {
                hasTurned = false
                point = next
            } else {
                if hasTurned || ceiling - 1 < lower { return }
                hasTurned = true
                try master.setBounds(of: nearest.variable, lower: lower, upper: min(upper, ceiling - 1))
                guard let next = try deeper(&master, limits) else { return }
                point = next
            }
        }
    }

    /// The optimum of what is left; `nil` where nothing below the goal is.
    private mutating func deeper(
        _ master: inout any RelaxationMaster & ~Copyable, _ limits: WorkLimits
    ) throws(SolverError) -> [Double]? {
        let solution = try master.solveRelaxation(
            options: limits.slice(2_000, after: 0).options(below: goal), stop: limits.stop)
        iterations += solution.effort.iterations
        return solution.termination.reason == .optimal ? solution.values : nil
    }
}
