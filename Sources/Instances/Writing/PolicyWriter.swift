import Rotation
import Tables

/// Writes a policy as the TOML that people edit: in the order of the format, without keys that stand at their default
/// unless the commentary asks for them.
public struct PolicyWriter: Sendable {
    private let policy: Policy
    private let commentary: PolicyCommentary
    private var document: PolicyText

    /// A writer of a policy, with comments if there are any.
    public init(_ policy: Policy, commentary: PolicyCommentary = PolicyCommentary()) {
        self.policy = policy
        self.commentary = commentary
        document = PolicyText(commentary)
    }

    /// The document.
    public func text() -> String {
        var writer = self
        writer.write()
        return writer.document.text
    }

    private mutating func write() {
        writeHead()
        writeEligibility()
        writeSubjects()
        writeSettings()
        writeCurriculum()
        writePrices()
        writeModes(policy.modes, below: commentary.headings.modes)
        writeRules(policy.rules, below: commentary.headings.rules)
        document.isDormant = true
        writeModes(commentary.dormantModes, below: commentary.headings.dormantModes)
        writeRules(commentary.dormantRules, below: commentary.headings.dormantRules)
    }

    private mutating func writeModes(_ modes: [Mode], below heading: [String]) {
        if !modes.isEmpty { document.heading(heading) }
        for mode in modes { ModeWriter(mode).write(to: &document) }
    }

    private mutating func writeRules(_ rules: [Rule], below heading: [String]) {
        if !rules.isEmpty { document.heading(heading) }
        for rule in rules { RuleWriter(rule).write(to: &document) }
    }

    private mutating func writeHead() {
        document.key("title", TOMLText.string(policy.title))
        document.key("start", TOMLText.string(policy.start.description))
        document.key("horizon", "\(policy.horizon)")
        document.key("backbone", TOMLText.strings(policy.backboneRanks.sorted()))
        if let from = policy.validity.from { document.key("valid_from", TOMLText.string(from.description)) }
        if let until = policy.validity.until { document.key("valid_until", TOMLText.string(until.description)) }
    }

    private mutating func writeEligibility() {
        let eligibility = policy.eligibility
        guard eligibility != Eligibility() else { return }
        document.table("eligibility")
        writeAges("retire_age", eligibility.retireAge)
        document.key("min_years", eligibility.minYears, unless: 0, TOMLText.number)
        if let due = eligibility.dueYears { document.key("due_years", TOMLText.number(due)) }
        writeAges("max_age", eligibility.maxAge)
    }

    private mutating func writeAges(_ key: String, _ ages: [Gender: Int]) {
        let entries = Gender.allCases.compactMap { gender in
            ages[gender].map { (key: gender.rawValue, value: "\($0)") }
        }
        if !entries.isEmpty { document.key(key, TOMLText.inlineTable(entries)) }
    }

    private mutating func writeSubjects() {
        document.table("subjects")
        for subject in policy.subjects {
            var entries: [(key: String, value: String)] = []
            if let load = subject.load { entries.append(("load", TOMLText.number(load))) }
            entries.append(("weight", TOMLText.number(subject.weight)))
            if subject.label != subject.id.rawValue { entries.append(("label", TOMLText.string(subject.label))) }
            document.key(subject.id.rawValue, TOMLText.inlineTable(entries))
        }
    }

    private mutating func writeSettings() {
        guard !policy.settingWeights.isEmpty else { return }
        document.table("settings")
        for setting in Setting.allCases {
            if let weight = policy.settingWeights[setting] { document.key(setting.rawValue, TOMLText.number(weight)) }
        }
    }

    private mutating func writeCurriculum() {
        for stage in Stage.allCases {
            guard let subjects = policy.curriculum[stage] else { continue }
            document.table("curriculum", stage.rawValue)
            for (subject, byGrade) in subjects.sorted(by: { $0.key < $1.key }) {
                let numbers = byGrade.map(TOMLText.number)
                document.key(subject.rawValue, numbers.count == 1 ? numbers[0] : TOMLText.array(numbers))
            }
        }
    }

    private mutating func writePrices() {
        document.table("travel")
        document.key("detour", TOMLText.number(policy.travel.detour))
        document.key("kmh", TOMLText.number(policy.travel.kilometresPerHour))
        document.table("gap")
        document.key("price", TOMLText.number(policy.gap.price))
        let bands = policy.gap.bands.map { band in
            TOMLText.inlineTable([
                ("above", TOMLText.number(band.above)), ("factor", TOMLText.number(band.factor)),
            ])
        }
        document.key("bands", TOMLText.array(bands))
        guard policy.worth != Worth() else { return }
        document.table("worth")
        document.key("overdue_points", policy.worth.overduePoints, unless: 0, TOMLText.number)
        document.key("unwilling_points", policy.worth.unwillingPoints, unless: 0, TOMLText.number)
        document.key("willing_points", policy.worth.willingPoints, unless: 0, TOMLText.number)
        document.key("second_subject_points", policy.worth.secondSubjectPoints, unless: 0, TOMLText.number)
    }
}
