import Rotation

/// Computes the rows of one rule from what the replay shows, as section 6 of the planning model words it.
protocol RuleCheck {
    /// The rows, in the order of semesters and places.
    func rows(in facts: RuleFacts) -> [RuleRow]
}
