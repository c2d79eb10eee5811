import Itineraries
import Rotation

/// The registry of rules over arcs: adding a rule to the model adds a line here.
struct ArcRules {
    private let rules: [any ArcRule]
    /// The budget, which visits and hires enter too.
    let budget: Budget?

    init(_ instance: Instance, networks: [Network], committed: [Double], _ register: inout RowRegister) {
        var budget: Budget?
        var rules: [any ArcRule] = [Posts(instance.rule(.posts), &register)]
        for rule in instance.policy.rules {
            switch rule.terms {
            case .posts, .noHarm: break
            case .dispatchFloor(let count): rules.append(DispatchFloor(rule, count: count, &register))
            case .team: rules.append(Team(rule, &register))
            case .exchangeShare(let terms): rules.append(ExchangeShare(rule, terms, &register))
            case .backboneShare(let terms): rules.append(BackboneShare(rule, terms, &register))
            case .awayCap(let share): rules.append(AwayCap(rule, share: share, &register))
            case .balance(let maxNet): rules.append(Balance(rule, maxNet: maxNet, &register))
            case .pairwise(let terms): rules.append(Pairwise(rule, terms, networks: networks, &register))
            case .reserveTraining(let mode, let count):
                rules.append(ReserveTraining(rule, mode: mode, count: count, &register))
            case .budget(let yuan, let spent):
                let row = Budget(rule, yuan: yuan, spent: spent, committed: committed, &register)
                budget = row
                rules.append(row)
            }
        }
        self.rules = rules
        self.budget = budget
    }

    /// What an arc gives and costs.
    func effect(of arc: Arc, in network: Network, _ layout: BlockLayout) -> ArcEffect {
        ArcEffect(
            points: arc.movePoints + arc.overduePoints,
            gifts: network.gives(arc).compactMap { gift in
                layout.pool(gift.school, gift.k, network.qualification)
                    .map { PoolGift(pool: $0, periods: gift.periods) }
            },
            entries: rules.flatMap { $0.entries(of: arc, in: network) },
            hosts: (arc.menu?.hosts ?? []).map { host in
                HostEffect(
                    pools: arc.span.compactMap { layout.pool(host.host, $0, network.qualification) },
                    entriesPerDay: budget?.entries(
                        spending: arc.span.map { _ in host.yuanPerDay }, in: arc.span) ?? [])
            })
    }
}
