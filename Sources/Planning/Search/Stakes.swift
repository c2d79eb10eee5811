import Formulation
import Itineraries

/// What a plan leaves open: where a period more would be worth something, and which rows hold teachers where they are.
struct Stakes {
    /// What a period more of each course would be worth, by block.
    private let worths: [[Double]]
    /// The rows that would cost more if they had one more or one less.
    private let binding: Set<Int>

    /// What is open where `tally` is given.
    ///
    /// - Parameter evaluators: one for each block.
    init(_ formulation: Formulation, _ evaluators: inout [BlockEvaluator], at tally: Tally) {
        worths = evaluators.indices.map { b in
            _ = evaluators[b].points(tally.capacities(ofBlock: b))
            return evaluators[b].courseWorths
        }
        binding = Set(
            formulation.rows.indices.filter { r in
                let (row, activity) = (formulation.rows[r], tally.activity(r))
                return row.points(activity - 1) > row.points(activity)
                    || row.points(activity + 1) > row.points(activity)
            })
    }

    /// What a period more of a course would be worth, over all places.
    func worth(_ kin: CourseKin) -> Double { kin.places.reduce(0) { $0 + worths[$1.block][$1.course] } }

    /// The rows that hold some of a course's teachers where they are.
    func binding(_ kin: CourseKin) -> Set<Int> { kin.rows.intersection(binding) }
}
