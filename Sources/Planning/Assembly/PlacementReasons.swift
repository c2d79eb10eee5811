import Formulation
import Itineraries
import Plans
import Rotation

/// The facts that speak for one placement.
struct PlacementReasons {
    let reasons: [Justification]

    init(
        _ instance: Instance, _ statusQuo: StatusQuoUnmet, _ network: Network, _ placement: Placement,
        _ planned: [Int], dispatch: Dispatch
    ) {
        var reasons: [Justification] = []
        if placement.status != .new,
            let row = instance.postings(of: placement.teacher).first(where: { $0.host == placement.host })
        {
            reasons.append(.running(until: instance.committedUntil(row)))
        }
        if let post = placement.post.flatMap(instance.post) {
            reasons.append(.fillsPost(title: post.title))
            if let rule = instance.rule(.posts) { reasons.append(.countsTowards(.posts, rule.cite)) }
        }
        if let k = planned.first {
            for subject in placement.subjects {
                let lacking = network.qualification.stages.reduce(0) {
                    $0 + statusQuo[placement.host, Course($1, subject), k]
                }
                if lacking > 0 { reasons.append(.hostLacks(subject: subject, periods: lacking)) }
            }
            if placement.status == .new { reasons += Self.rules(instance, network, placement, k, dispatch) }
        }
        if let teacher = instance.teacher(placement.teacher),
            teacher.isVolunteer || teacher.willing.contains(placement.host)
        {
            reasons.append(.welcome)
        }
        self.reasons = reasons
    }

    /// The rules towards which a start counts, and whether the move is due.
    private static func rules(
        _ instance: Instance, _ network: Network, _ placement: Placement, _ k: Int, _ dispatch: Dispatch
    ) -> [Justification] {
        var reasons: [Justification] = []
        let isPosting = instance.mode(placement.mode)?.postingTerms != nil
        if isPosting, network.isDue[k], let teacher = instance.teacher(placement.teacher) {
            reasons.append(.due(years: instance.years(of: teacher, at: instance.semesters[k])))
            for rule in instance.policy.rules {
                switch rule.terms {
                case .exchangeShare(let terms) where terms.modes.contains(placement.mode):
                    reasons.append(.countsTowards(.exchangeShare, rule.cite))
                case .backboneShare(let terms) where network.isBackbone && terms.modes.contains(placement.mode):
                    reasons.append(.countsTowards(.backboneShare, rule.cite))
                default: break
                }
            }
        }
        let carriesWeight = placement.post != nil || network.isBackbone
        if isPosting, carriesWeight, let rule = instance.rule(.dispatchFloor),
            dispatch.isCore(network.home, of: placement.host, k)
        {
            reasons.append(.countsTowards(.dispatchFloor, rule.cite))
        }
        return reasons
    }
}
