import Rotation

/// Everything of a sample that no seed changes: places, groups, pupils, roads, posts and waivers.
///
/// Places are named as the document names them; ids follow from the order of the lists: `ZY0103` is the third place
/// after the core of the first group.
struct RegionBlueprint: Sendable {
    /// A known time on the road between two places.
    struct Road: Sendable {
        let from: String
        let to: String
        /// Minutes one way, door to door.
        let minutes: Double
    }

    /// A rule waived at some places, or (for the rules that count by group) in some groups.
    struct Exception: Sendable {
        let rules: [RuleName]
        /// Names of places or of groups.
        let places: [String]
        var span = SemesterSpan.always
        let reason: String
        let grantedBy: String
    }

    /// Begins every school's id.
    let prefix: String
    let groups: [GroupBlueprint]
    /// The semesters of every group's agreement.
    let agreement: SemesterSpan
    /// The cosine of the region's latitude.
    let shrink: Double
    var roads: [Road] = []
    /// Demand that no curriculum gives, by the name of the place.
    var demand: [(place: String, courses: [(course: Course, periods: Double)])] = []
    var posts: PostPlan?
    var exceptions: [Exception] = []

    /// The units of every group, in the order of the lists.
    var units: [Unit] { groups.indices.flatMap { units(ofGroup: $0) } }

    private func groupID(_ index: Int) -> GroupID { GroupID(rawValue: "G\(padded(index + 1))") }

    private func units(ofGroup index: Int) -> [Unit] {
        let group = groupID(index)
        var units: [Unit] = []
        func add(_ place: Place, _ role: Role, under parent: SchoolID?) {
            let id = SchoolID(rawValue: "\(prefix)\(padded(index + 1))\(padded(units.count))")
            units.append(Unit(id: id, group: group, role: role, parent: parent, place: place))
            for child in place.children { add(child, .point, under: id) }
        }
        add(groups[index].core, .core, under: nil)
        for member in groups[index].members { add(member, .member, under: nil) }
        return units
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The region under a policy, with nobody in it yet.
    func structure(under policy: Policy) -> Instance {
        let units = units
        var ids: [String: String] = [:]
        for unit in units { ids[unit.place.name] = unit.id.rawValue }
        for index in groups.indices { ids[groups[index].name] = groupID(index).rawValue }
        func id(_ name: String) -> String {
            guard let id = ids[name] else { preconditionFailure("no place or group is called \(name)") }
            return id
        }
        func school(_ name: String) -> SchoolID { SchoolID(rawValue: id(name)) }
        return Instance(
            uncheckedPolicy: policy,
            schools: units.map(row),
            groups: groups.indices.map {
                Group(
                    id: groupID($0), name: groups[$0].name, kind: groups[$0].kind, agreementStart: agreement.from,
                    agreementEnd: agreement.until)
            },
            memberships: units.map { Membership(group: $0.group, school: $0.id, role: $0.role) },
            classes: units.flatMap { ClassPlan.rows(for: $0) },
            demandRows: demand.flatMap { place, courses in
                courses.map { DemandRow(school: school(place), course: $0.course, periods: $0.periods) }
            },
            travelRows: roads.map { TravelRow(from: school($0.from), to: school($0.to), minutes: $0.minutes) },
            posts: units.compactMap { posts?.post(for: $0) },
            waivers: exceptions.flatMap { exception in
                exception.rules.flatMap { rule in
                    exception.places.map {
                        Waiver(
                            rule: rule, place: id($0), span: exception.span, reason: exception.reason,
                            by: exception.grantedBy)
                    }
                }
            })
    }

    private func row(for unit: Unit) -> School {
        let place = unit.place
        return School(
            id: unit.id, name: place.name, stages: place.stages, setting: place.setting, parent: unit.parent,
            students: place.pupils, coordinate: place.town.point(north: place.north, east: place.east, shrink: shrink),
            isOnline: place.stages != [.kindergarten], tags: place.tags)
    }
}
