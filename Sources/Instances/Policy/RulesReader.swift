import Rotation
import Tables

/// Reads `[rules.NAME]`: the keys that each rule has, and no others.
struct RulesReader {
    private let root: KeyReader
    private let outline: PolicyOutline

    init(_ root: KeyReader, _ outline: PolicyOutline) {
        self.root = root
        self.outline = outline
    }

    func read() -> [Rule] {
        guard let table = root.table("rules") else { return [] }
        // Only the rules that exist are asked for, so that any other key is reported with the nearest of them.
        defer { table.finish() }
        return RuleName.allCases.compactMap { name in table.table(name.rawValue).flatMap { rule(name, $0) } }
    }

    private func rule(_ name: RuleName, _ keys: KeyReader) -> Rule? {
        defer { keys.finish() }
        let terms = terms(name, keys)
        let cite = keys.optional("cite", .text).map { ClauseID(rawValue: $0) }
        let strength: Strength = keys.value("strength", .word, default: .priced)
        let penalty = keys.optional("penalty", .amount)
        // The budget is a hard row: it has no shortfall, and so no price.
        if name != .budget, !keys.has("penalty") { keys.report("penalty", .ruleIsFree, severity: .warning) }
        return terms.map { Rule($0, cite: cite, penalty: penalty ?? 0, strength: strength) }
    }

    private func terms(_ name: RuleName, _ keys: KeyReader) -> Rule.Terms? {
        switch name {
        case .posts: .posts
        case .dispatchFloor: .dispatchFloor(count: count(keys))
        case .team: .team
        case .exchangeShare: startShare(keys).map { .exchangeShare($0) }
        case .backboneShare: startShare(keys).map { .backboneShare($0) }
        case .awayCap: keys.required("share", .exactShare).map { .awayCap(share: $0) }
        case .balance: .balance(maxNet: keys.required("max_net", .amount) ?? 0)
        case .pairwise: pairBalance(keys).map { .pairwise($0) }
        case .noHarm: .noHarm
        case .reserveTraining: .reserveTraining(mode: trainingMode(keys), count: count(keys))
        case .budget:
            .budget(
                yuan: keys.required("yuan", .amount) ?? 0, spent: keys.value("spent", .amount, default: 0))
        }
    }

    private func count(_ keys: KeyReader) -> Int { keys.required("count", .integer(0...1_000_000)) ?? 0 }

    private var mode: SettingForm<ModeID> { .name(among: outline.modeKinds.keys, of: "modes") }

    private func trainingMode(_ keys: KeyReader) -> ModeID {
        let mode = keys.required("mode", mode)
        if let mode { remarkOnKind(mode, keys, "mode") }
        return mode ?? ""
    }

    private func startShare(_ keys: KeyReader) -> StartShare? {
        let share = keys.required("share", .exactShare)
        let modes = keys.required("modes", .list(of: mode)) ?? []
        for mode in modes { remarkOnKind(mode, keys, "modes") }
        let scope: ShareScope = keys.value("scope", .word, default: .group)
        let routes = keys.value("routes", .filledList(of: .route), default: [.any])
        return share.map { StartShare(share: $0, scope: scope, modes: Set(modes), routes: routes) }
    }

    private func pairBalance(_ keys: KeyReader) -> PairBalance? {
        let modes = keys.required("modes", .filledList(of: mode))
        for mode in modes ?? [] { remarkOnKind(mode, keys, "modes") }
        let maxNet = keys.value("max_net", .amount, default: 0)
        return modes.map { PairBalance(modes: Set($0), maxNet: maxNet) }
    }

    /// Rules count starts, and only postings start.
    private func remarkOnKind(_ mode: ModeID, _ keys: KeyReader, _ key: String) {
        guard let kind = outline.kind(of: mode), kind != .posting, kind != .post else { return }
        keys.report(key, .wrongKind(mode, kind, allowed: [.posting, .post]), severity: .warning)
    }
}

extension Diagnostic.Message {
    fileprivate static let ruleIsFree = Self(
        "rule-is-free",
        found: Wording(
            "penalty is left out, so a shortfall of this rule costs nothing", "没有写 penalty，违反此规则将不计代价"))
}
