import Rotation
import Tables

/// Ways by which people of member schools learn at the core.
extension Way {
    static let training = [secondment, standIn, shadow]

    static let secondment = Way(
        "secondment", Wording("secondment", "挂职"),
        .posting(
            PostingTerms(
                reach: Reach(routes: [.memberToCore], who: [.reserve]), minSemesters: 1, maxSemesters: 2,
                starts: [.fall, .spring], restSemesters: 4, teachingShare: 0.5, startPoints: 10, semesterPoints: 2,
                minutePoints: 0.02)),
        rules: [.reserveTraining], clauses: ["CD-11"],
        meaning: Wording(
            "A reserve cadre of a member holds an office at the core for a term or two and teaches half a load there.",
            "成员校后备干部到核心校任职锻炼一至两个学期，承担一半课时。"),
        fixed: Wording(
            "from members to the core, reserve cadres only (CD-11); no term, no number",
            "由成员校到核心校，限后备干部（CD-11）；未规定期限和人数"),
        choice: Wording(
            "teaching_share and max_semesters; then count in [rules.reserve_training]",
            "teaching_share、max_semesters；再看 [rules.reserve_training] 的 count"))

    static let standIn = Way(
        "standin", Wording("stand-in", "顶岗"),
        .posting(
            PostingTerms(
                reach: Reach(routes: [.memberToCore], who: [.reserve]), minSemesters: 2, maxSemesters: 2,
                restSemesters: 2, needsCourse: true, startPoints: 10, semesterPoints: 2, minutePoints: 0.05)),
        clauses: ["CD-11"],
        meaning: Wording(
            "A reserve cadre of a member takes over a full load of lessons at the core.",
            "成员校后备干部到核心校顶岗，承担满课时。"),
        fixed: Wording(
            "from members to the core, reserve cadres only (CD-11); no term", "由成员校到核心校，限后备干部（CD-11）；未规定期限"),
        choice: Wording(
            "min_semesters and max_semesters; elsewhere (武进) the same word means a two-year posting of anyone",
            "min_semesters、max_semesters；别处（武进）的“顶岗”指任何教师的两年期交流"))

    static let shadow = Way(
        "shadow", Wording("shadowing", "跟岗"),
        .posting(
            PostingTerms(
                reach: Reach(routes: [.memberToCore], who: [.reserve]), minSemesters: 1, maxSemesters: 2,
                starts: [.fall, .spring], restSemesters: 4, teachingShare: 0, startPoints: 10, semesterPoints: 2,
                minutePoints: 0.02)),
        clauses: ["ZY-16"],
        meaning: Wording(
            "Someone of a member follows a colleague at the core and gives no lessons: the home school must cover for them.",
            "成员校人员到核心校跟岗学习，不承担课时，其课务由本校补上。"),
        fixed: Wording("that it exists (ZY-16); no lessons at the host", "有此方式（ZY-16）；在跟岗学校不上课"),
        choice: Wording(
            "max_semesters; nothing makes a plan send anyone unless a rule or a pin asks for it",
            "max_semesters；如无规定或指定，方案不会主动派人跟岗"))
}
