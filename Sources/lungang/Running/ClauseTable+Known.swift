import Clauses
import Tables

extension ClauseTable {
    /// The clauses that the program knows; a fault in them is the program's own.
    static func known() throws(Failure) -> ClauseTable {
        do { return try embedded() } catch {
            throw Failure(.internalError, Wording(error.text(in: .english), error.text(in: .chinese)))
        }
    }
}
