import Exports
import Instances
import Rotation
import Tables

/// What the documents say of the structure of groups, for people: what binds first, the rest for information.
struct LintReport {
    private let findings: [LintFinding]
    private let instance: Instance
    private let labels: Labels

    /// A report on what a linter found.
    init(_ findings: [LintFinding], instance: Instance, language: Language) {
        self.findings = findings
        self.instance = instance
        labels = Labels(instance: instance, language: language)
    }

    /// One line for each finding, waived ones among them; `nil` where nothing was found.
    var text: String? {
        let binding = findings.filter(\.isBinding).map(line)
        let others = findings.filter { !$0.isBinding }.map(line)
        let heading = worded(
            "For information, by documents that no rule of the policy cites:", "供参考（策略的规则未引用其所在文件）：")
        let lines = binding + (others.isEmpty ? [] : [heading] + others.map { "  " + $0 })
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// How many stand, how many only for information, and how many are waived.
    var tally: Wording {
        let standing = findings.filter { $0.waiver == nil }
        let (binding, others) = (standing.count(where: \.isBinding), standing.count { !$0.isBinding })
        let waived = findings.count - standing.count
        return Wording(
            "Lints: \(binding); for information: \(others); waived: \(waived).",
            "结构提示：\(binding) 条；供参考：\(others) 条；已豁免：\(waived) 条。")
    }

    private func line(_ finding: LintFinding) -> String {
        let word = finding.waiver == nil ? worded("lint", "结构提示") : worded("waived", "已豁免")
        let place = [finding.place, name(of: finding.place), semesters(finding)].compactMap { $0 }
            .joined(separator: " ")
        let message = finding.message.text(in: labels.language)
        let line = worded(
            "\(word): \(finding.clause) at \(place): \(message)", "\(word)：\(finding.clause) \(place)：\(message)")
        return line + (finding.waiver.map(ground) ?? "")
    }

    private func name(of place: String) -> String? {
        instance.school(SchoolID(rawValue: place))?.name ?? instance.group(GroupID(rawValue: place))?.name
    }

    /// The semesters of a finding, where it does not stand in all that are planned.
    private func semesters(_ finding: LintFinding) -> String? {
        if finding.from == instance.semesters.first, finding.until == instance.semesters.last { return nil }
        if finding.from == finding.until { return worded("(\(finding.from))", "（\(finding.from)）") }
        return worded("(\(finding.from) to \(finding.until))", "（\(finding.from) 至 \(finding.until)）")
    }

    /// On what grounds it is waived, and by whom, as far as the record says.
    private func ground(_ waiver: LintWaiver) -> String {
        let words = [waiver.reason, waiver.grantedBy].filter { !$0.isEmpty }
        guard !words.isEmpty else { return "" }
        return worded(" Waived: \(words.joined(separator: ", ")).", "豁免：\(words.joined(separator: "，"))。")
    }

    private func worded(_ english: String, _ chinese: String) -> String {
        labels.language == .english ? english : chinese
    }
}
