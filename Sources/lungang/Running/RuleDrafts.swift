import Explanation
import Rotation
import Tables

/// What can be changed about each rule of a policy, as scenarios: without it, and one unit looser or stricter.
struct RuleDrafts {
    /// One change of one rule.
    struct Variation {
        let rule: RuleName
        let draft: ScenarioDraft
        let direction: ScoreDifference.Direction
    }

    private(set) var variations: [Variation] = []

    init(_ instance: Instance, only wanted: RuleName? = nil) {
        for rule in instance.policy.rules where (wanted ?? rule.name) == rule.name { add(rule) }
    }

    private mutating func add(_ rule: Rule) {
        let key = "rules.\(rule.name.rawValue)"
        if case .budget(let yuan, _) = rule.terms { return budget(yuan, key) }
        guard rule.penalty > 0 else { return }
        add(rule.name, "without", [.set("\(key).penalty", "0")], Self.without, .relaxed)
        switch rule.terms {
        case .dispatchFloor(let count), .reserveTraining(_, let count):
            let more = count + 1
            if count > 0 { number(rule.name, "\(key).count", Double(count), Double(count - 1), .relaxed) }
            number(rule.name, "\(key).count", Double(count), Double(more), .tightened)
        case .exchangeShare(let terms), .backboneShare(let terms):
            share(rule.name, "\(key).share", terms.share.value, -0.01, .relaxed)
            share(rule.name, "\(key).share", terms.share.value, 0.01, .tightened)
        case .awayCap(let cap):
            share(rule.name, "\(key).share", cap.value, 0.01, .relaxed)
            share(rule.name, "\(key).share", cap.value, -0.01, .tightened)
        case .balance(let net): bounds(rule.name, "\(key).max_net", net)
        case .pairwise(let terms): bounds(rule.name, "\(key).max_net", terms.maxNet)
        case .posts, .team, .noHarm, .budget: break
        }
    }

    private static let without = Wording("without it", "取消")

    /// A budget has no penalty: it is lifted by waiving it, and there is always a plan within a smaller one.
    private mutating func budget(_ yuan: Double, _ key: String) {
        let waiver = ScenarioDraft.Change.insert(table: "waivers", row: [(column: "rule", text: "budget")])
        add(.budget, "without", [waiver], Self.without, .relaxed)
        for (factor, direction) in [(1.1, ScoreDifference.Direction.relaxed), (0.9, .tightened)] {
            let other = (yuan * factor).rounded()
            guard other != yuan else { continue }
            number(.budget, "\(key).yuan", yuan, other, direction)
        }
    }

    private mutating func bounds(_ rule: RuleName, _ key: String, _ net: Double) {
        number(rule, key, net, net + 1, .relaxed)
        if net >= 1 { number(rule, key, net, net - 1, .tightened) }
    }

    private mutating func share(
        _ rule: RuleName, _ key: String, _ share: Double, _ step: Double, _ direction: ScoreDifference.Direction
    ) {
        // Hundredths are added as whole numbers, so that 0.15 + 0.01 is written 0.16.
        let value = ((share + step) * 10_000).rounded() / 10_000
        guard value >= 0, value <= 1 else { return }
        let texts = [share, value].map { NumberText.format($0 * 100) + " %" }
        add(
            rule, "\(key.split(separator: ".").last ?? "")-\(NumberText.exact(value))",
            [.set(key, NumberText.exact(value))],
            Wording(verbatim: "\(texts[0]) → \(texts[1])"), direction)
    }

    private mutating func number(
        _ rule: RuleName, _ key: String, _ before: Double, _ after: Double, _ direction: ScoreDifference.Direction
    ) {
        add(
            rule, "\(key.split(separator: ".").last ?? "")-\(NumberText.exact(after))",
            [.set(key, NumberText.exact(after))], Self.change(before, after), direction)
    }

    private static func change(_ before: Double, _ after: Double) -> Wording {
        Wording(verbatim: "\(NumberText.format(before)) → \(NumberText.format(after))")
    }

    private mutating func add(
        _ rule: RuleName, _ id: String, _ changes: [ScenarioDraft.Change], _ title: Wording,
        _ direction: ScoreDifference.Direction
    ) {
        variations.append(
            Variation(
                rule: rule,
                draft: ScenarioDraft(id: "price-\(rule.rawValue)-\(id)", title: title, changes: changes),
                direction: direction))
    }
}
