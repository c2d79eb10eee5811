import LinearModel

extension Model {
    /// The variables that must be integral; others may be whole as well, but follow from these.
    var decisions: [VariableID] { variables.filter(isDecision) }

    /// Whether a variable must be integral, and does not follow from others that are.
    func isDecision(_ id: VariableID) -> Bool { domain(of: id).isIntegral && domain(of: id) != .impliedInteger }
}
