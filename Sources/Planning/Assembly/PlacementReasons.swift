import Formulation
import Itineraries
import Plans
import Rotation

/// The facts that speak for one placement.
///
/// Towards which rules a start counts is read off the rows that it enters, so that nobody is told of a rule whose
/// routes, modes or people it misses.
struct PlacementReasons {
    let reasons: [Justification]

    init(
        _ instance: Instance, _ statusQuo: StatusQuoUnmet, _ network: Network, _ placement: Placement,
        _ planned: [Int], served: Set<RuleName>
    ) {
        var reasons: [Justification] = []
        // What runs already teaches in the status quo as long as it is committed: what a host lacks is told of later.
        var free = planned
        if placement.status != .new,
            let row = instance.postings(of: placement.teacher).first(where: { $0.host == placement.host })
        {
            let committed = instance.committedUntil(row)
            reasons.append(.running(until: committed))
            if placement.status == .extended {
                reasons.append(.extended(until: placement.until))
                free = planned.filter { instance.semesters[$0] > committed }
            }
        }
        if let post = placement.post.flatMap(instance.post) {
            reasons.append(.fillsPost(title: post.title))
            if let rule = instance.rule(.posts) { reasons.append(.countsTowards(.posts, rule.cite)) }
        }
        if let k = free.first {
            for subject in placement.subjects {
                let lacking = network.qualification.stages.reduce(0) {
                    $0 + statusQuo[placement.host, Course($1, subject), k]
                }
                if lacking > 0 { reasons.append(.hostLacks(subject: subject, periods: lacking)) }
            }
            if placement.status == .new, instance.mode(placement.mode)?.postingTerms != nil, network.isDue[k],
                let teacher = instance.teacher(placement.teacher)
            {
                reasons.append(.due(years: instance.years(of: teacher, at: instance.semesters[k])))
            }
        }
        reasons += instance.policy.rules.filter { served.contains($0.name) }.map { .countsTowards($0.name, $0.cite) }
        if let teacher = instance.teacher(placement.teacher),
            teacher.isVolunteer || teacher.willing.contains(placement.host)
        {
            reasons.append(.welcome)
        }
        self.reasons = reasons
    }
}
