import Plans
import Rotation

/// Whether `directions.csv` counts what the replayed rows show.
struct DirectionCheck {
    let instance: Instance

    /// Compares the file, if there is one, with the rows of the plan.
    func check(_ written: [Written<DirectionTally>]?, against replay: Replay, into findings: inout Findings) {
        guard let written else { return }
        var ways: [[String]: [Traveller]] = [:]
        for path in replay.paths {
            for priced in path.rows { add(priced, of: path.teacher, to: &ways) }
        }
        var seen: Set<[String]> = []
        for row in written {
            let key = [
                "\(row.schoolYear)", row.group?.rawValue ?? "", row.hostGroup?.rawValue ?? "", row.mode.rawValue,
                row.route,
            ]
            let place = location(key, line: row.line)
            guard seen.insert(key).inserted else {
                findings.report(.repeatedRow, at: place)
                continue
            }
            guard let travellers = ways[key] else {
                findings.report(.noSuchDirection, at: place)
                continue
            }
            compare(row, with: travellers, at: place, into: &findings)
        }
        for key in ways.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) where !seen.contains(key) {
            findings.report(.rowMissing, at: location(key, line: nil))
        }
    }

    /// One arrangement in one school year.
    private struct Traveller {
        let teacher: Teacher
        let isNew: Bool
        let home: Setting?
        let host: Setting?
    }

    private func add(_ priced: TeacherPath.Priced, of teacher: Teacher, to ways: inout [[String]: [Traveller]]) {
        let row = priced.row
        let way = way(of: row, from: teacher.home)
        for year in instance.schoolYears {
            let isThere = year.semesters.contains { semester in
                instance.index(of: row.since) <= semester && semester <= instance.index(of: row.until)
            }
            guard isThere else { continue }
            let isNew = !priced.isRunning && year.semesters.contains(instance.index(of: row.since))
            let number = instance.semesters[year.first].schoolYear
            ways[["\(number)"] + way, default: []].append(
                Traveller(
                    teacher: teacher, isNew: isNew, home: instance.school(teacher.home)?.setting,
                    host: instance.school(row.host)?.setting))
        }
    }

    /// Group, host's group, mode and route of a row, judged in its first planned semester.
    ///
    /// A pair of memberships that the mode uses goes before any other; of those, one within a group goes first.
    private func way(of row: Written<Placement>, from home: SchoolID) -> [String] {
        let semester = instance.semesters[max(0, min(instance.index(of: row.since), instance.semesters.count - 1))]
        let mode = instance.mode(row.mode)
        let reach = mode?.postingTerms?.reach ?? mode?.visitingTerms?.reach
        let pairs = instance.memberships(of: home, at: semester).flatMap { from in
            instance.memberships(of: row.host, at: semester).map { (from: from, to: $0) }
        }
        let used = pairs.filter { pair in reach.map { isUsed(pair.from, pair.to, by: $0) } ?? false }
        let candidates = used.isEmpty ? pairs : used
        guard let pair = candidates.first(where: { $0.from.group == $0.to.group }) ?? candidates.first else {
            return ["", "", row.mode.rawValue, ""]
        }
        return [
            pair.from.group.rawValue, pair.to.group.rawValue, row.mode.rawValue,
            "\(pair.from.role.rawValue)>\(pair.to.role.rawValue)",
        ]
    }

    private func isUsed(_ from: Membership, _ to: Membership, by reach: Reach) -> Bool {
        let isInScope =
            switch reach.scope {
            case .group: from.group == to.group
            case .linked: from.group == to.group || instance.areLinked(from.group, to.group)
            case .region: true
            }
        let kinds = [from.group, to.group].compactMap { instance.group($0)?.kind }
        let isOfKind = reach.groupKinds.map { allowed in kinds.allSatisfy { allowed.contains($0) } } ?? true
        return isInScope && isOfKind && reach.routes.contains { $0.leads(from: from.role, to: to.role) }
    }

    /// Compares what `summary.json` says of new arrangements, if it says anything, with the rows of the plan.
    func check(_ balance: [String: Int]?, against replay: Replay, into findings: inout Findings) {
        guard let balance else { return }
        var counts = ["core_to_member": 0, "member_to_core": 0, "town_to_country": 0, "country_to_town": 0]
        for path in replay.paths {
            for priced in path.rows where !priced.isRunning {
                switch way(of: priced.row, from: path.teacher.home).last {
                case "core>member": counts["core_to_member", default: 0] += 1
                case "member>core": counts["member_to_core", default: 0] += 1
                default: break
                }
                let ends = [path.teacher.home, priced.row.host].map { instance.school($0)?.setting }
                if ends.allSatisfy({ $0 != nil }) {
                    let isCountry = ends.map { $0 == .rural || $0 == .remote }
                    if isCountry == [false, true] { counts["town_to_country", default: 0] += 1 }
                    if isCountry == [true, false] { counts["country_to_town", default: 0] += 1 }
                }
            }
        }
        for (key, expected) in counts.sorted(by: { $0.key < $1.key }) {
            findings.compare(
                .wrongDirection, at: Location(file: .summary, item: "two_way.\(key)"), expected: expected,
                found: balance[key] ?? 0)
        }
    }

    private func compare(
        _ row: Written<DirectionTally>, with travellers: [Traveller], at place: Location, into findings: inout Findings
    ) {
        func compare(_ column: String, _ expected: Int, _ found: Int) {
            var place = place
            place.item = column
            findings.compare(.wrongDirection, at: place, expected: expected, found: found)
        }
        func people(_ isCounted: (Teacher) -> Bool) -> Int {
            Set(travellers.map(\.teacher).filter(isCounted).map(\.id)).count
        }
        let country: Set<Setting> = [.rural, .remote]
        let town: Set<Setting> = [.urban, .town]
        func crossing(from: Set<Setting>, to: Set<Setting>) -> Int {
            travellers.count { traveller in
                traveller.home.map { from.contains($0) } ?? false && traveller.host.map { to.contains($0) } ?? false
            }
        }
        compare("new", travellers.count { $0.isNew }, row.new)
        compare("running", travellers.count { !$0.isNew }, row.running)
        compare("teachers", people { _ in true }, row.teachers)
        compare("backbone", people { instance.policy.backboneRanks.contains($0.rank) }, row.backbone)
        compare("managers", people { $0.office != .none }, row.managers)
        compare("to_country", crossing(from: town, to: country), row.toCountry)
        compare("to_town", crossing(from: country, to: town), row.toTown)
    }

    private func location(_ key: [String], line: Int?) -> Location {
        Location(file: .directions, line: line, place: key[1], item: "\(key[0]) \(key[3]) \(key[4])")
    }
}

extension Finding.Message {
    static let noSuchDirection = Finding.Message(
        "directions.unknown", "nobody goes this way", "没有人按此方向交流")
    static let wrongDirection = Finding.Message(
        "directions.column", "a count does not follow from the plan", "统计数与方案不符")
}
