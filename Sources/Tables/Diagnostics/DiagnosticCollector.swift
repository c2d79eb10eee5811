/// Gathers every fault of an input, so that all are reported at once and not one a run.
///
/// A collector is handed down the calls that read one input; it is not shared between threads.
public final class DiagnosticCollector {
    private var gathered: [Diagnostic] = []

    /// A collector of nothing yet.
    public init() {}

    /// Notes one fault or remark.
    public func report(_ severity: Diagnostic.Severity = .error, at place: Place, _ message: Diagnostic.Message) {
        gathered.append(Diagnostic(severity, at: place, message))
    }

    /// Notes faults found elsewhere.
    public func report(_ diagnostics: [Diagnostic]) { gathered += diagnostics }

    /// Whether anything noted forbids the use of the input.
    public var hasErrors: Bool { gathered.contains { $0.severity == .error } }

    /// Everything noted, once each, by file, line and column.
    public var diagnostics: [Diagnostic] { Set(gathered).sorted() }

    /// Stops if anything noted forbids the use of the input.
    public func throwIfErrors() throws(InputFault) {
        if hasErrors { throw InputFault(diagnostics) }
    }
}
