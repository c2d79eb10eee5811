import Rotation

/// A solution of a ``TeachingProblem``: periods taught by course, and what they make of it.
struct TeachingAllocation: Sendable {
    /// One for each row of the problem.
    let taught: [Double]
    /// Periods taught outside the pools' main subjects.
    let secondPeriods: Double
    let gapPoints: Double
    let secondPoints: Double
    /// Σ subject weight × unmet.
    let weightedUnmet: Double

    init(of problem: TeachingProblem, taught: [Double], secondPeriods: Double) {
        self.taught = taught
        self.secondPeriods = secondPeriods
        secondPoints = secondPeriods * problem.secondSubjectPoints
        let unmet = zip(problem.rows, taught).map { $0.unmet(taught: $1) }
        gapPoints = zip(problem.rows, unmet).reduce(0) { $0 + $1.0.curve.points(unmet: $1.1) }
        weightedUnmet = zip(problem.rows, unmet).reduce(0) { $0 + $1.0.weight * $1.1 }
    }

    /// Gaps and second subjects.
    var points: Double { gapPoints + secondPoints }
}
