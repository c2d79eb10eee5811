import Rotation
import Tables

extension Profile {
    /// 合肥, the latest rule that was seen.
    static let hefei = Profile(
        id: "hefei", name: Wording("Hefei", "合肥"),
        eligibility: Eligibility(retireAge: .afterTheRise, dueYears: 6),
        statements: [
            Statement(
                Wording("at least 10 % of those eligible", "不低于符合条件教师的10%"),
                key: "rules.exchange_share.share", .excerpt, "hhw.com.cn 8523"),
            .nationalBackboneShare,
            Statement(
                Wording("a move is due after 6 years", "满6年应交流"),
                key: "eligibility.due_years", .summary, "fudaoke.com 3299170"),
            .retirement,
            Statement(
                Wording("no age limit was seen", "未见年龄规定"), key: "eligibility.max_age", .assumption),
            Statement(
                Wording(
                    "of the exchangers of a graduating grade at least 30 % of that grade's eligible: no rule counts by "
                        + "grade",
                    "毕业年级交流教师不低于该年级符合条件教师的30%：程序没有按年级的规则"),
                .excerpt, "hhw.com.cn 8523"),
            Statement(
                Wording("principals move after 10 years: no rule counts this", "校长满10年应交流：程序没有此规则"),
                .summary, "fudaoke.com 3299170"),
            Statement(
                Wording(
                    "matching at the end of July, training in the middle of August: plan before that",
                    "7月底对接，8月中旬培训：请在此前完成规划"),
                .excerpt, "hhw.com.cn 8523"),
        ])
}
