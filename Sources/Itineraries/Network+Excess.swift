extension Network {
    /// How much longer than the shortest path the shortest one along each arc is.
    ///
    /// - Parameter lengths: one for each arc; infinite where it may not be taken.
    /// - Returns: one for each arc; infinite where no path along it is finitely long.
    public func excesses(_ lengths: [Double]) -> [Double] {
        let horizon = nodes.last?.k ?? 0
        var ahead = nodes.map { $0.k == horizon ? 0 : Double.infinity }
        for a in arcs.indices.reversed() {
            ahead[arcs[a].tail] = min(ahead[arcs[a].tail], lengths[a] + ahead[arcs[a].head])
        }
        var behind = nodes.map { _ in Double.infinity }
        behind[0] = 0
        for (arc, length) in zip(arcs, lengths) { behind[arc.head] = min(behind[arc.head], behind[arc.tail] + length) }
        guard let shortest = ahead.first, shortest < .infinity else { return lengths.map { _ in .infinity } }
        return zip(arcs, lengths).map { arc, length in max(0, behind[arc.tail] + length + ahead[arc.head] - shortest) }
    }
}
