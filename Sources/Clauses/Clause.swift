import Rotation
import Tables

/// One sentence of a policy document, and what became of it.
public struct Clause: Sendable, Hashable, Identifiable {
    /// The name by which it is cited.
    public let id: ClauseID
    /// The title of the document.
    public let document: String
    /// The document's own words, shortened with "…".
    public let quote: String
    /// What became of it.
    public let treatment: Treatment
    /// What models it: rules, kinds of mode, dotted keys, columns as `table.column`, the clause of a lint, files.
    public let names: [String]
    /// How it is read, where that departs from it, or why it is not modelled.
    public let account: Wording
    /// The tests that show it: paths below `Tests`, without their ending.
    public let tests: [String]
}
