import Presets
import Rotation

/// The ways of moving that the opinion names.
extension Mode {
    /// 执行校长 (CD-05, CD-06): a manager of the lead school runs a member for a cycle of three years.
    static let chengduExecutive = Mode(
        id: "executive", label: "执行校长",
        kind: .post(
            PostingTerms(
                reach: Reach(routes: [.coreToMember], who: [.manager]), minSemesters: 6, maxSemesters: 6,
                restSemesters: 2, teachingShare: 0.25, startPoints: 20, semesterPoints: 2, minutePoints: 0.05,
                yuanPerSemester: .livingAllowance)))

    /// 派驻教师 (CD-09, CD-10): teachers of the lead school, a year at least; the backbone among them make up the three.
    static let chengduDispatch = Mode(
        id: "dispatch", label: "派驻教师",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.coreToMember], who: [.staff, .backbone]), minSemesters: 2, maxSemesters: 6,
                step: 2, restSemesters: 2, needsCourse: true, startPoints: 15, semesterPoints: 3, minutePoints: 0.1,
                yuanPerSemester: .livingAllowance)))

    /// 挂职顶岗 (CD-11): reserve cadres of members work at the lead school for a year, half of the time teaching.
    static let chengduAttachment = Mode(
        id: "attachment", label: "挂职顶岗",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.memberToCore], who: [.reserve]), minSemesters: 2, maxSemesters: 2,
                restSemesters: 2, teachingShare: 0.5, startPoints: 10, semesterPoints: 2, minutePoints: 0.02)))

    /// 支教 (CD-26): heads who teach on the other side of the alliance.
    static let chengduAid = Mode(
        id: "aid", label: "校长支教",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.coreToMember], scope: .linked, who: [.manager]), minSemesters: 2,
                maxSemesters: 4, step: 2, restSemesters: 2, teachingShare: 0.8, needsCourse: true, startPoints: 20,
                semesterPoints: 3, minutePoints: 0.1, yuanPerSemester: .livingAllowance)))

    /// 远程共享 (CD-13): one lesson for up to three schools of the group.
    static let chengduLive = Mode(
        id: "live", label: "同步课堂",
        kind: .broadcast(
            BroadcastTerms(subjects: ["music", "art", "english"], maxShare: 0.3, fanout: 3, points: 3)))

    /// 外聘教师 (CD-24): lessons bought where those who left are missed.
    static let chengduHired = Mode(
        id: "hired", label: "外聘",
        kind: .hire(
            HireTerms(
                subjects: Set(NationalCurriculum.compulsorySubjects.map(\.id)), maxPeriods: 8, points: 6,
                yuanPerPeriod: YuanBySetting(1200))))
}
