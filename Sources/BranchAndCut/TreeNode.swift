import LinearModel

/// New bounds of an integral variable.
struct BoundChange: Sendable {
    let variable: VariableID
    let lower: Double
    let upper: Double
}

/// A piece of a program: what is left of it within narrower bounds.
struct TreeNode: Sendable {
    /// No solution within the bounds costs less.
    var bound: Double
    /// Where the relaxation of the piece that it was split off ended, from which its own is soon solved.
    var basis: Basis
    /// The bounds that differ from the whole program's, the later ones narrower.
    var changes: [BoundChange] = []
    /// How many splits lie above.
    var depth = 0
    /// The split that made the node; `nil` for the whole program.
    var origin: Origin?

    /// Which variable was split on, and how far it was moved.
    struct Origin: Sendable {
        let variable: VariableID
        let direction: PseudoCosts.Direction
        /// How far the fractional value lay from where the node puts it.
        let distance: Double
    }
}

extension Basis {
    /// The basis without those constraints behind the first `own` that are not kept; those left out must be basic.
    func keeping(_ kept: [Int], behind own: Int) -> Basis {
        Basis(
            variables: variables,
            constraints: constraints.prefix(own) + kept.map { $0 < constraints.count ? constraints[$0] : .basic })
    }

    /// The basis with so many constraints more from `position` on, all of them basic.
    func inserting(_ count: Int, at position: Int) -> Basis {
        guard count > 0, constraints.count > position else { return self }
        return Basis(
            variables: variables,
            constraints: constraints[..<position] + Array(repeating: .basic, count: count) + constraints[position...])
    }
}
