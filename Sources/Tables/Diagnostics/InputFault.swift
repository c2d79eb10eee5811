/// Input that cannot be used, with every fault found in it.
public struct InputFault: Error, Sendable, Hashable {
    /// Every fault and remark, by file, line and column; at least one is an error.
    public let diagnostics: [Diagnostic]

    /// Input with these faults.
    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics.sorted() }

    /// One line for each diagnostic.
    public func text(in language: Language) -> String {
        diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
    }
}

extension InputFault: CustomStringConvertible {
    /// The diagnostics in English, one a line.
    public var description: String { text(in: .english) }
}
