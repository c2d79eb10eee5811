import Rotation

/// The ways of moving that the opinion names.
///
/// In a tight 学区 the chair allots staff; in a loose one nobody goes but by consent (XA-03). Schools' consent is in no
/// table, so the consent asked for is the teacher's own: only volunteers move there.
extension Mode {
    /// 学区轮岗 (XA-07, XA-17): allotted within a tight 学区, both ways.
    static let daxuequRotation = Mode(
        id: "rotation", label: "学区轮岗",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.any], who: [.staff], groupKinds: [.tight], maxMinutes: 45), minSemesters: 2,
                maxSemesters: 6, step: 2, restSemesters: 2, needsCourse: true, startPoints: 20, semesterPoints: 4,
                minutePoints: 0.1)))

    /// 校长交流 (XA-17): managers between lead and members of a tight 学区, both ways.
    static let daxuequLeader = Mode(
        id: "leader", label: "校长交流",
        kind: .posting(
            PostingTerms(
                reach: Reach(
                    routes: [.coreToMember, .memberToCore], who: [.manager], groupKinds: [.tight], maxMinutes: 45),
                minSemesters: 6, maxSemesters: 6, restSemesters: 2, teachingShare: 0.5, needsCourse: true,
                startPoints: 20, semesterPoints: 2, minutePoints: 0.05)))

    /// 自愿交流 (XA-03, XA-05): whoever volunteers, within a loose 学区.
    static let daxuequWish = Mode(
        id: "wish", label: "自愿交流",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.any], who: [.volunteer], groupKinds: [.loose], maxMinutes: 45),
                minSemesters: 2, maxSemesters: 4, step: 2, restSemesters: 2, needsCourse: true, startPoints: 15,
                semesterPoints: 3, minutePoints: 0.1)))

    /// 走教 (XA-08): up to two days a week, within a tight 学区.
    static let daxuequItinerant = Mode(
        id: "itinerant", label: "走教",
        kind: .visiting(
            VisitingTerms(
                reach: Reach(routes: [.any], groupKinds: [.tight], maxMinutes: 30), maxDays: 2, maxHosts: 1,
                periodsPerDay: 5, lostPeriodsPerDay: 1, dayPoints: 2, minutePoints: 0.05,
                yuanPerDay: YuanBySetting(400))))

    /// 自愿走教 (XA-03, XA-08): the same for volunteers of a loose 学区.
    static let daxuequWishVisit = Mode(
        id: "wish_visit", label: "自愿走教",
        kind: .visiting(
            VisitingTerms(
                reach: Reach(routes: [.any], who: [.volunteer], groupKinds: [.loose], maxMinutes: 30), maxDays: 2,
                maxHosts: 1, periodsPerDay: 5, lostPeriodsPerDay: 1, dayPoints: 2, minutePoints: 0.05,
                yuanPerDay: YuanBySetting(400))))

    /// 挂牌上课 (XA-09): excellent teachers give lessons under their own name at any school of a tight 学区, a day a week.
    static let daxuequPlaque = Mode(
        id: "plaque", label: "挂牌上课",
        kind: .visiting(
            VisitingTerms(
                reach: Reach(routes: [.any], who: [.backbone], groupKinds: [.tight], maxMinutes: 45), maxDays: 1,
                periodsPerDay: 4, lostPeriodsPerDay: 0.5, dayPoints: 1.5, minutePoints: 0.05,
                yuanPerDay: YuanBySetting(400))))

    /// 名师送教 (XA-10): excellent teachers of the lead school, a day a week at a member of a tight 学区.
    static let daxuequDelivery = Mode(
        id: "delivery", label: "名师送教",
        kind: .visiting(
            VisitingTerms(
                reach: Reach(routes: [.coreToMember], who: [.backbone], groupKinds: [.tight], maxMinutes: 45),
                maxDays: 1, periodsPerDay: 4, lostPeriodsPerDay: 0, dayPoints: 2, minutePoints: 0.05,
                yuanPerDay: YuanBySetting(600))))
}
