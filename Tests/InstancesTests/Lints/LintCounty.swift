import Instances
import Rotation
import Testing

/// A county of which only as much is said as a lint looks at.
struct LintCounty {
    var horizon = 2
    var validity = SemesterSpan.always
    var cites: [ClauseID] = []
    var modes: [Mode] = []
    var groups: [Group] = []
    var memberships: [Membership] = []
    /// Schools of which more is said than that they exist and teach primary grades.
    var schools: [School] = []
    var teachers: [Teacher] = []
    var leaves: [Leave] = []
    var links: [GroupLink] = []
    var classes: [ClassRow] = []
    var travel: [TravelRow] = []
    var waivers: [LintWaiver] = []

    static let start = Semester(schoolYear: 2026, term: .fall)

    /// Adds a group with its schools.
    mutating func add(
        _ id: GroupID, core: [SchoolID] = [], members: [SchoolID] = [], points: [SchoolID] = [],
        agreement: ClosedRange<Semester>? = nil, allotment: Group.Allotment = .init()
    ) {
        groups.append(
            Group(
                id: id, name: id.rawValue, kind: .tight, agreementStart: agreement?.lowerBound,
                agreementEnd: agreement?.upperBound, allotment: allotment))
        for (role, schools) in [(Role.core, core), (.member, members), (.point, points)] {
            memberships += schools.map { Membership(group: id, school: $0, role: role) }
        }
    }

    /// Adds people who hold an office at one school.
    mutating func staff(
        _ school: SchoolID, _ offices: Office..., available: SemesterSpan = .always
    ) throws {
        for office in offices {
            let id = TeacherID(rawValue: "T\(teachers.count)")
            let qualification = try #require(Qualification(stages: [.primary], subjects: ["pe"]))
            teachers.append(
                Teacher(
                    id: id, name: "", home: school, qualification: qualification, load: 16, office: office,
                    available: available))
        }
    }

    /// So many schools with ids of their own.
    static func schools(_ prefix: String, _ count: Int) -> [SchoolID] {
        (0..<count).map { SchoolID(rawValue: "\(prefix)\($0)") }
    }

    var instance: Instance {
        let described = Set(schools.map(\.id))
        let others = Set(memberships.map(\.school)).subtracting(described)
        return Instance(
            uncheckedPolicy: Policy(
                title: "", start: Self.start, horizon: horizon, validity: validity, subjects: [],
                gap: GapPrice(price: 1), modes: modes, rules: cites.map { Rule(.posts, cite: $0) }),
            schools: schools + others.map { School(id: $0, name: "", stages: [.primary], setting: .town) },
            groups: groups, memberships: memberships, links: links, teachers: teachers, classes: classes,
            travelRows: travel, leaves: leaves, lintWaivers: waivers)
    }

    /// What is found by one clause.
    func findings(_ clause: ClauseID) -> [LintFinding] {
        Linter().findings(in: instance).filter { $0.clause == clause }
    }

    /// What is found by one clause, in short.
    func breaches(_ clause: ClauseID) -> [String] { findings(clause).map { "\($0.place) \($0.message.kind)" } }
}
