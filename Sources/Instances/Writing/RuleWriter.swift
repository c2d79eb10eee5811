import Rotation
import Tables

/// Writes one `[rules.NAME]`.
struct RuleWriter {
    private let rule: Rule

    init(_ rule: Rule) { self.rule = rule }

    func write(to document: inout PolicyText) {
        document.table("rules", rule.name.rawValue)
        if let cite = rule.cite { document.key("cite", TOMLText.string(cite.rawValue)) }
        switch rule.terms {
        case .posts, .team, .noHarm: break
        case .dispatchFloor(let count): document.key("count", "\(count)")
        case .exchangeShare(let share), .backboneShare(let share): write(share, to: &document)
        case .awayCap(let share): document.key("share", TOMLText.number(share.value))
        case .balance(let maxNet): document.key("max_net", TOMLText.number(maxNet))
        case .pairwise(let terms):
            document.key("modes", TOMLText.strings(terms.modes.sorted().map(\.rawValue)))
            document.key("max_net", terms.maxNet, unless: 0, TOMLText.number)
        case .reserveTraining(let mode, let count):
            document.key("mode", TOMLText.string(mode.rawValue))
            document.key("count", "\(count)")
        case .budget(let yuan, let spent):
            document.key("yuan", TOMLText.number(yuan))
            document.key("spent", spent, unless: 0, TOMLText.number)
        }
        if rule.name != .budget || rule.penalty != 0 { document.key("penalty", TOMLText.number(rule.penalty)) }
        document.key("strength", rule.strength, unless: .priced) { TOMLText.string($0.rawValue) }
    }

    private func write(_ share: StartShare, to document: inout PolicyText) {
        document.key("share", TOMLText.number(share.share.value))
        document.key("scope", TOMLText.string(share.scope.rawValue))
        document.key("modes", TOMLText.strings(share.modes.sorted().map(\.rawValue)))
        document.key("routes", TOMLText.strings(share.routes.map(\.description)))
    }
}
