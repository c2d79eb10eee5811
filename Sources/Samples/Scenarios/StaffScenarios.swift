import Rotation

/// What-ifs about single teachers.
struct StaffScenarios {
    private let instance: Instance

    init(_ instance: Instance) { self.instance = instance }

    var all: [SampleScenario] { [leave, addition].compactMap { $0 } }

    /// The whole load of the first teacher of a scarce subject who works far out and is bound by nothing else.
    private var leave: SampleScenario? {
        let scarce: Set<SubjectID> = ["music", "art", "pe"]
        let free = instance.teachers.filter { teacher in
            scarce.contains(teacher.qualification.main) && instance.postings(of: teacher.id).isEmpty
                && instance.leaves(of: teacher.id).isEmpty && teacher.available == .always
        }
        let ranks = Setting.allCases
        func distance(_ teacher: Teacher) -> Int {
            instance.school(teacher.home).flatMap { ranks.firstIndex(of: $0.setting) } ?? 0
        }
        guard let teacher = free.max(by: { (distance($0), $1.id) < (distance($1), $0.id) }) else { return nil }
        let until = instance.policy.start.advanced(by: 1)
        return SampleScenario(
            "teacher-on-leave", "\(teacher.name)（\(teacher.home)）请假一学年",
            about: "A teacher of a scarce subject is on leave for two semesters.",
            """
            [[insert]]
            table = "leaves"
            rows = [{ teacher = "\(teacher.id)", from = "\(instance.policy.start)", until = "\(until)", reason = "产假" }]
            """)
    }

    /// One more PE teacher where the most PE goes untaught among small places.
    private var addition: SampleScenario? {
        let homes = Set(instance.teachers.filter { $0.qualification.main == "pe" }.map(\.home))
        let lacking = instance.memberships.filter { membership in
            membership.role == .member && !homes.contains(membership.school)
                && instance.demand.courses(at: membership.school, 0).contains { $0.subject == "pe" }
        }
        let anywhere = instance.memberships.filter { $0.role == .member }
        guard let school = lacking.first?.school ?? anywhere.last?.school, instance.subject("pe") != nil else {
            return nil
        }
        let start = instance.policy.start.firstMonth
        return SampleScenario(
            "one-more-pe-teacher", "为 \(school) 增配一名体育教师",
            about: "One more PE teacher at a school that has few or none.",
            """
            [[insert]]
            table = "teachers"
            rows = [{ teacher = "T-NEW-PE", name = "新聘体育教师", school = "\(school)", subjects = "pe", gender = "f", \
            born = "1998-05", at_school_since = "\(start.year)-\(start.month < 10 ? "0" : "")\(start.month)" }]
            """)
    }
}
