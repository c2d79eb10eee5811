import Rotation

/// Who takes part in the mentoring of one school year, and who could mentor whom, from the replayed paths.
struct MentoringCircle {
    let schoolYear: Int
    /// Present young teachers, by id.
    let young: [TeacherID]
    /// Present mentors, by id.
    let mentors: [TeacherID]
    private var places: [TeacherID: SchoolID] = [:]
    private var candidatesByYoung: [TeacherID: [TeacherID]] = [:]
    private var youngWithAbsentCandidate: Set<TeacherID> = []
    private var candidates: Set<TeacherID> = []

    init(at semester: Semester, _ replay: Replay, in instance: Instance) {
        schoolYear = semester.schoolYear
        let index = instance.index(of: semester)
        var young: [Teacher] = []
        var mentors: [Teacher] = []
        // Two who share one of these may be a pair, if they share a stage: main subject, and group or school.
        var circles: [TeacherID: Set<String>] = [:]
        var absent: Set<TeacherID> = []
        for path in replay.paths {
            let teacher = path.teacher
            let isYoung = instance.isYoung(teacher, in: semester.schoolYear)
            guard isYoung || instance.isMentor(teacher) else { continue }
            var place = teacher.home
            if case .posted(let stay) = path.activities[index] { place = stay.host }
            places[teacher.id] = place
            let isAbsent = instance.isAbsent(teacher, at: semester)
            if isAbsent { absent.insert(teacher.id) }
            let subject = teacher.qualification.main
            var circle = Set([teacher.home, place].map { "\(subject) school \($0)" })
            for school in [teacher.home, place] {
                for membership in instance.memberships(of: school) {
                    if membership.span.contains(semester) { circle.insert("\(subject) group \(membership.group)") }
                }
            }
            circles[teacher.id] = circle
            if !isYoung {
                mentors.append(teacher)
            } else if !isAbsent {
                young.append(teacher)
            }
        }
        self.young = young.map(\.id)
        self.mentors = mentors.map(\.id).filter { !absent.contains($0) }
        var mentorsByCircle: [String: [Teacher]] = [:]
        for mentor in mentors {
            for circle in circles[mentor.id] ?? [] { mentorsByCircle[circle, default: []].append(mentor) }
        }
        for teacher in young {
            let stages = teacher.qualification.stages
            let near = Set((circles[teacher.id] ?? []).flatMap { mentorsByCircle[$0] ?? [] }.map(\.id)).sorted()
                .compactMap { instance.teacher($0) }
                .filter { mentor in mentor.qualification.stages.contains { stages.contains($0) } }
            candidatesByYoung[teacher.id] = near.map(\.id).filter { !absent.contains($0) }
            if near.contains(where: { absent.contains($0.id) }) { youngWithAbsentCandidate.insert(teacher.id) }
        }
        candidates = Set(candidatesByYoung.values.flatMap { $0 })
    }

    /// Where a young teacher or a mentor works.
    func place(of teacher: TeacherID) -> SchoolID? { places[teacher] }

    /// The present mentors that a young teacher could have.
    func candidates(of young: TeacherID) -> [TeacherID] { candidatesByYoung[young] ?? [] }

    /// Whether a mentor that the young teacher could have is absent.
    func hasAbsentCandidate(_ young: TeacherID) -> Bool { youngWithAbsentCandidate.contains(young) }

    /// Whether some present young teacher could have this mentor.
    func isCandidate(_ mentor: TeacherID) -> Bool { candidates.contains(mentor) }
}
