import Rotation
import Tables

extension Profile {
    /// 陕西: the province of the documents of Xi'an and Ziyang.
    static let shaanxi = Profile(
        id: "shaanxi", name: Wording("Shaanxi", "陕西"),
        eligibility: Eligibility(
            retireAge: .afterTheRise, dueYears: 6, maxAge: [.female: 45, .male: 50]),
        statements: [
            Statement(
                Wording("a move is due after 6 years at one school", "在同一学校任教满6年应交流"),
                key: "eligibility.due_years", .mirror, source),
            Statement(
                Wording(
                    "men under 50 and women under 45 move: max_age is the first age that does not",
                    "男50周岁以下、女45周岁以下：max_age 是不再交流的最低年龄"),
                key: "eligibility.max_age", .mirror, source),
            .nationalShare, .nationalBackboneShare, .retirement,
            Statement(
                Wording(
                    "between town and country, strong and weak schools, central schools and teaching points",
                    "城乡之间、优质校与薄弱校之间、中心校与村小教学点之间"),
                key: "modes.rotation.routes", .mirror, source),
            Statement(
                Wording(
                    "principals move after 8 years, men under 55 and women under 50: no rule counts the years of "
                        + "principals, so look after them by posts.csv and pins.csv",
                    "校长满8年应交流（男55岁、女50岁以下）：程序没有按校长年限的规则，请用 posts.csv、pins.csv 安排"),
                .mirror, source),
            Statement(
                Wording(
                    "new teachers go to rural and weak schools first: hiring is not planned",
                    "新任教师优先到农村和薄弱学校：程序不规划招聘"),
                .mirror, source),
            Statement(
                Wording(
                    "\"3–5 years\" stands beside this in the excerpt; what it counts is not clear, so nothing uses it",
                    "摘录中另有“3至5年”，所指不明，未采用"),
                .mirror, source),
        ])

    private static let source = "qiantimeigw.com/10893 (中国教育报)"
}
