import Rotation
import Tables

/// Ways by which named posts at member schools are filled.
extension Way {
    static let posts = [executive, secretary, team]

    static let executive = Way(
        "executive", Wording("executive head", "执行校长"),
        .post(
            PostingTerms(
                reach: Reach(routes: [.coreToMember], who: [.manager]), minSemesters: 6, maxSemesters: 6,
                restSemesters: 2, teachingShare: 0.25, startPoints: 20, semesterPoints: 2, minutePoints: 0.05)),
        rules: [.posts], clauses: ["CD-05", "CD-06", "CD-10", "ZY-07"],
        meaning: Wording(
            "A manager of the core runs a member school; each such post is a row of posts.csv. In Ziyang the same title "
                + "is the day-to-day head under a member's principal (ZY-07).",
            "核心校管理人员到成员校主持工作；每个岗位在 posts.csv 中占一行。紫阳的“执行校长”则在成员校校长之下负责日常工作（ZY-07）。"),
        fixed: Wording(
            "a manager in office (CD-05), for at least a cycle of 3 years (CD-06): min_semesters = 6",
            "现任中层及以上管理人员（CD-05），不低于一个周期3年（CD-06）：min_semesters = 6"),
        choice: Wording("teaching_share: how much the head still teaches", "teaching_share：任职期间还上多少课"))

    static let secretary = Way(
        "secretary", Wording("first secretary", "第一书记"),
        .post(
            PostingTerms(
                reach: Reach(routes: [.coreToMember], who: [.manager]), minSemesters: 2, maxSemesters: 6, step: 2,
                restSemesters: 2, teachingShare: 0.5, startPoints: 20, semesterPoints: 2, minutePoints: 0.05)),
        rules: [.posts], clauses: ["DG-06", "DG-07", "DG-03"],
        meaning: Wording(
            "A manager of the core is first secretary at a member; each such post is a row of posts.csv.",
            "核心校行政干部到成员校担任党组织第一书记；每个岗位在 posts.csv 中占一行。"),
        fixed: Wording(
            "from the core's administration, a Party member (DG-06), which no column holds: forbid others in pins.csv",
            "须为核心校行政中的党员干部（DG-06）；表中没有政治面貌一栏，不符合者请在 pins.csv 中禁止"),
        choice: Wording(
            "min_semesters and max_semesters (agreements run 3 years, DG-03), teaching_share",
            "min_semesters、max_semesters（合作一般不少于3年，DG-03）、teaching_share"))

    static let team = Way(
        "team", Wording("team", "组团输出"), bundling: [executive, backbone], under: [.posts, .team],
        clauses: ["ZY-17"],
        meaning: Wording(
            "A manager and backbone teachers go to each member together: executive and backbone, held together by "
                + "[rules.team].",
            "管理团队和骨干教师一同派往成员校：由 executive 与 backbone 两种方式组成，以 [rules.team] 约束。"),
        fixed: Wording(
            "managers together with backbone teachers (ZY-17), without a number", "“管理团队+骨干教师”（ZY-17），未写人数"),
        choice: Wording("penalty of [rules.team]", "[rules.team] 的 penalty"))
}
