import Rotation

/// A staffing unit as a document lists it, with the pupils a sample gives it.
struct Place: Sendable {
    /// How the place is organised.
    enum Kind: Sendable, Hashable {
        /// A school, or a division of one, with a class for every grade.
        case school
        /// A village school (村小): every grade, one class each.
        case village
        /// A teaching point (教学点): the lower grades, combined.
        case point
    }

    /// Pupils of one stage.
    struct Enrolment: Sendable {
        let stage: Stage
        let pupils: Int
    }

    let name: String
    let kind: Kind
    let setting: Setting
    let town: Town
    /// Kilometres north of the town's point.
    let north: Double
    /// Kilometres east of the town's point.
    let east: Double
    let enrolment: [Enrolment]
    let tags: [String]
    /// The places that the document lists in brackets behind this one.
    let children: [Place]

    /// Pupils of all stages.
    var pupils: Int { enrolment.reduce(0) { $0 + $1.pupils } }

    /// The stages taught.
    var stages: [Stage] { enrolment.map(\.stage) }

    /// Whether pupils board: in the schools outside the county town or city, where farms lie far apart.
    var boards: Bool { kind == .school && setting != .urban }
}

extension Place {
    /// A school with the pupils given for each stage that it teaches.
    static func school(
        _ name: String, _ setting: Setting, in town: Town, north: Double = 0, east: Double = 0, kindergarten: Int = 0,
        primary: Int = 0, junior: Int = 0, senior: Int = 0, tags: [String] = [], children: [Place] = []
    ) -> Place {
        let pupils: [(Stage, Int)] = [
            (.kindergarten, kindergarten), (.primary, primary), (.junior, junior), (.senior, senior),
        ]
        return Place(
            name: name, kind: .school, setting: setting, town: town, north: north, east: east,
            enrolment: pupils.filter { $0.1 > 0 }.map { Enrolment(stage: $0.0, pupils: $0.1) }, tags: tags,
            children: children)
    }

    /// A village school some kilometres from its town.
    static func village(_ name: String, near town: Town, north: Double, east: Double, primary: Int) -> Place {
        small(name, .village, .rural, near: town, north: north, east: east, primary: primary)
    }

    /// A teaching point some kilometres from its town.
    static func point(_ name: String, near town: Town, north: Double, east: Double, primary: Int) -> Place {
        small(name, .point, .remote, near: town, north: north, east: east, primary: primary)
    }

    /// A small rural school has fewer than 100 pupils (State Council office opinion of 2018).
    private static func small(
        _ name: String, _ kind: Kind, _ setting: Setting, near town: Town, north: Double, east: Double, primary: Int
    ) -> Place {
        Place(
            name: name, kind: kind, setting: setting, town: town, north: north, east: east,
            enrolment: [Enrolment(stage: .primary, pupils: primary)], tags: primary < 100 ? ["small"] : [],
            children: [])
    }
}
