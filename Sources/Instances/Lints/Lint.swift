import Rotation
import Tables

/// Something that a document says of the structure of groups.
///
/// A lint costs nothing and forbids nothing: plans are made as if it were not there. It is looked at in every planned
/// semester, and only where the tables say enough to judge by: what they leave open breaks nothing.
///
/// Adding one is adding a file named after what it demands, a test beside it, a line in ``Linter``, and a row of kind
/// `lint` in the table of clauses.
protocol Lint: Sendable {
    /// The clause it comes from, by which it is waived.
    var clause: ClauseID { get }

    /// Whether the policy takes the clause upon itself.
    func binds(_ policy: Policy) -> Bool

    /// What breaks the clause in one semester.
    func breaches(in instance: Instance, at semester: Semester) -> [Breach]
}

extension Lint {
    /// A policy takes upon itself the documents that its rules cite.
    func binds(_ policy: Policy) -> Bool { policy.citedDocuments.contains(clause.document) }
}

/// One place at which a clause is broken in one semester.
struct Breach: Hashable {
    /// The ids of what breaks it, the one it is reported at first; a waiver of any of them holds.
    let places: [String]
    /// What is said.
    let message: Diagnostic.Message

    init(at places: [String], _ message: Diagnostic.Message) {
        self.places = places
        self.message = message
    }

    init(at place: some Identifier, _ message: Diagnostic.Message) {
        self.init(at: [place.rawValue], message)
    }
}
