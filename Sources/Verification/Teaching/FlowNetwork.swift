/// A network through which the cheapest flow is sent, path by path.
///
/// Successive shortest paths: each augmentation goes along the cheapest residual path, so the flow is the cheapest
/// of its amount at every moment, and stopping when no path has a negative cost gives the cheapest of all. The
/// arcs must form no cycle of negative cost, which a network without cycles cannot.
struct FlowNetwork {
    /// An arc, by its place in the network.
    struct ArcID: Hashable { fileprivate let index: Int }

    private struct Arc {
        let head: Int
        var residual: Double
        let cost: TieredCost
    }

    /// Arcs and their reverses in pairs: the reverse of `i` is `i ^ 1`.
    private var arcs: [Arc] = []
    private var outgoing: [[Int]] = []

    /// Residual capacity below which an arc is full.
    private static let full = 1e-9

    mutating func addNode() -> Int {
        outgoing.append([])
        return outgoing.count - 1
    }

    @discardableResult
    mutating func addArc(from tail: Int, to head: Int, capacity: Double, cost: TieredCost = .zero) -> ArcID {
        outgoing[tail].append(arcs.count)
        arcs.append(Arc(head: head, residual: capacity, cost: cost))
        outgoing[head].append(arcs.count)
        arcs.append(Arc(head: tail, residual: 0, cost: -cost))
        return ArcID(index: arcs.count - 2)
    }

    /// What flows along an arc.
    func flow(on arc: ArcID) -> Double { arcs[arc.index ^ 1].residual }

    /// Sends flow from `source` to `sink` for as long as that makes the whole cheaper.
    mutating func sendWhileCheaper(from source: Int, to sink: Int) {
        while let path = cheapestPath(from: source, to: sink) {
            let amount = path.reduce(Double.infinity) { min($0, arcs[$1].residual) }
            for arc in path {
                arcs[arc].residual -= amount
                arcs[arc ^ 1].residual += amount
            }
        }
    }

    /// The arcs of the cheapest residual path, or `nil` where none has a negative cost (Bellman and Ford, by queue).
    private func cheapestPath(from source: Int, to sink: Int) -> [Int]? {
        var cost = [TieredCost?](repeating: nil, count: outgoing.count)
        var arrival = [Int?](repeating: nil, count: outgoing.count)
        var isWaiting = [Bool](repeating: false, count: outgoing.count)
        var queue = [source]
        cost[source] = .zero
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            isWaiting[node] = false
            guard let here = cost[node] else { continue }
            for index in outgoing[node] where arcs[index].residual > Self.full {
                let head = arcs[index].head
                let there = here + arcs[index].cost
                if let known = cost[head], !there.isLess(than: known) { continue }
                cost[head] = there
                arrival[head] = index
                if !isWaiting[head] {
                    isWaiting[head] = true
                    queue.append(head)
                }
            }
        }
        guard let total = cost[sink], total.isLess(than: .zero) else { return nil }
        var path: [Int] = []
        var node = sink
        while node != source, let index = arrival[node] {
            path.append(index)
            node = arcs[index ^ 1].head
        }
        return path.reversed()
    }
}
