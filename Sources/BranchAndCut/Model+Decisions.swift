import LinearModel

extension Model {
    /// The variables that must be integral; others may be whole as well, but follow from these.
    var decisions: [VariableID] {
        variables.filter { domain(of: $0).isIntegral && domain(of: $0) != .impliedInteger }
    }
}
