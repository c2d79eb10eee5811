extension Network {
    /// The shortest path, where each arc is taken in one way of some length; of paths as short, one that ends in the
    /// earlier node.
    ///
    /// Searches ask this thousands of times a second, so it may be compiled into them.
    ///
    /// - Parameter way: how an arc, by position, is taken; `nil` where it may not be.
    /// - Returns: `nil` where no path is finitely long.
    @inlinable
    public func shortestPath(
        _ way: (Int) -> (step: Path.Step, length: Double)?
    ) -> (path: Path, length: Double)? {
        var distance = [Double](repeating: .infinity, count: nodes.count)
        var arrival = [Path.Step?](repeating: nil, count: nodes.count)
        distance[0] = 0
        for node in nodes.indices where distance[node] < .infinity {
            for a in outgoing[node] {
                guard let (step, length) = way(a) else { continue }
                let head = arcs[a].head
                guard distance[node] + length < distance[head] else { continue }
                distance[head] = distance[node] + length
                arrival[head] = step
            }
        }
        let horizon = nodes.last?.k ?? 0
        let ends = nodes.indices.filter { nodes[$0].k == horizon && distance[$0] < .infinity }
        guard let end = ends.min(by: { (distance[$0], $0) < (distance[$1], $1) }) else { return nil }
        var steps: [Path.Step] = []
        var node = end
        while node != 0, let step = arrival[node] {
            steps.append(step)
            node = arcs[step.arc].tail
        }
        return (Path(steps: steps.reversed()), distance[end])
    }
}
