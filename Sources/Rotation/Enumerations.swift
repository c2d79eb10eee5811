/// A stage of schooling (学段), in the order pupils pass through them.
public enum Stage: String, Sendable, Hashable, CaseIterable, Comparable {
    case kindergarten, primary, junior, senior

    /// Earlier stages come first.
    public static func < (left: Stage, right: Stage) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .kindergarten: 0
        case .primary: 1
        case .junior: 2
        case .senior: 3
        }
    }
}

/// Where a school stands (城乡类型); unmet periods weigh by it.
public enum Setting: String, Sendable, Hashable, CaseIterable {
    case urban, town, rural, remote

    /// Whether this is the country (乡村), where service is credited and allowances are due, and not a town.
    public var isCountry: Bool { self == .rural || self == .remote }
}

/// What a school is in one group.
public enum Role: String, Sendable, Hashable, CaseIterable {
    case core, member, point
}

/// How closely a group is bound (紧密型, 松散型, 托管型, 联盟型).
public enum GroupKind: String, Sendable, Hashable, CaseIterable {
    case tight, loose, trust, alliance
}

/// A teacher's gender, which retirement and age limits need.
public enum Gender: String, Sendable, Hashable, CaseIterable {
    case female = "f"
    case male = "m"
}

/// An administrative office (行政职务). Anything but `none` makes its holder a manager.
public enum Office: String, Sendable, Hashable, CaseIterable {
    case none, middle, deputy, principal

    /// Whether whoever holds this office counts as a manager.
    public var isManager: Bool { self != .none }
}

/// Whether results speak of a shortfall as a broken obligation or as a price paid.
public enum Strength: String, Sendable, Hashable, CaseIterable {
    case must, priced
}
