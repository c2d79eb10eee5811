import Tables

/// What several profiles share.
extension Statement {
    /// The share of the national opinion, for places that give none of their own.
    static let nationalShare = Statement(
        Wording(
            "each school year at least 10 % of the teachers who are due are exchanged (MOE-2014-1)",
            "每学年交流轮岗的教师不低于符合条件教师的10%（MOE-2014-1）"),
        key: "rules.exchange_share.share", .mirror, "faenzasaxfestival.com/tiku 6992554")

    /// The share of backbone in the national opinion.
    static let nationalBackboneShare = Statement(
        Wording(
            "of these at least 20 % are backbone (MOE-2014-2)", "其中骨干教师不低于交流总数的20%（MOE-2014-2）"),
        key: "rules.backbone_share.share", .mirror, "faenzasaxfestival.com/tiku 6992554")

    /// The end of the gradual rise of the retirement age.
    static let retirement = Statement(
        Wording(
            "men retire at 63, women teachers at 58, once the rise that began in 2025 is complete; until then write the "
                + "last semester of whoever retires earlier into available_until of teachers.csv",
            "男63岁、女教师58岁退休，为2025年起渐进延迟到位后的年龄；在此之前退休的，请在 teachers.csv 的“可用截止学期”写明其最后一个学期"),
        key: "eligibility.retire_age", .excerpt, "vct.news; fudaoke.com 339070")
}
