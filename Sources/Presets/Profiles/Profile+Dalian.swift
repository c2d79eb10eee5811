import Rotation
import Tables

extension Profile {
    /// 大连.
    static let dalian = Profile(
        id: "dalian", name: Wording("Dalian", "大连"),
        eligibility: Eligibility(
            retireAge: .afterTheRise, dueYears: 9, maxAge: [.female: 51, .male: 56]),
        statements: [
            Statement(
                Wording("a move is due after 9 years", "在同一学校满9年应交流"), key: "eligibility.due_years", .excerpt, source),
            Statement(
                Wording(
                    "men up to 55 and women up to 50, these ages included, so max_age is a year more; older ones may "
                        + "volunteer, which max_age does not allow: raise it if they should",
                    "男55岁、女50岁及以下（含），因此 max_age 各加一岁；年龄更大者可自愿，而 max_age 不允许，如需要请调高"),
                key: "eligibility.max_age", .excerpt, source),
            .nationalShare, .nationalBackboneShare, .retirement,
            Statement(
                Wording(
                    "who is pregnant, nursing or ill waits: write hold_until and hold_reason in teachers.csv; so does the "
                        + "lead teacher of a school's speciality, for at most 3 years",
                    "孕期、哺乳期、患病者暂缓；学校特色项目带头人暂缓不超过3年：在 teachers.csv 填“暂缓至”“暂缓原因”"),
                .excerpt, source),
            Statement(
                Wording(
                    "staff of remote and island schools are exempt: write exempt in teachers.csv",
                    "边远、海岛学校教师免于交流：在 teachers.csv 填“免交流原因”"),
                .excerpt, source),
            Statement(
                Wording(
                    "principals move after three terms of 3 years, not if less than a term is left: no rule counts this",
                    "校长任满三届（每届3年）应交流，距退休不足一届的免：程序没有此规则"),
                .excerpt, source),
            Statement(
                Wording(
                    "the backlog is worked off over 3–5 years: exchange_share spreads it",
                    "存量3至5年内完成：由 exchange_share 分年落实"),
                .excerpt, source),
        ])

    private static let source = "gansulong.com 1229233"
}
