import Tables

/// A few words in place of a value: a limit, or that nothing stands there.
struct Phrase: CustomStringConvertible, Sendable {
    let wording: Wording

    init(_ english: String, _ chinese: String) { wording = Wording(english, chinese) }

    var description: String { wording.english }

    static func atMost(_ limit: some CustomStringConvertible) -> Phrase {
        Phrase("at most \(limit)", "不超过 \(limit)")
    }

    static func atLeast(_ limit: some CustomStringConvertible) -> Phrase {
        Phrase("at least \(limit)", "不少于 \(limit)")
    }

    /// Nothing stands there, or should.
    static let none = Phrase("none", "无")

    /// A number as tables write it, or that there is none.
    static func number(_ value: Double?) -> Phrase { value.map { Phrase($0.plain, $0.plain) } ?? none }

    /// What is said of a value: the phrase in both languages, anything else as it is written.
    static func wording(_ value: any CustomStringConvertible) -> Wording {
        if let phrase = value as? Phrase { return phrase.wording }
        return value.description.isEmpty ? none.wording : Wording(verbatim: value.description)
    }
}
