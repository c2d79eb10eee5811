import Rotation

extension Formulation {
    /// The same formulation with prices on the activity of some rows, which what may be bought for it pays as well.
    ///
    /// Lessons bought out of a budget are left to be settled by a linear program in the end. To a search that looks at
    /// one block at a time they would seem free, and it would spend the budget twice. With a price π on a yuan,
    ///
    ///     points of lessons + π × yuan of lessons + π × (yuan of moves − budget),
    ///
    /// is, for settled moves, never more than what the lessons within the budget come to, and with the dual value of the
    /// budget for π it is just that.
    ///
    /// - Parameter prices: points for a unit, by the position of the row.
    public func pricing(rows prices: [Int: Double]) -> Formulation {
        var rows = rows
        for (row, price) in prices { rows[row].price = price }
        let blocks = blocks.map { block in
            guard let price = budgetRows[block.k].flatMap({ prices[$0] }), !block.hires.isEmpty else { return block }
            return block.hiring(
                block.hires.map {
                    TeachingBlock.HireOffer(
                        mode: $0.mode, course: $0.course, limit: $0.limit, points: $0.points + price * $0.yuan, yuan: 0)
                })
        }
        return Formulation(
            instance: instance, types: types, rows: rows, blocks: blocks, lanes: lanes, budgetRows: budgetRows)
    }
}
