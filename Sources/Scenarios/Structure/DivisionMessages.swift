import Tables

extension Diagnostic.Message {
    static func idTaken(_ id: String) -> Self {
        Self(
            "duplicate-id", found: Wording("there is a school \(id.quoted) already", "学校编号 \(id.quoted) 已存在"),
            mend: Wording("Give the division an id of its own", "请为新学部另取编号"))
    }

    static func notTaught(_ stages: [String], _ parent: String, _ taught: [String]) -> Self {
        let list = stages.isEmpty ? "[]" : stages.joined(separator: ", ")
        return Self(
            "stage-not-taught", found: Wording("\(parent) does not teach \(list)", "\(parent) 没有学段 \(list)"),
            allowed: Wording(verbatim: taught.joined(separator: ", ")),
            mend: Wording("Name stages that the school can give", "请填写该校所办的学段"))
    }

    static func notOfTheSchool(_ teacher: String, _ parent: String, home: String?) -> Self {
        let found =
            home.map {
                Wording("\(teacher) is of \($0), not of \(parent)", "\(teacher) 编制在 \($0)，不在 \(parent)")
            } ?? Wording("there is no teacher \(teacher.quoted)", "没有教师 \(teacher.quoted)")
        return Self(
            "not-of-the-school", found: found,
            mend: Wording("Name teachers whose home is \(parent)", "请填写编制在 \(parent) 的教师"))
    }

    static func takesNothing(_ parent: String) -> Self {
        Self(
            "takes-nothing",
            found: Wording("no class of \(parent) is of these stages and grades", "\(parent) 没有这些学段、年级的班级"),
            mend: Wording("Correct stages or grades", "请更正 stages 或 grades"))
    }

    static func demandStays(_ parent: String, _ id: String, _ stage: String, _ subjects: String) -> Self {
        Self(
            "demand-stays",
            found: Wording(
                "demand of \(parent) (\(stage)) is given for \(subjects) and stays whole, though classes go to \(id)",
                "\(parent)（\(stage)）的 \(subjects) 需求为直接给定，虽有班级转入 \(id)，仍全部留在原校"),
            mend: Wording(
                "Lower it by a patch of demand; what \(id) needs follows from its classes",
                "请用 patch 在 demand 中减去；\(id) 的需求由其班级得出"))
    }

    static func nobodyComes(_ id: String, _ parent: String) -> Self {
        Self(
            "nobody-comes",
            found: Wording("no teacher of \(parent) goes to \(id)", "\(parent) 没有教师转入 \(id)"),
            mend: Wording("Name those who do: teachers = [\"…\"]", "请写明转入的教师：teachers = [\"…\"]"))
    }

    static func nothingStays(_ parent: String, _ id: String) -> Self {
        Self(
            "nothing-stays",
            found: Wording("\(parent) gives all of its classes to \(id)", "\(parent) 的班级全部转入 \(id)"),
            mend: Wording(
                "If the school is to go, close it into \(id) by a block after this one",
                "如原校不再保留，请在其后另写一块 close，并入 \(id)"))
    }

    static func noGroup(_ id: String, _ parent: String) -> Self {
        Self(
            "in-no-group",
            found: Wording(
                "\(parent) is in no group, so \(id) is in none either", "\(parent) 不属于任何集团，\(id) 也就不属于任何集团"),
            mend: Wording("Name one: group = \"…\"", "请填写 group = \"…\""))
    }
}
