/// Where an allocation of a block's teaching stands, for each variable of the same name.
struct AllocationStanding: Sendable {
    /// Periods taught, by offer.
    var taught: [Double]
    /// Periods bought, by hire.
    var hired: [Double]
    /// Periods unmet, by course.
    var unmet: [Double]
    /// Periods at hand that are not taught, by pool.
    var left: [Double]
    /// Pools with periods that they can teach of more than one course, or at a price: only these can be pushed. Ascending.
    var choosers: [Int]
    /// The dearest slice of each course that is not met in full; the one before its first where all are.
    var level: [Int]
    /// How much of that slice is unmet.
    var room: [Double]

    /// Takes over another standing of the same block, in the place there is.
    mutating func overwrite(with other: Self) {
        taught.overwrite(with: other.taught)
        hired.overwrite(with: other.hired)
        unmet.overwrite(with: other.unmet)
        left.overwrite(with: other.left)
        choosers.removeAll(keepingCapacity: true)
        choosers.append(contentsOf: other.choosers)
        level.overwrite(with: other.level)
        room.overwrite(with: other.room)
    }
}

extension Array {
    /// Takes the elements of another array of the same length, in the place there is.
    fileprivate mutating func overwrite(with other: Self) {
        for i in indices { self[i] = other[i] }
    }
}
