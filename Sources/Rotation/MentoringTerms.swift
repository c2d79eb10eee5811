/// `mentoring.toml`: who is to be taught the trade by whom (师徒结对).
public struct MentoringTerms: Sendable, Hashable {
    /// The clause on which mentoring rests.
    public var cite: ClauseID?
    /// Whoever has worked fewer whole years than this, at the first month of the school year, is young.
    public var youngYears: Int
    /// The most young teachers that one mentor has at a time.
    public var maxYoung: Int
    /// The ranks that mentor; those that the policy calls backbone where `nil`.
    public var ranks: Set<String>?

    /// Terms of mentoring.
    public init(cite: ClauseID? = nil, youngYears: Int, maxYoung: Int, ranks: Set<String>? = nil) {
        self.cite = cite
        self.youngYears = youngYears
        self.maxYoung = maxYoung
        self.ranks = ranks
    }
}
