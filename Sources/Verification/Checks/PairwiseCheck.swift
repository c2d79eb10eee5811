import Rotation

/// `pairwise`: for each pair of schools that one of `modes` connects in a school year that starts in the horizon, and
/// each main subject taught at either, |starts a→b − starts b→a| − shortfall ≤ `max_net`, by teachers of that main
/// subject, in the year's fall or the spring after.
///
/// A pair and subject of which nobody can start at all has no row. Who can is not worked out here, so a row for which
/// nobody does start may be there or not.
struct PairwiseCheck: RuleCheck {
    let rule: Rule
    let terms: PairBalance

    func rows(in facts: RuleFacts) -> [RuleRow] {
        let instance = facts.instance
        let subjects = Dictionary(grouping: instance.teachers, by: \.home)
            .mapValues { Set($0.map(\.qualification.main)) }
        return instance.schoolYears.filter(\.startsInHorizon).flatMap { year in
            let net = netStarts(in: year, facts)
            return pairs(in: year, instance).flatMap { first, second in
                (subjects[first] ?? []).union(subjects[second] ?? []).sorted().map { subject in
                    let place = PairPlace(first, second, subject)
                    var row = facts.row(
                        atMost: terms.maxNet, achieved: Double(abs(net[place] ?? 0)), of: rule, at: place, year.first)
                    row.isOptional = net[place] == nil
                    return row
                }
            }
        }
    }

    /// Starts from the first school of each place to the second, less those the other way.
    private func netStarts(in year: SchoolYear, _ facts: RuleFacts) -> [PairPlace: Int] {
        var net: [PairPlace: Int] = [:]
        for path in facts.replay.paths {
            for start in path.starts where terms.modes.contains(start.mode) && year.semesters.contains(start.semester) {
                let place = PairPlace(path.teacher.home, start.host, path.teacher.qualification.main)
                net[place, default: 0] += path.teacher.home == place.first ? 1 : -1
            }
        }
        return net
    }

    private func pairs(in year: SchoolYear, _ instance: Instance) -> [(SchoolID, SchoolID)] {
        let reaches = instance.policy.modes.filter { terms.modes.contains($0.id) }.compactMap(\.postingTerms?.reach)
        func connects(_ home: SchoolID, _ host: SchoolID) -> Bool {
            reaches.contains { reach in
                year.semesters.contains {
                    instance.isWithinReach(reach, from: home, to: host, at: instance.semesters[$0])
                }
            }
        }
        let schools = instance.schools.map(\.id)
        return schools.indices.flatMap { a in
            schools[(a + 1)...].filter { connects(schools[a], $0) || connects($0, schools[a]) }
                .map { (schools[a], $0) }
        }
    }
}
