import Rotation

/// How many go one way in one school year: a row of `directions.csv`.
public struct DirectionTally: Sendable, Hashable {
    /// The school year: 2026 is `2026-fall` and `2027-spring`.
    public var schoolYear: Int
    /// The home schools' group; `nil` where no group leads to the host.
    public var group: GroupID?
    /// The hosts' group.
    public var hostGroup: GroupID?
    /// The mode.
    public var mode: ModeID
    /// `core>member` and the like; empty where no group leads to the host.
    public var route: String
    /// Arrangements that start in the school year.
    public var new = 0
    /// Arrangements that started before it.
    public var running = 0
    /// Different teachers in these.
    public var teachers = 0
    /// Those of them who are backbone.
    public var backbone = 0
    /// Those of them who are managers.
    public var managers = 0
    /// Arrangements that lead from a town into the country.
    public var toCountry = 0
    /// Arrangements that lead from the country into a town.
    public var toTown = 0

    /// A way that nobody has gone yet.
    public init(schoolYear: Int, group: GroupID?, hostGroup: GroupID?, mode: ModeID, route: String) {
        self.schoolYear = schoolYear
        self.group = group
        self.hostGroup = hostGroup
        self.mode = mode
        self.route = route
    }

    /// The tallies of all arrangements in the planned semesters, by school year, groups, mode and route.
    public static func tallies(of placements: [Placement], in instance: Instance) -> [DirectionTally] {
        var tallies: [Key: DirectionTally] = [:]
        var teachers: [Key: Set<TeacherID>] = [:]
        for placement in placements {
            let direction = ExchangeDirection(of: placement, in: instance)
            let planned = instance.semesters.filter { placement.since <= $0 && $0 <= placement.until }
            for year in Set(planned.map(\.schoolYear)) {
                let key = Key(
                    year: year, group: direction.group, hostGroup: direction.hostGroup, mode: placement.mode,
                    route: direction.route)
                var tally =
                    tallies[key]
                    ?? DirectionTally(
                        schoolYear: year, group: direction.group, hostGroup: direction.hostGroup,
                        mode: placement.mode, route: direction.route)
                if placement.status == .new, placement.since.schoolYear == year {
                    tally.new += 1
                } else {
                    tally.running += 1
                }
                if direction.leadsToCountry { tally.toCountry += 1 }
                if direction.leadsToTown { tally.toTown += 1 }
                tallies[key] = tally
                teachers[key, default: []].insert(placement.teacher)
            }
        }
        return tallies.keys.sorted().compactMap { key in
            let people = (teachers[key] ?? []).compactMap { instance.teacher($0) }
            var tally = tallies[key]
            tally?.teachers = people.count
            tally?.backbone = people.count { instance.isBackbone($0) }
            tally?.managers = people.count { $0.office.isManager }
            return tally
        }
    }

    private struct Key: Hashable, Comparable {
        let year: Int
        let group: GroupID?
        let hostGroup: GroupID?
        let mode: ModeID
        let route: String

        static func < (left: Key, right: Key) -> Bool {
            if left.year != right.year { return left.year < right.year }
            return left.names.lexicographicallyPrecedes(right.names)
        }

        private var names: [String] {
            [group?.rawValue ?? "", hostGroup?.rawValue ?? "", mode.rawValue, route]
        }
    }
}
