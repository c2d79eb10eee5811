/// A language in which the program speaks to people.
public enum Language: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// What stands between a name and what is said of it.
    public var colon: String { self == .english ? ": " : "：" }
}
