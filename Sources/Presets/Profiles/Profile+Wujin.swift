import Rotation
import Tables

extension Profile {
    /// 常州武进, the rule of 2017.
    static let wujin = Profile(
        id: "wujin", name: Wording("Wujin (Changzhou)", "武进"),
        eligibility: Eligibility(
            retireAge: .afterTheRise, dueYears: 6, maxAge: [.female: 45, .male: 50]),
        exchangeShare: .percent(15), ways: ["rotation", "standin", "itinerant"],
        modes: [.wujinStandIn, .wujinItinerant],
        statements: [
            Statement(
                Wording(
                    "6 years at the school, never exchanged: a teacher back from an exchange is due 6 years later, not "
                        + "never; write exempt for those who have done their turn",
                    "在校满6年且从未交流：程序对已交流者自返回后重新计年，已尽义务者请填“免交流原因”"),
                key: "eligibility.due_years", .official, source),
            Statement(
                Wording(
                    "men under 50, women under 45; older ones may apply, which max_age does not allow",
                    "男50周岁、女45周岁以下；年龄更大者可申请，而 max_age 不允许"),
                key: "eligibility.max_age", .official, source),
            Statement(
                Wording(
                    "at least 15 % of those due (senior schools 10 %: plan them apart)",
                    "不低于应交流教师的15%（高中10%，请另行规划）"),
                key: "rules.exchange_share.share", .official, source),
            .nationalBackboneShare, .retirement,
            Statement(
                Wording(
                    "顶岗 is a cycle of 2 years, inside a group too; it is not the training at the core that other "
                        + "documents call so",
                    "顶岗以2年为一周期，集团内也可；与其他文件所称的到核心校顶岗锻炼不同"),
                key: "modes.standin", .official, source),
            Statement(
                Wording(
                    "走教 is for backbone teachers of the city's ranks (市特后, 市学带, 市骨干), with approval",
                    "走教限市特后、市学带、市骨干，并经批准"),
                key: "modes.itinerant.who", .official, source),
            Statement(
                Wording(
                    "a surplus subject gives to a short one first, otherwise like for like; same stage, or from a higher "
                        + "to a lower: gap prices lead there, nothing demands it",
                    "先富余学科补短缺学科，否则同学科对调；同学段或高学段到低学段：由缺口计价引导，不作硬性要求"),
                .official, source),
        ])

    private static let source = "frcz.wj.czedu.cn article435674"
}

extension Mode {
    fileprivate static let wujinStandIn = Mode(
        id: "standin", label: "顶岗",
        kind: .posting(
            PostingTerms(
                reach: Reach(routes: [.any], who: [.staff], maxMinutes: 90), minSemesters: 4, maxSemesters: 4,
                restSemesters: 2, needsCourse: true, startPoints: 20, semesterPoints: 4, minutePoints: 0.1)))

    fileprivate static let wujinItinerant: Mode = {
        guard let mode = Way.itinerant.mode, case .visiting(var terms) = mode.kind else {
            preconditionFailure("走教 is a visit")
        }
        terms.reach.who = [.backbone]
        return Mode(id: mode.id, label: mode.label, kind: .visiting(terms))
    }()
}
