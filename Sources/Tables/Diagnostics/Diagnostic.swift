/// One fault of the input, or one remark on it: where it is, what was found, what is allowed, how to mend it.
public struct Diagnostic: Sendable, Hashable {
    /// Whether the input can be used all the same.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// The input cannot be used.
        case error
        /// The input is used, but somebody should look.
        case warning
    }

    /// What is said, kept as data. The wording of each kind of fault stands as a static member beside the code
    /// that finds it.
    public struct Message: Sendable, Hashable {
        /// A short, stable name of the kind of fault, such as `unknown-column`.
        public let kind: String
        /// What was found: a clause without a full stop.
        public let found: Wording
        /// What is allowed instead, where that can be said.
        public let allowed: Wording?
        /// How to mend it: a sentence without a full stop.
        public let mend: Wording?

        /// A message.
        public init(_ kind: String, found: Wording, allowed: Wording? = nil, mend: Wording? = nil) {
            self.kind = kind
            self.found = found
            self.allowed = allowed
            self.mend = mend
        }

        /// The message as people read it.
        public func text(in language: Language) -> String {
            switch language {
            case .english:
                found.english + (allowed.map { "; allowed: \($0.english)" } ?? "") + "."
                    + (mend.map { " \($0.english)." } ?? "")
            case .chinese:
                found.chinese + (allowed.map { "；允许：\($0.chinese)" } ?? "") + "。"
                    + (mend.map { "\($0.chinese)。" } ?? "")
            }
        }
    }

    /// Whether the input can be used all the same.
    public let severity: Severity
    /// Where it is.
    public let place: Place
    /// What is said.
    public let message: Message

    /// A diagnostic.
    public init(_ severity: Severity = .error, at place: Place, _ message: Message) {
        self.severity = severity
        self.place = place
        self.message = message
    }

    /// One line for people: `teachers.csv:12:6 (load): error: …`.
    public func text(in language: Language) -> String {
        switch language {
        case .english: "\(place.text(in: language)): \(severity.rawValue): \(message.text(in: language))"
        case .chinese:
            "\(place.text(in: language))：\(severity == .error ? "错误" : "提醒")：\(message.text(in: language))"
        }
    }
}

extension Diagnostic: Comparable {
    /// By place; at one place errors come before warnings, and equal severities by kind and text.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.place != right.place { return left.place < right.place }
        return left.rank.lexicographicallyPrecedes(right.rank)
    }

    private var rank: [String] { [severity.rawValue, message.kind, message.found.english] }
}
