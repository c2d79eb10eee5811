import Plans
import Rotation
import Tables

/// Names for people, in one language, of everything that an instance names.
public struct Labels: Sendable {
    /// The instance that is spoken of.
    public let instance: Instance
    /// The language spoken.
    public let language: Language

    /// Names from an instance, in one language.
    public init(instance: Instance, language: Language) {
        self.instance = instance
        self.language = language
    }

    /// The same names in another language.
    public func speaking(_ language: Language) -> Labels { Labels(instance: instance, language: language) }

    /// The school's name; its id where the table gives no name.
    public func name(of school: SchoolID) -> String {
        guard let name = instance.school(school)?.name, !name.isEmpty else { return school.rawValue }
        return name
    }

    /// The teacher's name; the id where the table gives no name.
    public func name(of teacher: TeacherID) -> String {
        guard let name = instance.teacher(teacher)?.name, !name.isEmpty else { return teacher.rawValue }
        return name
    }

    /// The subject's name.
    public func name(of subject: SubjectID) -> String {
        word(instance.subject(subject)?.label, key: subject.rawValue, known: Glossary.word(for: subject))
    }

    /// The mode's name.
    public func name(of mode: ModeID) -> String {
        word(instance.mode(mode)?.label, key: mode.rawValue, known: Glossary.word(for: mode))
    }

    /// The stage's name.
    public func name(of stage: Stage) -> String { Vocabulary.name(of: stage)[language] }

    /// The setting's name.
    public func name(of setting: Setting) -> String { Vocabulary.name(of: setting)[language] }

    /// Whether an arrangement runs, goes on or is new, as a word.
    public func name(of status: Placement.Status) -> String { Vocabulary.name(of: status)[language] }

    /// The rule's name.
    public func name(of rule: RuleName) -> String { Vocabulary.name(of: rule)[language] }

    /// What stopped the search, as a phrase.
    public func name(of stop: Proof.Stop) -> String { Vocabulary.name(of: stop)[language] }

    /// The place of a rule's row: the names of a school, a group, or two schools and a subject; the word for the whole
    /// region.
    public func name(ofPlace place: String) -> String {
        if place == "region" { return language == .chinese ? "全区域" : "the whole region" }
        if let school = instance.school(SchoolID(rawValue: place)) { return school.name }
        if let pair = PairPlace(place, in: instance) {
            let (schools, subject) = ("\(name(of: pair.first))–\(name(of: pair.second))", name(of: pair.subject))
            return language == .chinese ? "\(schools)（\(subject)）" : "\(schools) (\(subject))"
        }
        return instance.group(GroupID(rawValue: place))?.name ?? place
    }

    /// The semester: `2026-fall`, or 2026-2027学年第一学期 as an office writes it.
    public func name(of semester: Semester) -> String { Vocabulary.name(of: semester)[language] }

    /// The semester where there is little room: `2026-fall`, or 2026 秋.
    public func shortName(of semester: Semester) -> String { Vocabulary.shortName(of: semester)[language] }

    /// The label of a policy, as far as it is of use in this language.
    ///
    /// A policy is written in one language. A key without a label takes the usual word; in English so does one whose
    /// label is in Chinese characters, which would stand between English words.
    private func word(_ label: String?, key: String, known: Wording?) -> String {
        let label = label ?? key
        let isForeign = language == .english && label.unicodeScalars.contains { $0.properties.isIdeographic }
        // A key of somebody's own, such as `wish_visit`, is words.
        return label == key || isForeign ? known?[language] ?? key.replacing("_", with: " ") : label
    }
}
