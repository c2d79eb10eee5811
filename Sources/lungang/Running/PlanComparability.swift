import Plans
import Rotation
import Tables

/// What two written plans have in common to be compared by, as their manifests tell.
struct PlanComparability {
    let before: PlanFolder
    let after: PlanFolder

    /// What can be compared, and what cannot, one remark each; none where both were made from the same.
    func remarks(on diff: PlanDiff) -> [Wording] {
        [inputs, scenarios, spans(diff)].compactMap { $0 } + (haveOnePolicy ? [] : [prices])
    }

    private var digests: (before: [String: String], after: [String: String]) {
        func digests(_ folder: PlanFolder) -> [String: String] {
            Dictionary(folder.origin.inputs.map { ($0.path, $0.sha256) }) { first, _ in first }
        }
        return (digests(before), digests(after))
    }

    private var inputs: Wording? {
        let (one, other) = digests
        let names = Set(one.keys).union(other.keys).sorted().filter { one[$0] != other[$0] && !$0.isScenario }
        guard !names.isEmpty else { return nil }
        let list = names.joined(separator: ", ")
        return Wording(
            "The plans were made from different input: \(list).", "两个方案的输入不同：\(list)。")
    }

    private var scenarios: Wording? {
        guard before.origin.scenario != after.origin.scenario || haveOtherScenarioFiles else { return nil }
        return Wording(
            "Scenario: \(Self.name(of: before) ?? "none") before, \(Self.name(of: after) ?? "none") after.",
            "情景：之前为 \(Self.name(of: before) ?? "无")，之后为 \(Self.name(of: after) ?? "无")。")
    }

    private static func name(of folder: PlanFolder) -> String? {
        guard let scenario = folder.origin.scenario else { return nil }
        return ([scenario.name].compactMap { $0 } + scenario.set).joined(separator: ", ")
    }

    private var haveOtherScenarioFiles: Bool {
        let (one, other) = digests
        return Set(one.keys).union(other.keys).contains { $0.isScenario && one[$0] != other[$0] }
    }

    private func spans(_ diff: PlanDiff) -> Wording? {
        let all = before.facts.semesters.union(after.facts.semesters)
        guard diff.semesters.count < all.count else { return nil }
        guard let first = diff.semesters.first, let last = diff.semesters.last else {
            return Wording(
                "The plans have no semester in common: arrangements and unmet periods are not compared.",
                "两个方案没有共同的学期，不比较教师安排和缺课。")
        }
        return Wording(
            "Arrangements and unmet periods are compared in the semesters of both plans alone: \(first) to \(last).",
            "教师安排和缺课只在两个方案共有的学期内比较：\(first) 至 \(last)。")
    }

    /// Whether prices and rules are surely the same in both.
    private var haveOnePolicy: Bool {
        let (one, other) = digests
        return one["policy.toml"] == other["policy.toml"] && before.origin.scenario == after.origin.scenario
            && !haveOtherScenarioFiles && before.facts.semesters == after.facts.semesters
    }

    private var prices: Wording {
        Wording(
            "Prices, rules or semesters may differ between them: compare arrangements and unmet periods rather than scores.",
            "两者的单价、规定或学期可能不同：请比较教师安排和缺课，得分仅供参考。")
    }
}

extension String {
    fileprivate var isScenario: Bool { hasPrefix("scenarios/") }
}
