import Rotation

/// A clause on which something in a plan rests, with its words: a row of `clauses.csv`.
public struct CitedClause: Sendable, Hashable {
    /// The clause.
    public let clause: ClauseID
    /// The title of its document; `nil` where the document is the office's own.
    public let document: String?
    /// The document's own words; `nil` where the document is the office's own.
    public let quote: String?
    /// What rests on it: dotted keys of the policy, such as `rules.posts` or `modes.rotation`.
    public let citedBy: [String]

    /// A clause that is cited.
    public init(clause: ClauseID, document: String?, quote: String?, citedBy: [String]) {
        self.clause = clause
        self.document = document
        self.quote = quote
        self.citedBy = citedBy
    }
}
