/// Everything a plan is made from: the tables and the policy of one folder, checked and resolved.
///
/// All lists are kept in a fixed order (by id, or by all their fields), so that whatever walks them is deterministic.
public struct Instance: Sendable {
    /// The settings.
    public let policy: Policy
    /// The staffing units, by id.
    public let schools: [School]
    /// The groups, by id.
    public let groups: [Group]
    /// Which school is what in which group, and when.
    public let memberships: [Membership]
    /// Pairs of linked groups.
    public let links: [GroupLink]
    /// The teachers, by id.
    public let teachers: [Teacher]
    /// The classes from which demand derives.
    public let classes: [ClassRow]
    /// Demand that replaces what classes derive.
    public let demandRows: [DemandRow]
    /// Known travel times.
    public let travelRows: [TravelRow]
    /// Leaves.
    public let leaves: [Leave]
    /// Named posts, by id.
    public let posts: [Post]
    /// The ledger, by teacher.
    public let postings: [RunningPosting]
    /// Pins.
    public let pins: [Pin]
    /// Waivers of rules.
    public let waivers: [Waiver]
    /// Waivers of lints.
    public let lintWaivers: [LintWaiver]
    /// The terms of mentoring; `nil` where none is asked for.
    public let mentoring: MentoringTerms?
    /// What had been served before the start, as far as somebody wrote it down.
    public let service: [EarlierService]

    /// The planned semesters, in order.
    public let semesters: [Semester]
    /// Periods a week that each school demands.
    public let demand: Demand
    /// Minutes between schools.
    public let travel: Travel

    private let schoolsByID: [SchoolID: School]
    private let teachersByID: [TeacherID: Teacher]
    private let postsByID: [PostID: Post]
    private let modesByID: [ModeID: Mode]
    private let subjectsByID: [SubjectID: Subject]
    private let membershipsBySchool: [SchoolID: [Membership]]
    private let leavesByTeacher: [TeacherID: [Leave]]
    private let postingsByTeacher: [TeacherID: [RunningPosting]]
    private let linkedGroups: [GroupID: Set<GroupID>]
    private let servedByStay: [EarlierService.Stay: Int]

    /// Resolves tables whose references and ranges hold.
    ///
    /// - Warning: Nothing is checked here; what reads a folder checks it first and reports every fault.
    public init(
        uncheckedPolicy policy: Policy, schools: [School], groups: [Group] = [], memberships: [Membership] = [],
        links: [GroupLink] = [], teachers: [Teacher] = [], classes: [ClassRow] = [], demandRows: [DemandRow] = [],
        travelRows: [TravelRow] = [], leaves: [Leave] = [], posts: [Post] = [], postings: [RunningPosting] = [],
        pins: [Pin] = [], waivers: [Waiver] = [], lintWaivers: [LintWaiver] = [],
        mentoring: MentoringTerms? = nil, service: [EarlierService] = []
    ) {
        self.policy = policy
        self.schools = schools.sorted { $0.id < $1.id }
        self.groups = groups.sorted { $0.id < $1.id }
        self.memberships = memberships.sorted { ($0.group, $0.school) < ($1.group, $1.school) }
        self.links = links
        self.teachers = teachers.sorted { $0.id < $1.id }
        self.classes = classes
        self.demandRows = demandRows
        self.travelRows = travelRows
        self.leaves = leaves
        self.posts = posts.sorted { $0.id < $1.id }
        self.postings = postings.sorted { ($0.teacher, $0.host) < ($1.teacher, $1.host) }
        self.pins = pins
        self.waivers = waivers
        self.lintWaivers = lintWaivers
        self.mentoring = mentoring
        self.service = service
        servedByStay = Dictionary(service.map { ($0.stay, $0.semesters) }) { first, _ in first }
        semesters = (0..<max(0, policy.horizon)).map { policy.start.advanced(by: $0) }
        demand = Demand(classes: classes, rows: demandRows, curriculum: policy.curriculum, semesters: semesters)
        travel = Travel(schools: schools, rows: travelRows, estimate: policy.travel)
        schoolsByID = Dictionary(schools.map { ($0.id, $0) }) { first, _ in first }
        teachersByID = Dictionary(teachers.map { ($0.id, $0) }) { first, _ in first }
        postsByID = Dictionary(posts.map { ($0.id, $0) }) { first, _ in first }
        modesByID = Dictionary(policy.modes.map { ($0.id, $0) }) { first, _ in first }
        subjectsByID = Dictionary(policy.subjects.map { ($0.id, $0) }) { first, _ in first }
        membershipsBySchool = Dictionary(grouping: self.memberships, by: \.school)
        leavesByTeacher = Dictionary(grouping: leaves, by: \.teacher)
        postingsByTeacher = Dictionary(grouping: self.postings, by: \.teacher)
        var linked: [GroupID: Set<GroupID>] = [:]
        for link in links {
            linked[link.first, default: []].insert(link.second)
            linked[link.second, default: []].insert(link.first)
        }
        linkedGroups = linked
    }
}

extension Instance {
    /// The school with this id, if there is one.
    public func school(_ id: SchoolID) -> School? { schoolsByID[id] }

    /// The teacher with this id, if there is one.
    public func teacher(_ id: TeacherID) -> Teacher? { teachersByID[id] }

    /// The post with this id, if there is one.
    public func post(_ id: PostID) -> Post? { postsByID[id] }

    /// The mode with this key, if the policy declares it.
    public func mode(_ id: ModeID) -> Mode? { modesByID[id] }

    /// The subject with this key, if the policy declares it.
    public func subject(_ id: SubjectID) -> Subject? { subjectsByID[id] }

    /// The group with this id, if there is one.
    public func group(_ id: GroupID) -> Group? { groups.first { $0.id == id } }

    /// The rule of this name, if the policy switches it on.
    public func rule(_ name: RuleName) -> Rule? { policy.rules.first { $0.name == name } }

    /// The waiver on record that drops a rule's row at a place in the planned semester `k`, if there is one.
    ///
    /// - Parameter place: the row's own place: a school's or group's id, or `region`.
    public func waiver(of rule: RuleName, at place: String, _ k: Int) -> Waiver? {
        waivers.first { $0.rule == rule && ($0.place ?? place) == place && $0.span.contains(semesters[k]) }
    }

    /// The same for a row between two schools, which a waiver may name by itself, by the pair or by either school.
    public func waiver(of rule: RuleName, at place: PairPlace, _ k: Int) -> Waiver? {
        let places = place.waiverPlaces
        return waivers.first {
            $0.rule == rule && $0.place.map(places.contains) ?? true && $0.span.contains(semesters[k])
        }
    }

    /// Every row of `members.csv` that names the school.
    public func memberships(of school: SchoolID) -> [Membership] { membershipsBySchool[school] ?? [] }

    /// What the school is in which groups in one semester.
    public func memberships(of school: SchoolID, at semester: Semester) -> [Membership] {
        memberships(of: school).filter { $0.span.contains(semester) }
    }

    /// Whether two groups are a pair of `links.csv`.
    public func areLinked(_ first: GroupID, _ second: GroupID) -> Bool {
        linkedGroups[first]?.contains(second) ?? false
    }

    /// The ledger's rows of one teacher.
    public func postings(of teacher: TeacherID) -> [RunningPosting] { postingsByTeacher[teacher] ?? [] }

    /// Semesters served before the start, where a row of `service.csv` says so.
    public func served(_ stay: EarlierService.Stay) -> Int? { servedByStay[stay] }

    /// The leaves of one teacher.
    public func leaves(of teacher: TeacherID) -> [Leave] { leavesByTeacher[teacher] ?? [] }

    /// The weight of one unmet period of `subject`, before setting and bands.
    public func weight(of subject: SubjectID) -> Double { subjectsByID[subject]?.weight ?? 1 }

    /// The weight of the place where one unmet period is missing.
    public func weight(of setting: Setting) -> Double { policy.settingWeights[setting] ?? 1 }
}
