import Plans

extension Coverage {
    /// The order of rows of coverage, and of every sum over them: sums of floating-point numbers depend on it.
    static func precedes(_ left: Coverage, _ right: Coverage) -> Bool {
        (left.school, left.course, left.semester) < (right.school, right.course, right.semester)
    }
}
