import Clauses
import Instances
import Presets
import Rotation
import Tables

/// What a draft of a policy says beside its settings: what each block is in the documents, what they fix, and at which
/// number to look first.
struct PolicyRemarks {
    private let draft: PolicyDraft
    private let clauses: ClauseTable
    private let language: Language

    init(draft: PolicyDraft, clauses: ClauseTable, language: Language) {
        self.draft = draft
        self.clauses = clauses
        self.language = language
    }

    /// The comments, with everything that is switched off standing beside what is on.
    var commentary: PolicyCommentary {
        var commentary = PolicyCommentary()
        commentary.preface = preface
        commentary.remarks = GeneralRemarks.byTable.mapValues(lines)
        commentary.remarks["eligibility", default: []] += statements(on: "eligibility")
        for way in Way.all where way.mode != nil { commentary.remarks["modes.\(way.id)"] = remarks(on: way) }
        for rule in RulePreset.all { commentary.remarks["rules.\(rule.id)"] = remarks(on: rule) }
        for key in ["yuan_per_start", "yuan_per_semester", "yuan_per_day", "yuan_per_period", "yuan"] {
            commentary.notes[key] = GeneralRemarks.placeholder[language]
        }
        commentary.headings = (
            lines(GeneralRemarks.modes) + bundles, lines(GeneralRemarks.dormantModes), lines(GeneralRemarks.rules),
            lines(GeneralRemarks.dormantRules)
        )
        commentary.dormantModes = draft.dormantModes
        commentary.dormantRules = draft.dormantRules
        commentary.spellsOutDefaults = true
        return commentary
    }

    private var preface: [String] {
        let unheld = draft.profile.statements.filter { $0.key == nil }
        guard !unheld.isEmpty else { return lines(GeneralRemarks.preface(draft.profile)) }
        return lines(GeneralRemarks.preface(draft.profile)) + [""] + lines(GeneralRemarks.unheld(draft.profile))
            + unheld.flatMap { item(text($0)) }
    }

    /// Ways without a mode of their own.
    private var bundles: [String] {
        Way.all.filter { $0.mode == nil }.flatMap { way in
            [""] + title(way.name, way.meaning) + details(way.fixed, way.choice) + way.clauses.flatMap(quote)
        }
    }

    private func remarks(on way: Way) -> [String] {
        title(way.name, way.meaning) + details(way.fixed, way.choice) + statements(on: "modes.\(way.id)")
            + way.clauses.flatMap(quote)
    }

    private func remarks(on rule: RulePreset) -> [String] {
        lines(rule.meaning) + details(rule.fixed, rule.choice) + statements(on: "rules.\(rule.id)") + quote(rule.cite)
    }

    private func title(_ name: Wording, _ meaning: Wording) -> [String] {
        lines(
            Wording(
                "\(name.chinese) \(name.english) — \(meaning.english)", "\(name.chinese)——\(meaning.chinese)"))
    }

    private func details(_ fixed: Wording, _ choice: Wording) -> [String] {
        lines(Wording("Documents: \(fixed.english).", "文件规定：\(fixed.chinese)。"))
            + lines(Wording("Look first at: \(choice.english).", "先看：\(choice.chinese)。"))
    }

    /// What the place's own rules say of a table.
    private func statements(on key: String) -> [String] {
        draft.profile.statements(on: key).flatMap { statement in
            let below = statement.key.map { $0.dropFirst(key.count + 1) } ?? ""
            return item(below.isEmpty ? text(statement) : "\(below): \(text(statement))")
        }
    }

    private func text(_ statement: Statement) -> String {
        let origin = [statement.standing.label[language], statement.source].filter { !$0.isEmpty }
        return "\(statement.text[language]) [\(origin.joined(separator: ": "))]"
    }

    private func quote(_ id: ClauseID) -> [String] {
        guard let clause = clauses[id] else { return [] }
        return item("\(id): \(clause.quote)")
    }

    private func item(_ text: String) -> [String] {
        text.wrapped(toWidth: Self.width - 2).enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
    }

    private func lines(_ wording: Wording) -> [String] {
        wording[language].split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { $0.isEmpty ? [""] : String($0).wrapped(toWidth: Self.width) }
    }

    private static let width = 100
}
