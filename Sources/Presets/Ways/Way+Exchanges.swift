import Rotation
import Tables

/// Ways by which the whole teacher works at another school for some years.
extension Way {
    static let exchanges = [rotation, support, resident, backbone, swap]

    static let rotation = Way(
        "rotation", Wording("rotation", "轮岗"),
        .posting(
            PostingTerms(
                reach: Reach(routes: [.any], who: [.staff], maxMinutes: 90), minSemesters: 2, maxSemesters: 6, step: 2,
                restSemesters: 2, needsCourse: true, startPoints: 20, semesterPoints: 4, minutePoints: 0.1)),
        clauses: ["CD-10", "ZY-13", "ZY-16", "DG-13"],
        meaning: Wording(
            "A teacher works wholly at another school for some years, both ways, and returns; the payroll post stays.",
            "教师整体到另一所学校任教若干年，双向流动，期满返回；编制不动。"),
        fixed: Wording(
            "teachers who are sent stay at least a year (CD-10): min_semesters = 2",
            "派出的专任教师任教不少于1年（CD-10）：min_semesters = 2"),
        choice: Wording(
            "max_semesters (6: three years, the cycle of LH-03) and max_minutes; ZY-13 also allows moves between "
                + "groups: scope = \"region\"",
            "max_semesters（6，即三年，参照 LH-03 的周期）和 max_minutes；ZY-13 还允许在集团之间交流：scope = \"region\""))

    static let support = Way(
        "support", Wording("teaching support", "支教"),
        .posting(
            PostingTerms(
                reach: Reach(routes: [.coreToMember, .coreToPoint], maxMinutes: 120), minSemesters: 2, maxSemesters: 4,
                step: 2, restSemesters: 2, needsCourse: true, startPoints: 20, semesterPoints: 4, minutePoints: 0.1)),
        clauses: ["CD-26", "ZY-16", "DG-13"],
        meaning: Wording(
            "A teacher or principal of a strong school supports a weaker or rural one: one way only.",
            "优质学校的教师或校长到薄弱学校、农村学校支援：只下不上。"),
        fixed: Wording(
            "that it exists, and that principals may go too (CD-26); no document gives a term",
            "有此方式，校长也可以去（CD-26）；各文件均未规定期限"),
        choice: Wording(
            "min_semesters and max_semesters; who = [\"volunteer\"] if only volunteers go",
            "min_semesters、max_semesters；只派自愿者时写 who = [\"volunteer\"]"))

    static let resident = Way(
        "resident", Wording("resident teaching", "驻教"),
        .posting(
            PostingTerms(
                reach: Reach(
                    routes: [Route(home: nil, host: .member), Route(home: nil, host: .point)], who: [.staff],
                    maxMinutes: 180), minSemesters: 2, maxSemesters: 4, step: 2, restSemesters: 2, needsCourse: true,
                startPoints: 25, semesterPoints: 5, minutePoints: 0.05)),
        clauses: ["ZY-30"],
        meaning: Wording(
            "A teacher lives and works at a village school or teaching point, so a long way counts less.",
            "教师吃住在乡村学校或教学点任教，因此路远影响较小。"),
        fixed: Wording(
            "three allowances, by the place of the host school (ZY-30), without an amount",
            "按任教学校所在地享受三项补贴（ZY-30），未写金额"),
        choice: Wording(
            "yuan_per_semester by setting, then max_semesters and max_minutes",
            "先定各类地区的 yuan_per_semester，再定 max_semesters、max_minutes"))

    static let backbone = Way(
        "backbone", Wording("backbone sent down", "骨干下沉"),
        .posting(
            PostingTerms(
                reach: Reach(routes: [.coreToMember, .coreToPoint], who: [.backbone], maxMinutes: 90),
                minSemesters: 2, maxSemesters: 4, step: 2, restSemesters: 2, teachingShare: 0.8, needsCourse: true,
                startPoints: 15, semesterPoints: 3, minutePoints: 0.1)),
        clauses: ["CD-10", "LH-10", "ZY-14", "ZY-19", "DG-15"],
        meaning: Wording(
            "Backbone teachers of the core work at members and points and guide colleagues there.",
            "核心校的骨干教师到成员校、教学点任教，并指导当地教师。"),
        fixed: Wording(
            "backbone teachers only (ZY-14), at least a year (CD-10), at least one young colleague to guide (ZY-19)",
            "限骨干教师（ZY-14），不少于1年（CD-10），每年至少指导1名青年教师（ZY-19）"),
        choice: Wording(
            "teaching_share: 0.8 leaves a fifth of the time for guiding; and max_semesters",
            "teaching_share：0.8 即留出五分之一时间作指导；以及 max_semesters"))

    static let swap = Way(
        "swap", Wording("one-for-one swap", "点对点互换"),
        .posting(
            PostingTerms(
                reach: Reach(routes: [.any], who: [.staff], maxMinutes: 60), minSemesters: 2, maxSemesters: 4, step: 2,
                restSemesters: 2, needsCourse: true, startPoints: 20, semesterPoints: 4, minutePoints: 0.1)),
        rules: [.pairwise], clauses: ["LH-08"],
        meaning: Wording(
            "Two schools exchange teachers of one subject, as many one way as the other.",
            "两校之间互换同一学科的教师，去几人来几人。"),
        fixed: Wording(
            "the exchange is from point to point (LH-08); no term", "点对点交流（LH-08）；未规定期限"),
        choice: Wording(
            "max_semesters and max_minutes; without [rules.pairwise] it is an ordinary posting",
            "max_semesters、max_minutes；不启用 [rules.pairwise] 则与普通交流无异"))
}
