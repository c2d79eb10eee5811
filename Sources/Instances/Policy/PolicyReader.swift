import Rotation
import Tables

/// Reads `policy.toml`: every key of the format, with the format's defaults for those left out.
struct PolicyReader {
    let outline: PolicyOutline
    private let root: KeyReader

    init(_ contents: FolderContents, outline: PolicyOutline, into diagnostics: DiagnosticCollector) {
        self.outline = outline
        root = KeyReader(contents, into: diagnostics)
    }

    /// The policy; after faults have been reported its missing parts are stand-ins, by which the tables can still be
    /// checked. `nil` where not even the planned semesters are known.
    func read() -> Policy? {
        let title = root.required("title", .text)
        let start = root.required("start", .semester)
        let horizon = root.required("horizon", .integer(1...40))
        let backbone = root.required("backbone", .list(of: .text))
        let validity = validity()
        let subjects = SubjectsReader(root).read()
        let curriculum = CurriculumReader(root, outline).read()
        let eligibility = root.table("eligibility").map(eligibility) ?? Eligibility()
        let weights = root.table("settings").map { amounts($0) } ?? [:]
        let travel = root.table("travel").map(travel) ?? TravelEstimate()
        let gap = GapReader(root).read()
        let worth = root.table("worth").map(worth) ?? Worth()
        let modes = ModesReader(root, outline).read()
        let rules = RulesReader(root, outline).read()
        root.finish()
        guard let start, let horizon else { return nil }
        return Policy(
            title: title ?? "", start: start, horizon: horizon, backboneRanks: Set(backbone ?? []),
            validity: validity, eligibility: eligibility, subjects: subjects, settingWeights: weights,
            curriculum: curriculum, travel: travel, gap: gap, worth: worth, modes: modes, rules: rules)
    }

    private func validity() -> SemesterSpan {
        let span = SemesterSpan(
            from: root.optional("valid_from", .semester), until: root.optional("valid_until", .semester))
        if let from = span.from, let until = span.until, until < from {
            root.report("valid_until", .backwards("valid_from", from, "valid_until", until))
        }
        return span
    }

    private func eligibility(_ keys: KeyReader) -> Eligibility {
        defer { keys.finish() }
        return Eligibility(
            retireAge: ages(keys, "retire_age"), minYears: keys.value("min_years", .number(0...100), default: 0),
            dueYears: keys.optional("due_years", .number(0...100)), maxAge: ages(keys, "max_age"))
    }

    private func ages(_ keys: KeyReader, _ key: String) -> [Gender: Int] {
        guard let table = keys.table(key) else { return [:] }
        defer { table.finish() }
        return Gender.allCases.reduce(into: [:]) { ages, gender in
            ages[gender] = table.optional(gender.rawValue, .integer(0...150))
        }
    }

    private func amounts(_ keys: KeyReader) -> [Setting: Double] {
        defer { keys.finish() }
        return Setting.allCases.reduce(into: [:]) { amounts, setting in
            amounts[setting] = keys.optional(setting.rawValue, .amount)
        }
    }

    private func travel(_ keys: KeyReader) -> TravelEstimate {
        defer { keys.finish() }
        let standard = TravelEstimate()
        return TravelEstimate(
            detour: keys.value("detour", .positive, default: standard.detour),
            kilometresPerHour: keys.value("kmh", .positive, default: standard.kilometresPerHour))
    }

    private func worth(_ keys: KeyReader) -> Worth {
        defer { keys.finish() }
        return Worth(
            overduePoints: keys.value("overdue_points", .amount, default: 0),
            unwillingPoints: keys.value("unwilling_points", .amount, default: 0),
            willingPoints: keys.value("willing_points", .amount, default: 0),
            secondSubjectPoints: keys.value("second_subject_points", .amount, default: 0))
    }
}
