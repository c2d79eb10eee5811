import Plans

extension Placement {
    /// The order of rows in every table of placements: by teacher, then in time, then by host and mode.
    static func precedes(_ left: Placement, _ right: Placement) -> Bool {
        if left.teacher != right.teacher { return left.teacher < right.teacher }
        if left.since != right.since { return left.since < right.since }
        if left.host != right.host { return left.host < right.host }
        return left.mode < right.mode
    }
}
