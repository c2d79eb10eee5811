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

    /// Two groups that are a pair (CD-03).
    struct Link: Sendable {
        let first: String
        let second: String
        let kind: String
    }

    /// A rule waived at some places, or (for the rules that count by group) in some groups; or what a clause says of the
    /// structure of groups.
    struct Exception: Sendable {
        var rules: [RuleName] = []
        var clauses: [ClauseID] = []
        /// Names of places or of groups.
        var places: [String]
        var span = SemesterSpan.always
        let reason: String
        let grantedBy: String
    }

    /// Begins every school's id.
    let prefix: String
    var groups: [GroupBlueprint]
    /// The semesters of every group's agreement.
    let agreement: SemesterSpan
    /// The cosine of the region's latitude.
    let shrink: Double
    /// Digits of a teacher's number, enough for the largest roster.
    var digits = 4
    var roads: [Road] = []
    var links: [Link] = []
    /// Demand that no curriculum gives, by the name of the place.
    var demand: [(place: String, courses: [(course: Course, periods: Double)])] = []
    var posts: PostPlan?
    var exceptions: [Exception] = []

    /// The units of every group, in the order of the lists.
    var units: [Unit] { groups.indices.flatMap { units(ofGroup: $0) } }

    /// The id of the group at an index.
    func groupID(_ index: Int) -> GroupID { GroupID(rawValue: "G\(padded(index + 1))") }

    private func units(ofGroup index: Int) -> [Unit] {
        let group = groupID(index)
        var units: [Unit] = []
        // Number 0 is the core's, whether or not it is a unit of this group.
        var number = 0
        func add(_ place: Place, _ role: Role, under parent: SchoolID?) {
            let id = SchoolID(rawValue: "\(prefix)\(padded(index + 1))\(padded(number))")
            units.append(Unit(id: id, group: group, role: role, parent: parent, place: place))
            number += 1
            for child in place.children { add(child, .point, under: id) }
        }
        switch groups[index].lead {
        case .own(let core): add(core, .core, under: nil)
        case .memberElsewhere: number = 1
        }
        for member in groups[index].members { add(member, .member, under: nil) }
        return units
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension RegionBlueprint {
    /// The first groups of the region, with whatever concerns nobody else.
    ///
    /// Leads are found among the members of earlier groups, so the first groups never lack one.
    func prefix(groups count: Int) -> RegionBlueprint {
        guard count < groups.count else { return self }
        var region = self
        region.groups = Array(groups.prefix(count))
        let names = Set(region.units.map(\.place.name) + region.groups.map(\.name))
        region.roads = roads.filter { names.contains($0.from) && names.contains($0.to) }
        region.links = links.filter { names.contains($0.first) && names.contains($0.second) }
        region.demand = demand.filter { names.contains($0.place) }
        region.exceptions = exceptions.compactMap { exception in
            var kept = exception
            kept.places = exception.places.filter { names.contains($0) }
            return kept.places.isEmpty ? nil : kept
        }
        return region
    }
}
