import Rotation
import Tables

/// Ways by which a teacher keeps the home post and spends whole days a week elsewhere.
extension Way {
    static let visits = [itinerant, partTime, split, delivery]

    static let itinerant = Way(
        "itinerant", Wording("visiting", "走教"),
        .visiting(
            VisitingTerms(
                reach: Reach(routes: [.any], maxMinutes: 60), maxDays: 2, maxHosts: 2, periodsPerDay: 5,
                lostPeriodsPerDay: 1, dayPoints: 2, minutePoints: 0.05)),
        clauses: ["XA-08", "ZY-14", "ZY-16", "ZY-30", "DG-13"],
        meaning: Wording(
            "A teacher goes to one or two other schools on fixed days each week, all year, and teaches at home on the rest.",
            "教师每周固定几天到一两所学校上课，全学年如此，其余时间在本校任教。"),
        fixed: Wording(
            "good teachers go (ZY-14); allowances by the place of the host (ZY-30), without an amount",
            "优秀教师走教（ZY-14）；按任教学校所在地享受补贴（ZY-30），未写金额"),
        choice: Wording(
            "max_days (2: as a township of Qin'an county does) and max_minutes; who = [\"backbone\"] for 挂牌上课 (XA-09)",
            "max_days（2，参照秦安县一乡镇的做法）、max_minutes；“挂牌上课”（XA-09）写 who = [\"backbone\"]"))

    static let partTime = Way(
        "parttime", Wording("part-time lessons elsewhere", "兼课"),
        .visiting(
            VisitingTerms(
                reach: Reach(routes: [.any], maxMinutes: 30), maxDays: 1, maxHosts: 1, periodsPerDay: 4,
                lostPeriodsPerDay: 0.5, dayPoints: 2, minutePoints: 0.05)),
        clauses: ["DG-13", "DG-19"],
        meaning: Wording(
            "A teacher gives a few lessons at one school nearby, on one day a week.",
            "教师每周抽一天到邻近的一所学校上几节课。"),
        fixed: Wording(
            "lessons given elsewhere count in the load, at a share the document leaves open (DG-19)",
            "跨校课时按一定比例计入本人工作量，比例未定（DG-19）"),
        choice: Wording(
            "periods_per_day, and lost_periods_per_day: what the way costs of the load",
            "periods_per_day，以及 lost_periods_per_day（路途折抵的课时）"))

    static let split = Way(
        "split", Wording("teaching at two schools", "跨校执教"),
        .visiting(
            VisitingTerms(
                reach: Reach(routes: [.any], maxMinutes: 45), maxDays: 2, maxHosts: 1, periodsPerDay: 5,
                lostPeriodsPerDay: 1, dayPoints: 2, minutePoints: 0.05)),
        clauses: ["LH-08", "LH-13"],
        meaning: Wording(
            "A teacher teaches at two schools of a group that share one timetable.",
            "教师在统一安排教学的两所学校同时任课。"),
        fixed: Wording(
            "that it exists (LH-08), on a common teaching plan (LH-13)", "有此方式（LH-08），以教学计划基本同步为前提（LH-13）"),
        choice: Wording("max_days and max_minutes", "max_days、max_minutes"))

    static let delivery = Way(
        "delivery", Wording("lessons delivered", "送教"),
        .visiting(
            VisitingTerms(
                reach: Reach(
                    routes: [.coreToMember, .coreToPoint], who: [.backbone], maxMinutes: 90), maxDays: 1,
                maxHosts: 1, periodsPerDay: 4, lostPeriodsPerDay: 1, dayPoints: 3, minutePoints: 0.05)),
        clauses: ["LH-14", "XA-10", "DG-14"],
        meaning: Wording(
            "A noted teacher of the core brings lessons to a member one day a week; single demonstration lessons need "
                + "no plan and are not counted.",
            "核心校名师每周一天到成员校上课；一次性的示范课无须规划，不计入。"),
        fixed: Wording(
            "that noted teachers go (XA-10); no frequency", "由名师送教（XA-10）；未规定频次"),
        choice: Wording("periods_per_day and max_minutes", "periods_per_day、max_minutes"))
}
