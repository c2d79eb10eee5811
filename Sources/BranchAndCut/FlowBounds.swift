/// Variables that equations keep below their upper bounds, as those of a flow are: what leaves a source is shared out
/// again and again, so that no share is ever more than the whole.
///
///     Σ_{first shares} x = supply,  and from then on  Σ_{in} x = Σ_{out} x  at each node
///
/// Whatever set of shares is under way at a time sums up to the supply, and none is less than 0.
struct FlowBounds {
    /// Whether equations and lower bounds alone keep a variable below its upper bound.
    private(set) var isBounded: [Bool]

    init(_ reduction: Reduction, _ columns: Columns) {
        isBounded = [Bool](repeating: false, count: reduction.costs.count)
        var isUsed = reduction.rows.indices.map { !Self.isNode($0, of: reduction) }
        for source in reduction.rows.indices where !isUsed[source] && reduction.rowLower[source] != 0 {
            let sign: Double = reduction.rowLower[source] < 0 ? -1 : 1
            guard reduction.rows[source].allSatisfy({ $0.coefficient == sign }) else { continue }
            isUsed[source] = true
            follow(from: source, reduction, columns, &isUsed)
        }
    }

    /// Lets the upper bounds of a row's variables count as needed.
    mutating func forget(_ row: [Reduction.Entry]) { for entry in row { isBounded[entry.variable] = false } }

    /// Whether a row is an equation of whole shares that are never negative.
    private static func isNode(_ row: Int, of reduction: Reduction) -> Bool {
        reduction.rows[row].count > 1 && reduction.rowLower[row] == reduction.rowUpper[row]
            && reduction.rows[row].allSatisfy { abs($0.coefficient) == 1 && reduction.lower[$0.variable] >= 0 }
    }

    /// Follows what leaves a source from node to node.
    private mutating func follow(
        from source: Int, _ reduction: Reduction, _ columns: Columns, _ isUsed: inout [Bool]
    ) {
        let supply = abs(reduction.rowLower[source])
        var underWay: Set<Int> = []
        var waiting: [Int] = []
        func send(_ entries: some Sequence<Reduction.Entry>) {
            for entry in entries {
                underWay.insert(entry.variable)
                waiting.append(entry.variable)
                if reduction.upper[entry.variable] >= supply { isBounded[entry.variable] = true }
            }
        }
        send(reduction.rows[source])
        while let next = waiting.popLast() {
            for row in columns[next] where !isUsed[row] && reduction.rowLower[row] == 0 && underWay.contains(next) {
                let sign = reduction.rows[row].first { $0.variable == next }?.coefficient
                let incoming = reduction.rows[row].filter { $0.coefficient == sign }
                let outgoing = reduction.rows[row].filter { $0.coefficient != sign }
                guard incoming.allSatisfy({ underWay.contains($0.variable) }),
                    !outgoing.contains(where: { underWay.contains($0.variable) })
                else { continue }
                isUsed[row] = true
                for entry in incoming { underWay.remove(entry.variable) }
                send(outgoing)
            }
        }
    }
}
