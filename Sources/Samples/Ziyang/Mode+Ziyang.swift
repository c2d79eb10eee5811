import Presets
import Rotation

/// The ways of moving that 紫办字〔2024〕98号 names, all inside a group; moves between groups (ZY-13) are left out.
extension Mode {
    /// 轮岗 (ZY-13, ZY-16): two-way, one to three years.
    static let ziyangRotation = Mode(
        id: "rotation", label: "轮岗",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.any], who: [.staff], maxMinutes: 120), minSemesters: 2, maxSemesters: 6,
                step: 2, restSemesters: 2, needsCourse: true, startPoints: 20, semesterPoints: 4, minutePoints: 0.1,
                yuanPerSemester: .livingAllowance)))

    /// 执行校长 (ZY-07): runs a member school for three years.
    static let ziyangExecutive = Mode(
        id: "executive", label: "执行校长",
        kind: .post(
            PostingTerms(
                reach: Reach(routes: [.coreToMember], who: [.manager]), minSemesters: 6, maxSemesters: 6,
                restSemesters: 2, teachingShare: 0.25, startPoints: 20, semesterPoints: 2, minutePoints: 0.05,
                yuanPerSemester: .livingAllowance)))

    /// 骨干下沉 (ZY-14, ZY-17): one to two years, some of the time for guiding colleagues (ZY-19).
    static let ziyangBackbone = Mode(
        id: "backbone", label: "骨干下沉",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.coreToMember, .coreToPoint], who: [.backbone], maxMinutes: 120),
                minSemesters: 2, maxSemesters: 4, step: 2, restSemesters: 2, teachingShare: 0.8, needsCourse: true,
                startPoints: 15, semesterPoints: 3, minutePoints: 0.1, yuanPerSemester: .livingAllowance)))

    /// 走教 (ZY-14, ZY-16): up to two days a week, as a township of 秦安县 has done since 2015.
    static let ziyangItinerant = Mode(
        id: "itinerant", label: "走教",
        kind: .visiting(
            VisitingTerms(
                reach: Reach(routes: [.any], maxMinutes: 60), maxDays: 2, maxHosts: 2, periodsPerDay: 5,
                lostPeriodsPerDay: 1, dayPoints: 2, minutePoints: 0.05, yuanPerDay: YuanBySetting(400))))

    /// 跟岗锻炼 (ZY-16): reserve cadres shadow colleagues at the core and give no lessons.
    static let ziyangShadow = Mode(
        id: "shadow", label: "跟岗锻炼",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.memberToCore], who: [.reserve]), minSemesters: 1, maxSemesters: 2,
                starts: [.fall, .spring], restSemesters: 4, teachingShare: 0, startPoints: 10, semesterPoints: 2,
                minutePoints: 0.02)))
}
