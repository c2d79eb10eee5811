import Plans
import Rotation

/// Whether exchange goes both ways: arrangements that start in the planned semesters, by where they lead.
public struct TwoWayBalance: Sendable, Hashable {
    /// From a core school to a member.
    public private(set) var coreToMember = 0
    /// From a member to a core school.
    public private(set) var memberToCore = 0
    /// From a town into the country.
    public private(set) var townToCountry = 0
    /// From the country into a town.
    public private(set) var countryToTown = 0

    /// Counts the new arrangements of a plan.
    public init(of plan: Plan, in instance: Instance) {
        for placement in plan.placements where placement.status == .new {
            let direction = ExchangeDirection(of: placement, in: instance)
            switch (direction.homeRole, direction.hostRole) {
            case (.core, .member): coreToMember += 1
            case (.member, .core): memberToCore += 1
            default: break
            }
            if direction.leadsToCountry { townToCountry += 1 }
            if direction.leadsToTown { countryToTown += 1 }
        }
    }

    var json: JSONValue {
        .object([
            "core_to_member": .integer(coreToMember), "member_to_core": .integer(memberToCore),
            "town_to_country": .integer(townToCountry), "country_to_town": .integer(countryToTown),
        ])
    }
}
