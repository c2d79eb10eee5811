import Planning

extension PlanningSizes {
    /// The sizes by the names under which `summary.json` lists them.
    var byName: [String: Int] {
        [
            "teachers": teachers, "teacher_types": teacherTypes, "schools": schools, "groups": groups, "parts": parts,
            "arcs": arcs, "rows": rows,
        ]
    }
}
