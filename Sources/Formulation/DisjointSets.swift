/// Elements that are joined into sets, two at a time.
public struct DisjointSets {
    private var parents: [Int]

    /// So many elements, each in a set of its own.
    public init(count: Int) { parents = Array(0..<count) }

    /// The element that stands for the set of `element`: the smallest in it.
    public mutating func root(of element: Int) -> Int {
        var root = element
        while parents[root] != root { root = parents[root] }
        var walk = element
        while parents[walk] != root { (walk, parents[walk]) = (parents[walk], root) }
        return root
    }

    /// Joins the sets of two elements.
    public mutating func unite(_ one: Int, _ other: Int) {
        let roots = (root(of: one), root(of: other))
        parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
    }
}
