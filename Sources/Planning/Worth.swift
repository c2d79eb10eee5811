import Formulation

/// The score of one part's assignment and teaching, as one number.
struct Worth {
    let total: Double

    init(_ formulation: Formulation, _ assignment: Assignment, _ teaching: Teaching) {
        var total = 0.0
        let tally = Tally(formulation, assignment)
        for (type, paths) in zip(formulation.types, assignment.paths) {
            for path in paths { total += type.points(path) }
        }
        for (r, row) in formulation.rows.enumerated() { total += row.points(tally.activity(r)) }
        self.total = total + formulation.points(teaching)
    }
}

extension Formulation {
    /// Points of a teaching: gaps, second subjects, bought and live lessons, and harm.
    func points(_ teaching: Teaching) -> Double {
        zip(blocks, teaching.allocations).reduce(StreamedLessons(self, teaching.streamed).points) { points, taught in
            let (block, allocation) = taught
            return points + allocation.gapPoints(block) + allocation.secondSubjectPoints(block)
                + allocation.hirePoints(block) + (block.harmLimit?.penalty ?? 0) * allocation.harm(block)
        }
    }
}
