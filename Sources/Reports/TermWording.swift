import Exports
import Rotation
import Tables

/// The words for the terms of the score.
struct TermWording: Sendable {
    let labels: Labels

    /// The name of a term, by the key that `score.csv` gives it.
    func name(of key: String) -> String {
        if key.hasPrefix("rule."), let rule = RuleName(rawValue: String(key.dropFirst("rule.".count))) {
            let name = labels.name(of: rule)
            return Wording("Rule: \(name)", "规定：\(name)")[labels.language]
        }
        return Self.words[key]?[labels.language] ?? key
    }

    private static let words = [
        "gaps": Wording("Missing periods", "缺课"), "moves": Wording("Moves", "派出与走教"),
        "overdue": Wording("Moves overdue", "应交流未交流"), "streams": Wording("Live lessons", "专递课堂"),
        "hires": Wording("Bought lessons", "外聘"), "second_subjects": Wording("Second subjects", "兼教第二学科"),
    ]
}
