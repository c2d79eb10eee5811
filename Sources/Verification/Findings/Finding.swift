import Tables

/// One thing in a written plan that does not hold.
public struct Finding: Sendable, Hashable {
    /// What is wrong, in a sentence that names no particulars.
    ///
    /// Each check declares its own messages beside its code, as static members.
    public struct Message: Sendable, Hashable {
        /// A short name that does not change, such as `posting.short`.
        public let code: String
        /// The sentence, without a full stop.
        public let wording: Wording

        init(_ code: String, _ english: String, _ chinese: String) {
            self.init(code, Wording(english, chinese))
        }

        init(_ code: String, _ wording: Wording) {
            self.code = code
            self.wording = wording
        }
    }

    /// What is wrong.
    public let message: Message
    /// Where.
    public let location: Location
    /// What should stand there, where one can say.
    public let expected: Wording?
    /// What stands there.
    public let found: Wording?
    /// How far the two are apart, where they are numbers.
    public let distance: Double?
}

extension Finding {
    /// The finding as one line for people.
    public func text(in language: Language) -> String {
        var parts = [message.wording[language]]
        if let expected { parts.append(Self.expected[language] + expected[language]) }
        if let found { parts.append(Self.found[language] + found[language]) }
        let place = location.description
        let body = parts.joined(separator: Self.stop[language])
        return place.isEmpty ? body : place + language.colon + body
    }

    private static let expected = Wording("expected ", "应为 ")
    private static let found = Wording("found ", "实为 ")
    private static let stop = Wording("; ", "；")
}

extension Finding: CustomStringConvertible {
    /// The finding in English.
    public var description: String { text(in: .english) }
}
