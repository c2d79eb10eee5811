import Rotation

/// The starts that the two shares have in common: of one school year, by teachers of a scope unit who are due in its
/// fall, in the rule's modes and on its routes.
struct CountedStarts {
    let share: StartShare

    /// One unit in one school year.
    struct Unit {
        /// A group, or `region`.
        let place: String
        let year: SchoolYear
        /// How many teachers are due in the fall.
        let dueCount: Int
        /// Who starts; someone who starts twice counts twice.
        let starters: [Teacher]
    }

    func units(in facts: RuleFacts) -> [Unit] {
        let units = scopeUnits(of: facts.instance)
        return facts.instance.schoolYears.filter(\.startsInHorizon).flatMap { year in
            let due = due(in: year, facts)
            return units.map {
                unit(named: $0.place, due: $0.schools.flatMap { due[$0] ?? [] }, in: year, facts.instance)
            }
        }
    }

    /// Who is due in the fall of a school year, by home.
    private func due(in year: SchoolYear, _ facts: RuleFacts) -> [SchoolID: [TeacherPath]] {
        let fall = facts.instance.semesters[year.first]
        return Dictionary(
            grouping: facts.replay.paths.filter { facts.instance.isDue($0.teacher, at: fall) }, by: \.teacher.home)
    }

    /// A group is all schools that have a row of it, in whatever semesters.
    private func scopeUnits(of instance: Instance) -> [(place: String, schools: Set<SchoolID>)] {
        switch share.scope {
        case .region: [("region", Set(instance.schools.map(\.id)))]
        case .group:
            instance.groups.map { group in
                let schools = instance.memberships.filter { $0.group == group.id }.map(\.school)
                return (group.id.rawValue, Set(schools))
            }
        }
    }

    private func unit(
        named place: String, due: [TeacherPath], in year: SchoolYear, _ instance: Instance
    ) -> Unit {
        let starters = due.flatMap { path in
            path.starts.filter { year.semesters.contains($0.semester) && isCounted($0, of: path.teacher, instance) }
                .map { _ in path.teacher }
        }
        return Unit(place: place, year: year, dueCount: due.count, starters: starters)
    }

    /// The roles that a route speaks of are those by which the mode's scope is met in the semester of the start.
    private func isCounted(_ start: TeacherPath.Start, of teacher: Teacher, _ instance: Instance) -> Bool {
        guard share.modes.contains(start.mode), let reach = instance.mode(start.mode)?.postingTerms?.reach else {
            return false
        }
        return instance.isOnRoute(
            share.routes, from: teacher.home, to: start.host, at: instance.semesters[start.semester],
            scope: reach.scope, kinds: reach.groupKinds)
    }
}
