import Rotation
import Tables

/// Words for the keys of written summaries, where no policy is at hand to label them.
public enum ComparedWords {
    /// The usual word for a subject; its key where there is none.
    public static func subject(_ key: String, in language: Language) -> String {
        Glossary.word(for: SubjectID(rawValue: key))?[language] ?? key
    }

    /// The word for a setting.
    public static func setting(_ key: String, in language: Language) -> String {
        Setting(rawValue: key).map { Vocabulary.name(of: $0)[language] } ?? key
    }
}
