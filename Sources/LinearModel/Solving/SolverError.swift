/// A solver could not do what was asked: a kind, what was being done, and the solver's own words.
///
/// Outcomes of a solve, such as infeasibility or a limit reached, are no errors: see ``Termination``.
public struct SolverError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure.
    public enum Code: String, Hashable, Sendable {
        /// The model holds a number no solver can take, or refers to what it lacks.
        case invalidModel
        /// An option makes no sense, such as a negative limit or a start that is not feasible.
        case invalidOptions
        /// The solver cannot honour a combination of options.
        case unsupported
        /// The solver is already at work further up on this thread.
        case busy
        /// A session was used on another thread than the one that opened it.
        case wrongThread
        /// The solver's library gave up on an internal check, and did so again after a fresh start.
        case aborted
        /// Memory ran out.
        case outOfMemory
    }

    /// The kind of failure.
    public var code: Code
    /// What was being done, in words that follow "while".
    public var activity: String
    /// The particulars, such as the library's message; may be empty.
    public var detail: String

    /// Records a failure.
    public init(_ code: Code, while activity: String, detail: String = "") {
        self.code = code
        self.activity = activity
        self.detail = detail
    }

    /// The failure in one line.
    public var description: String {
        let head = "\(code.rawValue) while \(activity)"
        return detail.isEmpty ? head : "\(head): \(detail)"
    }
}
