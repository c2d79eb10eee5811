/// How a place stands in its region: what decides who wants to teach there.
enum Situation: Sendable, Hashable, CaseIterable {
    /// The core of a group, wherever it stands.
    case core
    /// A member in the county town or city.
    case urban
    /// A member in a larger town.
    case town
    /// A member in a small town or the country.
    case rural
    /// A village school.
    case village
    /// A teaching point.
    case point
}
