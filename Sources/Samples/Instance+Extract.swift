import Rotation

extension Instance {
    /// One group alone, as it stands in its region: its places and their staff, and whatever concerns nobody else.
    ///
    /// A place that another group holds too comes with the role that it has in this one.
    func extract(of group: GroupID) -> Instance {
        let memberships = memberships.filter { $0.group == group }
        let ids = Set(memberships.map(\.school))
        let staff = teachers.filter { ids.contains($0.home) }.map { teacher in
            var teacher = teacher
            teacher.willing.removeAll { !ids.contains($0) }
            teacher.unwilling.removeAll { !ids.contains($0) }
            return teacher
        }
        let people = Set(staff.map(\.id))
        let places = Set(ids.map(\.rawValue)).union([group.rawValue, "region"])
        return Instance(
            uncheckedPolicy: policy, schools: schools.filter { ids.contains($0.id) },
            groups: groups.filter { $0.id == group }, memberships: memberships, teachers: staff,
            classes: classes.filter { ids.contains($0.school) },
            demandRows: demandRows.filter { ids.contains($0.school) },
            travelRows: travelRows.filter { ids.contains($0.from) && ids.contains($0.to) },
            leaves: leaves.filter { people.contains($0.teacher) }, posts: posts.filter { ids.contains($0.school) },
            postings: postings.filter { people.contains($0.teacher) && ids.contains($0.host) },
            waivers: waivers.filter { $0.place.map(places.contains) ?? true },
            lintWaivers: lintWaivers.filter { $0.place.map(places.contains) ?? true }, mentoring: mentoring)
    }
}
