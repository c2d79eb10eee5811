/// Half of a school year. Autumn comes first (第一学期), spring second.
public enum Term: String, Sendable, Hashable, CaseIterable, Codable {
    case fall
    case spring
}
