import CGLPK
import LinearModel

/// GLPK's environment on the calling thread, with one problem in it.
///
/// Opening takes the thread for the session, closing frees everything GLPK holds there; both happen within one
/// synchronous call, so no session meets another thread.
struct GLPKSession: ~Copyable {
    /// `nil` only where reopening failed.
    private var pointer: OpaquePointer?

    /// Opens a session with an empty problem.
    init() throws(SolverError) {
        pointer = try Self.open()
    }

    deinit {
        if let pointer { cglpk_close(pointer) }
    }

    /// Closes the session, broken down or not, and opens a new one with an empty problem.
    mutating func reopen() throws(SolverError) {
        if let pointer { cglpk_close(pointer) }
        pointer = nil
        pointer = try Self.open()
    }

    /// Calls the library; anything but success becomes an error that says what was being done.
    borrowing func call(
        _ activity: String, _ body: (OpaquePointer) -> cglpk_outcome
    ) throws(SolverError) {
        guard let pointer else { throw SolverError(.aborted, while: activity, detail: "the session is closed") }
        let outcome = body(pointer)
        guard let code = SolverError.Code(outcome) else { return }
        throw SolverError(code, while: activity, detail: Self.message(of: pointer))
    }

    /// The library's last words, in one line.
    var message: String {
        pointer.map(Self.message(of:)) ?? ""
    }

    /// How many blocks of memory GLPK holds for the session.
    func memoryBlocks() throws(SolverError) -> Int {
        var count: Int32 = 0
        try call("counting memory") { cglpk_memory_blocks($0, &count) }
        return Int(count)
    }

    /// Makes the library break down. For tests.
    func provokeAbort() throws(SolverError) {
        try call("provoking an abort") { cglpk_provoke_abort($0) }
    }

    private static func open() throws(SolverError) -> OpaquePointer? {
        var pointer: OpaquePointer?
        if let code = SolverError.Code(cglpk_open(&pointer)) {
            throw SolverError(code, while: "opening a session", detail: code == .busy ? busyAdvice : "")
        }
        return pointer
    }

    private static let busyAdvice =
        "this thread is inside GLPK already. Maybe a master is open here: solve through the master, or on another thread."

    private static func message(of pointer: OpaquePointer) -> String {
        String(cString: cglpk_message(pointer)).split(whereSeparator: \.isNewline).joined(separator: "; ")
    }
}

extension SolverError.Code {
    /// The kind of failure an outcome stands for; `nil` for success.
    init?(_ outcome: cglpk_outcome) {
        switch outcome {
        case .ok: return nil
        case .aborted: self = .aborted
        case .busy: self = .busy
        case .wrongThread: self = .wrongThread
        case .noMemory: self = .outOfMemory
        }
    }
}
