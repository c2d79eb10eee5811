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
        for (block, allocation) in zip(formulation.blocks, teaching.allocations) {
            total += allocation.gapPoints(block) + allocation.secondSubjectPoints(block) + allocation.hirePoints(block)
            total += (block.harmLimit?.penalty ?? 0) * allocation.harm(block)
        }
        for (r, row) in formulation.rows.enumerated() { total += row.points(tally.activity(r)) }
        self.total = total + StreamedLessons(formulation, teaching.streamed).points
    }
}
