import Rotation

/// A network under construction: nodes are found as arcs reach them, and dead ends are pruned at the end.
struct NetworkDraft {
    private struct Edge {
        let tail: Network.Node
        let head: Network.Node
        let span: Range<Int>
        let action: Arc.Action
        let movePoints: Double
        let overduePoints: Double
        let newYuan: [Double]
    }

    private let horizon: Int
    private var order: [[State]]
    private var known: [Set<State>]
    private var edges: [Edge] = []
    private var source: State?

    init(horizon: Int) {
        self.horizon = horizon
        order = Array(repeating: [], count: horizon + 1)
        known = Array(repeating: [], count: horizon + 1)
    }

    /// Whether any arc has been added.
    var hasArcs: Bool { !edges.isEmpty }

    /// Whether the source is a posting of the ledger, which is served out before anything else.
    var beginsInLedger: Bool { source?.isPosted ?? false }

    /// Says in which state every path begins.
    mutating func begin(in state: State) {
        source = state
        reach(state, 0)
    }

    /// Adds an arc over `span`, from `tail` at semester `k` to `head` at the span's end.
    mutating func add(
        from tail: State, _ k: Int, to head: State, _ span: Range<Int>, _ action: Arc.Action,
        movePoints: Double = 0, overduePoints: Double = 0, newYuan: [Double]? = nil
    ) {
        reach(head, span.upperBound)
        edges.append(
            Edge(
                tail: .init(k: k, state: tail), head: .init(k: span.upperBound, state: head), span: span,
                action: action, movePoints: movePoints, overduePoints: overduePoints,
                newYuan: newYuan ?? span.map { _ in 0 }))
    }

    private mutating func reach(_ state: State, _ k: Int) {
        if known[k].insert(state).inserted { order[k].append(state) }
    }

    /// Calls `body` for every state reached at semester `k`, those that it reaches there itself included.
    mutating func visitNodes(at k: Int, _ body: (State, inout NetworkDraft) -> Void) {
        var next = 0
        while next < order[k].count {
            let state = order[k][next]
            body(state, &self)
            next += 1
        }
    }

    /// The network without dead ends, or `nil` where no path reaches the horizon.
    func finish(
        home: SchoolID, qualification: Qualification, load: Double, isBackbone: Bool, isDue: [Bool],
        isAbsent: [Bool], teachingShares: [ModeID: Double], committedYuan: [Double],
        runningVisitTerms: [ModeID: VisitingTerms]
    ) -> Network? {
        guard let source else { return nil }
        // Only `comeHome` stays within a semester, and it leads from posted states to home states: with the posted
        // ones first, walking semesters and states backwards meets every head before its tails.
        let order = order.map { states in states.filter(\.isPosted) + states.filter { !$0.isPosted } }
        let byTail = Dictionary(grouping: edges, by: \.tail)
        var alive: Set<Network.Node> = []
        for k in stride(from: horizon, through: 0, by: -1) {
            for state in order[k].reversed() {
                let node = Network.Node(k: k, state: state)
                if k == horizon || byTail[node, default: []].contains(where: { alive.contains($0.head) }) {
                    alive.insert(node)
                }
            }
        }
        guard alive.contains(.init(k: 0, state: source)) else { return nil }
        let nodes = (0...horizon).flatMap { k in order[k].map { Network.Node(k: k, state: $0) } }
            .filter { alive.contains($0) }
        let number = Dictionary(uniqueKeysWithValues: zip(nodes, 0...))
        var arcs: [Arc] = []
        var outgoing: [Range<Int>] = []
        for (tail, node) in nodes.enumerated() {
            let first = arcs.count
            for edge in byTail[node, default: []] {
                guard let head = number[edge.head] else { continue }
                arcs.append(
                    Arc(
                        tail: tail, head: head, span: edge.span, action: edge.action, movePoints: edge.movePoints,
                        overduePoints: edge.overduePoints, newYuan: edge.newYuan))
            }
            outgoing.append(first..<arcs.count)
        }
        return Network(
            home: home, qualification: qualification, load: load, isBackbone: isBackbone, isDue: isDue,
            isAbsent: isAbsent, teachingShares: teachingShares, nodes: nodes, arcs: arcs, outgoing: outgoing,
            committedYuan: committedYuan, runningVisitTerms: runningVisitTerms)
    }
}

extension State {
    fileprivate var isPosted: Bool {
        if case .posted = self { true } else { false }
    }
}
