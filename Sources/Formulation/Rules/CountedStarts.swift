import Itineraries
import Rotation

/// The starts that the two shares count: by teachers due in the school year's fall, in that fall or the spring after.
struct CountedStarts: Sendable {
    private let rows: [String: [Int: Int]]
    private let unitsBySchool: [SchoolID: [String]]
    private let terms: StartShare
    private let instance: Instance

    /// Makes a row for each scope unit and school year that starts in the horizon; `make` is told the unit, the fall
    /// and how many teachers are due there.
    init(_ terms: StartShare, _ register: inout RowRegister, _ make: (String, Int, Int, RowRegister) -> RuleRow) {
        let instance = register.instance
        self.instance = instance
        self.terms = terms
        let units: [String]
        switch terms.scope {
        case .region:
            units = ["region"]
            unitsBySchool = Dictionary(uniqueKeysWithValues: instance.schools.map { ($0.id, ["region"]) })
        case .group:
            units = instance.groups.map(\.id.rawValue)
            unitsBySchool = Dictionary(
                uniqueKeysWithValues: instance.schools.map { school in
                    (school.id, Set(instance.memberships(of: school.id).map(\.group.rawValue)).sorted())
                })
        }
        var due: [String: [Int: Int]] = [:]
        for teacher in instance.teachers {
            for fall in register.falls where instance.isDue(teacher, at: instance.semesters[fall]) {
                for unit in unitsBySchool[teacher.home] ?? [] { due[unit, default: [:]][fall, default: 0] += 1 }
            }
        }
        var rows: [String: [Int: Int]] = [:]
        for unit in units {
            for fall in register.falls {
                rows[unit, default: [:]][fall] = register.add(make(unit, fall, due[unit]?[fall] ?? 0, register))
            }
        }
        self.rows = rows
    }

    /// The rows in which the start of `arc`, if it is one that counts, is to be entered.
    func rows(of arc: Arc, in network: Network) -> [Int] {
        guard let stay = arc.started, terms.modes.contains(stay.mode) else { return [] }
        let k = arc.span.lowerBound
        let fall = instance.semesters[k].term == .fall ? k : k - 1
        guard fall >= 0, network.isDue[fall], let reach = instance.mode(stay.mode)?.postingTerms?.reach,
            terms.routes.contains(.any)
                || instance.isOnRoute(
                    terms.routes, from: network.home, to: stay.host, at: instance.semesters[k], scope: reach.scope,
                    kinds: reach.groupKinds)
        else { return [] }
        return (unitsBySchool[network.home] ?? []).compactMap { rows[$0]?[fall] }
    }
}
