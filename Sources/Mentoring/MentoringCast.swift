import Plans
import Rotation

/// Who takes part in the mentoring of one school year, and who could be whose mentor.
struct MentoringCast {
    /// One young teacher or mentor.
    struct Member {
        let teacher: Teacher
        /// The host of whoever is posted, else the home school.
        let place: SchoolID
        let isPresent: Bool
        /// The groups and schools of home and place: two who share one may be a pair.
        let communities: Set<Community>

        var subject: SubjectID { teacher.qualification.main }
        var person: MentoringPlan.Row.Person { .init(teacher.id, at: place) }
    }

    /// A circle within which mentoring is done.
    enum Community: Hashable {
        case group(GroupID)
        case school(SchoolID)
    }

    /// A mentor that a young teacher could have.
    struct Match {
        let mentor: Int
        let isSamePlace: Bool
        /// Minutes one way; `nil` where the way is not known.
        let minutes: Double?
    }

    let schoolYear: Int
    /// Present young teachers, by id.
    let young: [Member]
    /// Mentors, absent ones too, by id.
    let mentors: [Member]
    /// For each young teacher the mentors of the subject, a stage and a group, absent ones too, by id.
    let matches: [[Match]]

    /// The cast of the school year of `semester`, which is its first planned one.
    init(at semester: Semester, _ placements: [TeacherID: [Placement]], in instance: Instance) {
        func member(_ teacher: Teacher) -> Member {
            let stay = (placements[teacher.id] ?? []).first {
                $0.since <= semester && semester <= $0.until && instance.mode($0.mode)?.postingTerms != nil
            }
            let place = stay?.host ?? teacher.home
            let schools = Set([teacher.home, place])
            let groups = schools.flatMap { instance.memberships(of: $0, at: semester) }.map {
                Community.group($0.group)
            }
            return Member(
                teacher: teacher, place: place, isPresent: !instance.isAbsent(teacher, at: semester),
                communities: Set(schools.map { .school($0) } + groups))
        }
        schoolYear = semester.schoolYear
        let mentors = instance.teachers.filter { instance.isMentor($0) }.map(member)
        young = instance.teachers.filter { instance.isYoung($0, in: semester.schoolYear) }.map(member)
            .filter(\.isPresent)
        self.mentors = mentors
        var circles: [Circle: [Int]] = [:]
        for (index, mentor) in mentors.enumerated() {
            for community in mentor.communities {
                circles[Circle(community: community, subject: mentor.subject), default: []].append(index)
            }
        }
        matches = young.map { young in
            let near = Set(
                young.communities.flatMap { circles[Circle(community: $0, subject: young.subject)] ?? [] })
            return near.sorted().filter { young.sharesStage(with: mentors[$0]) }.map { index in
                Match(
                    mentor: index, isSamePlace: mentors[index].place == young.place,
                    minutes: instance.travel.minutes(from: young.place, to: mentors[index].place))
            }
        }
    }

    private struct Circle: Hashable {
        let community: Community
        let subject: SubjectID
    }
}

extension MentoringCast.Member {
    fileprivate func sharesStage(with other: Self) -> Bool {
        !Set(teacher.qualification.stages).isDisjoint(with: other.teacher.qualification.stages)
    }
}
