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
