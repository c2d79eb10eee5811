/// Some teachers of a formulation, with the blocks and rows that they touch and the blocks that live lessons tie to these.
public struct Excerpt: Sendable {
    /// The formulation of these teachers alone, in which bought lessons need no budget.
    public let formulation: Formulation
    /// The position of each of its blocks in the whole.
    public let blocks: [Int]
    /// The position of each of its rows in the whole.
    public let rows: [Int]

    /// The excerpt of a formulation.
    ///
    /// - Parameter chosen: positions of types with positions of their members.
    public init(of whole: Formulation, _ chosen: [(type: Int, members: [Int])]) {
        let rowBase = whole.blocks.count
        let touched = chosen.reduce(into: Set<Int>()) { $0.formUnion(whole.types[$1.type].touched(rowBase: rowBase)) }
        blocks = Self.tied(touched.filter { $0 < rowBase }, whole)
        rows = touched.filter { $0 >= rowBase }.map { $0 - rowBase }.sorted()
        let newBlock = Dictionary(uniqueKeysWithValues: zip(blocks, 0...))
        let newRow = Dictionary(uniqueKeysWithValues: zip(rows, 0...))
        formulation = Formulation(
            instance: whole.instance,
            types: chosen.map { choice in
                let type = whole.types[choice.type].renumbered(blocks: newBlock, rows: newRow)
                return TeacherType(
                    network: type.network, members: choice.members.map { type.members[$0] }, effects: type.effects)
            },
            rows: rows.map { whole.rows[$0] }, blocks: blocks.map { whole.blocks[$0] },
            lanes: whole.lanes.compactMap { $0.renumbered(newBlock) }, budgetRows: whole.budgetRows.map { _ in nil })
    }

    /// The given blocks and all those that a chain of live lessons ties to one of them.
    private static func tied(_ blocks: Set<Int>, _ whole: Formulation) -> [Int] {
        var sets = DisjointSets(count: whole.blocks.count)
        for lane in whole.lanes { sets.unite(lane.sender, lane.receiver) }
        let roots = Set(blocks.map { sets.root(of: $0) })
        return whole.blocks.indices.filter { roots.contains(sets.root(of: $0)) }
    }
}
