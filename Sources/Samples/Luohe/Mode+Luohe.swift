import Presets
import Rotation

/// The ways of moving that the group's plan names.
extension Mode {
    /// 点对点交流 (LH-08): between two schools, one to three years; `pairwise` asks that as many go as come.
    static let luoheExchange = Mode(
        id: "exchange", label: "点对点交流",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.any], who: [.staff], maxMinutes: 60), minSemesters: 2, maxSemesters: 6, step: 2,
                restSemesters: 2, needsCourse: true, startPoints: 15, semesterPoints: 3, minutePoints: 0.1)))

    /// 结构补缺 (LH-08): one way, to where periods are missing, one or two years.
    static let luoheFill = Mode(
        id: "fill", label: "结构补缺",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.any], who: [.staff], maxMinutes: 60), minSemesters: 2, maxSemesters: 4, step: 2,
                restSemesters: 2, needsCourse: true, startPoints: 20, semesterPoints: 4, minutePoints: 0.1)))

    /// 领航教师 (LH-10): backbone teachers of the core lead at members.
    static let luohePilot = Mode(
        id: "pilot", label: "领航教师",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.coreToMember], who: [.backbone], maxMinutes: 60), minSemesters: 2,
                maxSemesters: 4, step: 2, restSemesters: 2, teachingShare: 0.8, needsCourse: true, startPoints: 15,
                semesterPoints: 3, minutePoints: 0.1)))

    /// 领导交流 (LH-09): managers between core and members, both ways.
    static let luoheLeader = Mode(
        id: "leader", label: "领导交流",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.coreToMember, .memberToCore], who: [.manager], maxMinutes: 60),
                minSemesters: 6, maxSemesters: 6, restSemesters: 2, teachingShare: 0.5, needsCourse: true,
                startPoints: 20, semesterPoints: 2, minutePoints: 0.05)))

    /// 跨校执教 (LH-08), made possible by one timetable for the group (LH-13).
    static let luoheSplit = Mode(
        id: "split", label: "跨校执教",
        kind: .visiting(
            VisitingTerms(
                reach: Reach(routes: [.any], maxMinutes: 45), maxDays: 2, maxHosts: 1, periodsPerDay: 5,
                lostPeriodsPerDay: 1, dayPoints: 2, minutePoints: 0.05)))
}
