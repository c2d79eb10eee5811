import Plans

/// Where the teachers of a pool come from, with the column that counts what they give.
enum PoolSource: String, Sendable, CaseIterable {
    case home, posted, visiting

    /// What a row of `coverage.csv` says is taught from here.
    func periods(in row: Coverage) -> Double {
        switch self {
        case .home: row.home
        case .posted: row.posted
        case .visiting: row.visiting
        }
    }

    /// What a pool can give from here.
    func periods(in capacity: PoolCapacity) -> Double {
        switch self {
        case .home: capacity.home
        case .posted: capacity.posted
        case .visiting: capacity.visiting
        }
    }
}
