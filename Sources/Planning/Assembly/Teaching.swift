import Formulation

/// Who teaches what in every block of a formulation, and which live lessons run.
struct Teaching: Sendable {
    /// The allocation of each block.
    var allocations: [TeachingAllocation]
    /// Periods a week on each lane; empty where there are no lanes.
    var streamed: [Double]
}
