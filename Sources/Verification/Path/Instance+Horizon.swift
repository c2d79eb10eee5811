import Rotation

extension Instance {
    /// The number of a semester counted from the start of the horizon; negative before it.
    func index(of semester: Semester) -> Int { policy.start.distance(to: semester) }

    /// The numbers of the planned semesters.
    var horizon: Range<Int> { semesters.indices }

    /// Points that the teacher's own wishes add to a semester at `host`.
    func wishes(of teacher: Teacher, for host: SchoolID) -> Double {
        (teacher.unwilling.contains(host) ? policy.worth.unwillingPoints : 0)
            - (teacher.willing.contains(host) ? policy.worth.willingPoints : 0)
    }
}
