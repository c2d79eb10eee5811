import Rotation

/// A small group of schools under construction: the core `A`, its members `B` and `C` and the teaching point `D`.
///
/// All demand eight periods of `pe`, lie ten minutes from `A` and fifteen from one another, and nobody works there yet:
/// a test adds the few facts it is about.
///
/// ```swift
/// let instance = Hamlet {
///     $0.modes = [.posting("rotation", min: 2)]
///     $0.teachers = [.at("A", "T", teaching: "pe")]
/// }.instance
/// ```
package struct Hamlet {
    package var start = Semester.fall
    package var horizon = 2
    package var eligibility = Eligibility()
    package var subjects = [Subject(id: "pe"), Subject(id: "music"), Subject(id: "art")]
    package var settingWeights: [Setting: Double] = [:]
    package var gap = GapPrice(price: 10, bands: [.init(above: 0, factor: 1)])
    package var worth = Worth()
    package var modes: [Mode] = []
    package var rules: [Rule] = []

    package var schools: [School] = ["A", "B", "C", "D"].map { .online($0) }
    package var groups = [Group(id: "G", name: "G", kind: .tight)]
    package var memberships = [
        Membership(group: "G", school: "A", role: .core), Membership(group: "G", school: "B", role: .member),
        Membership(group: "G", school: "C", role: .member), Membership(group: "G", school: "D", role: .point),
    ]
    package var links: [GroupLink] = []
    package var teachers: [Teacher] = []
    package var demand: [DemandRow] = ["A", "B", "C", "D"].map { .of("pe", 8, at: $0) }
    package var travel = [
        TravelRow(from: "A", to: "B", minutes: 10), TravelRow(from: "A", to: "C", minutes: 10),
        TravelRow(from: "A", to: "D", minutes: 10), TravelRow(from: "B", to: "C", minutes: 15),
        TravelRow(from: "B", to: "D", minutes: 15), TravelRow(from: "C", to: "D", minutes: 15),
    ]
    package var leaves: [Leave] = []
    package var posts: [Post] = []
    package var postings: [RunningPosting] = []
    package var pins: [Pin] = []
    package var waivers: [Waiver] = []
    package var mentoring: MentoringTerms?
    package var service: [EarlierService] = []

    /// The hamlet as described above, with what `change` makes of it.
    package init(_ change: (inout Hamlet) -> Void = { _ in }) { change(&self) }

    /// The hamlet as an instance.
    package var instance: Instance {
        Instance(
            uncheckedPolicy: Policy(
                title: "hamlet", start: start, horizon: horizon, backboneRanks: ["county"], eligibility: eligibility,
                subjects: subjects, settingWeights: settingWeights, gap: gap, worth: worth, modes: modes, rules: rules
            ), schools: schools, groups: groups, memberships: memberships, links: links, teachers: teachers,
            demandRows: demand, travelRows: travel, leaves: leaves, posts: posts, postings: postings, pins: pins,
            waivers: waivers, mentoring: mentoring, service: service)
    }
}

extension Semester {
    /// The fall in which a hamlet's plan starts, unless told otherwise.
    package static let fall = Semester(schoolYear: 2026, term: .fall)
    /// The spring after it.
    package static let spring = Semester(schoolYear: 2026, term: .spring)

    /// A semester so many after ``fall``.
    package static func after(_ count: Int) -> Semester { fall.advanced(by: count) }
}

extension School {
    /// A primary school that can send and follow live lessons.
    package static func online(_ id: SchoolID, _ setting: Setting = .rural) -> School {
        School(id: id, name: id.rawValue, stages: [.primary], setting: setting, isOnline: true)
    }
}

extension DemandRow {
    /// Periods a week of a primary course.
    package static func of(
        _ subject: SubjectID, _ periods: Double, at school: SchoolID, _ span: SemesterSpan = .always
    ) -> DemandRow {
        DemandRow(school: school, course: Course(.primary, subject), periods: periods, span: span)
    }
}

extension Teacher {
    /// A teacher of primary school with a load of 12, changed as a test needs.
    package static func at(
        _ home: SchoolID, _ id: TeacherID, teaching first: SubjectID, _ others: SubjectID..., load: Double = 12,
        _ change: (inout Teacher) -> Void = { _ in }
    ) -> Teacher {
        var teacher = Teacher(
            id: id, name: id.rawValue, home: home, qualification: .primary([first] + others), load: load)
        change(&teacher)
        return teacher
    }
}

extension Qualification {
    /// The qualification for these subjects of primary school, the first the main one.
    package static func primary(_ subjects: [SubjectID]) -> Qualification {
        guard let qualification = Qualification(stages: [.primary], subjects: subjects) else {
            preconditionFailure("a qualification needs a subject")
        }
        return qualification
    }
}

extension Share {
    /// A share that is written as a decimal.
    package static func of(_ value: Double) -> Share {
        guard let share = Share(value) else { preconditionFailure("\(value) is no share") }
        return share
    }
}
