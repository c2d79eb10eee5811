import Plans
import Rotation
import Tables

/// Names for people of what two plans speak of, with an instance at hand or without.
public struct DiffNames: Sendable {
    /// The language spoken.
    public let language: Language
    private let labels: [Labels]
    private let teachers: [TeacherID: String]

    /// Names from the first of the instances given that knows what is spoken of; otherwise the names of teachers that
    /// the plans give, and the usual words for everything else.
    public init(_ labels: [Labels], teachers: [TeacherID: String] = [:], language: Language) {
        self.labels = labels
        self.teachers = teachers
        self.language = language
    }

    /// The teacher's name; empty where nobody gives one.
    public func name(of teacher: TeacherID) -> String {
        let known = labels.lazy.compactMap { $0.instance.teacher(teacher)?.name }.first ?? ""
        return known.isEmpty ? teachers[teacher] ?? "" : known
    }

    /// The school's name, or its id.
    public func name(of school: SchoolID) -> String {
        labels.first { $0.instance.school(school) != nil }?.name(of: school) ?? school.rawValue
    }

    /// The mode's name, or its key.
    public func name(of mode: ModeID) -> String {
        let known = labels.first { $0.instance.mode(mode) != nil }?.name(of: mode)
        return known ?? Glossary.word(for: mode)?[language] ?? mode.rawValue
    }

    /// The subject's name, or its key.
    public func name(of subject: SubjectID) -> String {
        let known = labels.first { $0.instance.subject(subject) != nil }?.name(of: subject)
        return known ?? Glossary.word(for: subject)?[language] ?? subject.rawValue
    }

    /// The rule's name.
    public func name(of rule: RuleName) -> String { Vocabulary.name(of: rule)[language] }

    /// The name of a term of the score, by its key; the key where it has none.
    public func name(ofTerm key: String) -> String {
        if key.hasPrefix("rule."), let rule = RuleName(rawValue: String(key.dropFirst(5))) { return name(of: rule) }
        return Vocabulary.name(ofTerm: key)?[language] ?? key
    }

    /// What an arrangement asks, in a few words: `rotation at B, 2026-fall to 2027-spring`.
    public func text(of engagement: Engagement) -> String {
        let (mode, host) = (name(of: engagement.mode), name(of: engagement.host))
        let since = Vocabulary.name(of: engagement.since)[language]
        let until = Vocabulary.name(of: engagement.until)[language]
        let post = engagement.post.map(\.rawValue)
        switch language {
        case .english:
            let days = engagement.days.map { ", \($0) \($0 == 1 ? "day" : "days") a week" } ?? ""
            let time = since == until ? since : "\(since) to \(until)"
            return "\(mode) at \(host)\(post.map { " (post \($0))" } ?? ""), \(time)\(days)"
        case .chinese:
            let days = engagement.days.map { "，每周\($0)天" } ?? ""
            let time = since == until ? since : "\(since)至\(until)"
            return "\(mode)，\(host)\(post.map { "（岗位 \($0)）" } ?? "")，\(time)\(days)"
        }
    }

    /// What happens to one arrangement, in one sentence.
    public func text(of step: TeacherChange.Step) -> String {
        switch (step.before, step.after) {
        case (let before?, nil): return worded("cancelled: ", "取消：") + text(of: before)
        case (nil, let after?): return worded("new: ", "新增：") + text(of: after)
        case (let before?, let after?):
            return worded("instead of ", "原为：") + text(of: before) + worded("; now ", "；改为：") + text(of: after)
        case (nil, nil): return ""
        }
    }

    private func worded(_ english: String, _ chinese: String) -> String { language == .english ? english : chinese }
}
