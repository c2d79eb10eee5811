import Rotation
import Tables

/// Reads every table of a folder, and then what the tables must be to one another.
struct TableSet {
    private let context: ReadingContext

    init(_ context: ReadingContext) { self.context = context }

    /// The instance, good only if no error has been reported; `nil` where the planned semesters are unknown.
    func instance(policy: Policy?) -> Instance? {
        let schools = SchoolTable.read(context)
        let groups = GroupTable.read(context)
        let memberships = MemberTable.read(context)
        let links = LinkTable.read(context)
        let classes = ClassTable.read(context)
        let demand = DemandTable.read(context)
        let teachers = TeacherTable.read(context, schools: schools)
        let leaves = LeaveTable.read(context)
        let posts = PostTable.read(context)
        let postings = PostingTable.read(context)
        let travel = TravelTable.read(context)
        let pins = PinTable.read(context)
        let waivers = WaiverTable.read(context)
        let service = ServiceTable.read(context)
        let mentoring = MentoringReader(context).read()

        let schoolChecks = SchoolChecks(context)
        schoolChecks.checkParents(schools)
        schoolChecks.checkRoles(memberships)
        remarkOnNobody(schools, teachers)
        remarkOnNothing(memberships, classes, demand)
        guard let policy else { return nil }

        let instance = Instance(
            uncheckedPolicy: policy, schools: schools, groups: groups, memberships: memberships.map(\.value),
            links: links, teachers: teachers, classes: classes, demandRows: demand, travelRows: travel,
            leaves: leaves, posts: posts, postings: postings.map(\.value), pins: pins.map(\.value),
            waivers: waivers.ofRules,
            lintWaivers: waivers.ofLints, mentoring: mentoring, service: service)
        LedgerChecks(instance).check(postings)
        LedgerClashes(instance).check(postings)
        PinChecks(instance).check(pins)
        MentoringChecks(instance).check(into: context.diagnostics)
        return instance
    }

    /// Tables that are there but have no rows yet.
    private func remarkOnNobody(_ schools: [School], _ teachers: [Teacher]) {
        if schools.isEmpty, !context.table(SchoolTable.name).isDamaged {
            context.diagnostics.report(.warning, at: Place(file: SchoolTable.schema.file), .noSchools)
        }
        if teachers.isEmpty, !context.table(TeacherTable.name).isDamaged {
            context.diagnostics.report(.warning, at: Place(file: TeacherTable.schema.file), .noTeachers)
        }
    }

    /// Tables that may be missing, but whose absence leaves nothing to plan, are missed aloud.
    private func remarkOnNothing(_ memberships: [Located<Membership>], _ classes: [ClassRow], _ demand: [DemandRow]) {
        if memberships.isEmpty, !context.table(MemberTable.name).isDamaged {
            context.diagnostics.report(.warning, at: Place(file: MemberTable.schema.file), .nobodyCanMove)
        }
        let isDamaged = context.table(ClassTable.name).isDamaged || context.table(DemandTable.name).isDamaged
        if classes.isEmpty, demand.isEmpty, !isDamaged {
            context.diagnostics.report(.warning, at: Place(file: ClassTable.schema.file), .nothingIsDemanded)
        }
    }
}

extension Diagnostic.Message {
    fileprivate static let noSchools = Self(
        "no-schools", found: Wording("the table has no rows", "表中还没有内容"),
        mend: Wording("Begin here: write a row for each school", "请从这里开始：每所学校填一行"))

    fileprivate static let noTeachers = Self(
        "no-teachers", found: Wording("the table has no rows", "表中还没有内容"),
        mend: Wording("Write a row for each teacher", "请为每位教师填一行"))

    fileprivate static let nobodyCanMove = Self(
        "nobody-can-move",
        found: Wording("no school belongs to a group, so nobody can move", "没有学校属于任何集团，因此无人可以交流"))

    fileprivate static let nothingIsDemanded = Self(
        "nothing-is-demanded",
        found: Wording(
            "neither classes nor demand have rows, so nothing is demanded", "班级表和需求表都没有内容，因此没有课时需求"))
}
