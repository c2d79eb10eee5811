/// One text in every language the program speaks, so that what is said is data until somebody reads it.
public struct Wording: Sendable, Hashable {
    /// The text in English.
    public let english: String
    /// The text in Chinese.
    public let chinese: String

    /// A text in both languages.
    public init(_ english: String, _ chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    /// A text that is the same in every language, such as a list of keys.
    public init(verbatim text: String) { self.init(text, text) }

    /// The text in `language`.
    public subscript(language: Language) -> String {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }
}
