import Presets
import Rotation

/// Draws up the roster of one unit: offices first, then each course until its target is met.
///
/// Teachers have provisional ids; ``RegionRoster`` numbers them.
struct SchoolRoster {
    private let unit: Unit
    private let profile: StaffingProfile
    private let start: Semester
    private let last: Semester
    private let courses: [(subject: SchoolSubject, stage: Stage, periods: Double)]
    private let classCounts: [Stage: Int]
    /// Stages that some place of the group teaches.
    private let stagesInGroup: Set<Stage>
    private var random: SplitMix64
    private var teachers: [Teacher] = []
    private var supplied: [Course: Double] = [:]

    /// A roster still empty.
    init(_ unit: Unit, in structure: Instance, profile: StaffingProfile, seed: UInt64) {
        self.unit = unit
        self.profile = profile
        start = structure.policy.start
        last = start.advanced(by: structure.policy.horizon - 1)
        let demanded = structure.demand.courses(at: unit.id, 0)
        courses = unit.place.stages.flatMap { stage in
            SchoolSubject.allCases.filter { demanded.contains(Course(stage, $0.id)) }
                .map { ($0, stage, structure.demand(unit.id, Course(stage, $0.id), 0)) }
        }
        classCounts = structure.classes.reduce(into: [:]) { counts, row in
            if row.school == unit.id { counts[row.stage, default: 0] += row.classes }
        }
        let places = structure.memberships.filter { $0.group == unit.group }.map(\.school)
        stagesInGroup = Set(places.flatMap { structure.school($0)?.stages ?? [] })
        random = SplitMix64(seed: seed, stream: "roster \(unit.id)")
    }

    /// The teachers, in the order in which they were drawn.
    static func teachers(
        of unit: Unit, in structure: Instance, profile: StaffingProfile, seed: UInt64
    ) -> [Teacher] {
        var roster = SchoolRoster(unit, in: structure, profile: profile, seed: seed)
        if unit.place.kind == .point {
            roster.addGeneralists()
        } else {
            roster.addOffices()
            for (subject, stage, periods) in roster.courses { roster.fill(subject, at: stage, demanding: periods) }
        }
        return roster.teachers
    }

    // MARK: Teaching points

    /// Teachers who give Chinese, mathematics, morality and science to combined classes; never fewer than one.
    private mutating func addGeneralists() {
        let subjects: [SchoolSubject] = [.chinese, .math, .morality, .science]
        let periods = courses.filter { subjects.contains($0.subject) }.reduce(0) { $0 + $1.periods }
        var given = 0.0
        while given < periods * profile.coverage(of: .chinese, in: .point) {
            let main: SchoolSubject = teachers.count.isMultiple(of: 2) ? .chinese : .math
            let career = career(teaching: main)
            let load = eased(TeachingLoad.generalist, for: career)
            add([main] + subjects.filter { $0 != main }, [.primary], load, career, office: .none)
            given += load
        }
    }

    // MARK: Schools

    /// Principals, deputies and heads of department, who teach less; subjects by demand.
    private mutating func addOffices() {
        let weights = courses.map { (option: (subject: $0.subject, stage: $0.stage), weight: $0.periods) }
        for office in Self.offices(forDemand: courses.reduce(0) { $0 + $1.periods }) {
            guard let course = random.pick(weighted: weights) else { return }
            draw(course.subject, at: course.stage, duty: .office(office))
        }
    }

    /// One principal; a deputy for every fifty and a head of department for every ten teachers, as about twelve periods
    /// of demand make one teacher.
    private static func offices(forDemand periods: Double) -> [Office] {
        let teachers = Int(periods / 12)
        return [.principal] + Array(repeating: .deputy, count: (teachers + 25) / 50)
            + Array(repeating: .middle, count: teachers / 10)
    }

    /// Draws teachers of one course until its target is met; the last one is drawn by the share that is still missing.
    private mutating func fill(_ subject: SchoolSubject, at stage: Stage, demanding periods: Double) {
        let target = periods * profile.coverage(of: subject, in: unit.situation)
        let share = Self.classTeacherShare(of: subject, at: stage)
        var classesToLead = Int((share * Double(classCounts[stage] ?? 0)).rounded())
        while true {
            let left = target - supplied[Course(stage, subject.id), default: 0]
            let duty: Duty = classesToLead > 0 ? .classTeacher : .none
            let load = load(teaching: subject, at: stage, beside: duty)
            guard left >= load || (left > 0 && random.chance(left / load)) else { return }
            draw(subject, at: stage, duty: duty)
            classesToLead -= 1
        }
    }

    /// Who are class teachers: mostly those who see the class most often.
    private static func classTeacherShare(of subject: SchoolSubject, at stage: Stage) -> Double {
        switch subject {
        case .chinese: stage == .primary ? 0.55 : 0.35
        case .math: stage == .primary ? 0.35 : 0.3
        case .english: stage == .primary ? 0.1 : 0.25
        default: 0
        }
    }

    // MARK: Teachers

    private mutating func draw(_ subject: SchoolSubject, at stage: Stage, duty: Duty) {
        var office = Office.none
        if case .office(let held) = duty { office = held }
        let career = career(teaching: subject, within: office.isManager ? 34...57 : 22...59)
        let load = eased(load(teaching: subject, at: stage, beside: duty), for: career)
        let subjects = Qualifications.subjects(
            &random, main: subject, at: stage, share: profile.secondSubject[unit.situation],
            demanded: Set(courses.map { Course($0.stage, $0.subject.id) }))
        let stages = Qualifications.stages(&random, of: subject, at: stage, place: unit.place)
            .filter { stagesInGroup.contains($0) }
        add(subjects, stages, load, career, office: office)
        supplied[Course(stage, subject.id), default: 0] += load
    }

    private mutating func career(teaching subject: SchoolSubject, within ages: ClosedRange<Int> = 22...59) -> Career {
        Career.draw(
            &random, teaching: subject, among: profile.ages[unit.situation], within: ages, start: start)
    }

    private func load(teaching subject: SchoolSubject, at stage: Stage, beside duty: Duty) -> Double {
        TeachingLoad.left(
            of: TeachingLoad.full(subject, at: stage), at: stage, beside: duty, boards: unit.place.boards)
    }

    private func eased(_ load: Double, for career: Career) -> Double {
        TeachingLoad.eased(load, gender: career.gender, age: career.born.wholeYears(atFirstOf: start.firstMonth))
    }

    private mutating func add(
        _ subjects: [SchoolSubject], _ stages: [Stage], _ load: Double, _ career: Career, office: Office
    ) {
        guard let qualification = Qualification(stages: stages, subjects: subjects.map(\.id)) else { return }
        let lastSemester = RetirementClock.lastSemester(of: career.gender, born: career.born.month)
        var teacher = Teacher(
            id: TeacherID(rawValue: "\(unit.id)-\(teachers.count)"), name: "", home: unit.id,
            qualification: qualification, load: load, gender: career.gender, born: career.born,
            startedWork: career.startedWork, atSchoolSince: career.atSchoolSince, office: office)
        if lastSemester < last { teacher.available = SemesterSpan(until: lastSemester) }
        teachers.append(teacher)
    }
}
