/// One thing in a written plan that does not hold.
public struct Finding: Sendable, Hashable {
    /// What is wrong, in a sentence that names no particulars.
    ///
    /// Each check declares its own messages beside its code, as static members.
    public struct Message: Sendable, Hashable {
        /// A short name that does not change, such as `posting.length`.
        public let code: String
        /// The sentence in English.
        public let english: String
        /// The sentence in Chinese.
        public let chinese: String

        init(_ code: String, _ english: String, _ chinese: String) {
            self.code = code
            self.english = english
            self.chinese = chinese
        }
    }

    /// What is wrong.
    public let message: Message
    /// Where.
    public let location: Location
    /// What should stand there, where one can say.
    public let expected: String?
    /// What stands there.
    public let found: String?
    /// How far the two are apart, where they are numbers.
    public let distance: Double?
}

extension Finding {
    /// The finding as one line of English.
    public var english: String {
        sentence(message.english, expected: "expected", found: "found", separator: ": ", stop: "; ")
    }

    /// The finding as one line of Chinese.
    public var chinese: String {
        sentence(message.chinese, expected: "应为", found: "实为", separator: "：", stop: "；")
    }

    private func sentence(
        _ body: String, expected expectedWord: String, found foundWord: String, separator: String, stop: String
    ) -> String {
        var parts = [body]
        if let expected { parts.append("\(expectedWord) \(expected)") }
        if let found { parts.append("\(foundWord) \(found)") }
        let place = location.description
        return (place.isEmpty ? "" : place + separator) + parts.joined(separator: stop)
    }
}

extension Finding: CustomStringConvertible {
    /// The finding in English.
    public var description: String { english }
}
