import Rotation

/// The ways of moving that 东教〔2022〕12号 names.
///
/// Tight groups and those held in trust rotate staff for up to three years and exchange managers; the schools of an
/// alliance exchange teachers for a year (DG-08).
extension Mode {
    /// 第一书记 (DG-06): from the administration of the lead school, at each member; two or three years.
    static let dongguanSecretary = Mode(
        id: "secretary", label: "第一书记",
        kind: .post(
            PostingTerms(
                reach: Reach(routes: [.coreToMember], who: [.manager]), minSemesters: 4, maxSemesters: 6, step: 2,
                restSemesters: 2, teachingShare: 0.25, startPoints: 20, semesterPoints: 2, minutePoints: 0.05)))

    /// 轮岗 (DG-12, DG-13): teachers both ways, in tight groups and those held in trust.
    static let dongguanRotation = Mode(
        id: "rotation", label: "轮岗",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.any], who: [.staff], groupKinds: [.tight, .trust], maxMinutes: 45),
                minSemesters: 2, maxSemesters: 6, step: 2, restSemesters: 2, needsCourse: true, startPoints: 20,
                semesterPoints: 4, minutePoints: 0.1)))

    /// 互派 (DG-12): teachers both ways for a year, in alliances.
    static let dongguanExchange = Mode(
        id: "exchange", label: "联盟互派",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.any], who: [.staff], groupKinds: [.alliance], maxMinutes: 45),
                minSemesters: 2, maxSemesters: 2, restSemesters: 2, needsCourse: true, startPoints: 20,
                semesterPoints: 4, minutePoints: 0.1)))

    /// 支教 (DG-13, DG-15): teachers of the lead school at members, in groups of every kind; backbone may be managers.
    static let dongguanAid = Mode(
        id: "aid", label: "支教",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.coreToMember], who: [.staff, .backbone], maxMinutes: 60), minSemesters: 2,
                maxSemesters: 4, step: 2, restSemesters: 2, needsCourse: true, startPoints: 15, semesterPoints: 3,
                minutePoints: 0.1)))

    /// 管理人员互派 (DG-12): between lead and members, both ways.
    static let dongguanLeader = Mode(
        id: "leader", label: "管理人员互派",
        kind: .posting(
            PostingTerms(
                reach: Reach(
                    routes: [.coreToMember, .memberToCore], who: [.manager], groupKinds: [.tight, .trust],
                    maxMinutes: 60),
                minSemesters: 4, maxSemesters: 4, restSemesters: 2, teachingShare: 0.5, needsCourse: true,
                startPoints: 20, semesterPoints: 2, minutePoints: 0.05)))

    /// 走教 (DG-13, DG-14): two days a week, in groups of every kind.
    static let dongguanItinerant = Mode(
        id: "itinerant", label: "走教",
        kind: .visiting(
            VisitingTerms(
                reach: Reach(routes: [.any], maxMinutes: 45), maxDays: 2, maxHosts: 1, periodsPerDay: 5,
                lostPeriodsPerDay: 1, dayPoints: 2, minutePoints: 0.05)))

    /// 兼课 (DG-13): teachers of the lead school, a day a week at a member nearby, nothing lost to the road.
    static let dongguanSideLessons = Mode(
        id: "side_lessons", label: "兼课",
        kind: .visiting(
            VisitingTerms(
                reach: Reach(routes: [.coreToMember], who: [.staff], maxMinutes: 20), maxDays: 1, maxHosts: 1,
                periodsPerDay: 4, lostPeriodsPerDay: 0, dayPoints: 4, minutePoints: 0.05)))
}
