import Rotation

/// Where in a written plan something is wrong: as much of it as applies.
public struct Location: Sendable, Hashable {
    /// The file.
    public var file: PlanFile?
    /// The line, counted as an editor counts it: the header of a table is line 1.
    public var line: Int?
    /// The teacher concerned.
    public var teacher: TeacherID?
    /// The school, group or `region` concerned.
    public var place: String?
    /// The course concerned.
    public var course: Course?
    /// The semester concerned.
    public var semester: Semester?
    /// The rule, column, key or file name concerned.
    public var item: String?

    /// A location; whatever is left out does not apply.
    public init(
        file: PlanFile? = nil, line: Int? = nil, teacher: TeacherID? = nil, place: String? = nil,
        course: Course? = nil, semester: Semester? = nil, item: String? = nil
    ) {
        self.file = file
        self.line = line
        self.teacher = teacher
        self.place = place
        self.course = course
        self.semester = semester
        self.item = item
    }
}

extension Location: CustomStringConvertible {
    /// `plan.csv:3 T00005 S0101 2026-fall`.
    public var description: String {
        var head = file?.rawValue ?? ""
        if let line { head += ":\(line)" }
        let parts = [head, teacher?.rawValue, place, course?.description, semester?.description, item]
        return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
