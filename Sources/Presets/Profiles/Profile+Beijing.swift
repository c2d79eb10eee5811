import Rotation
import Tables

extension Profile {
    /// 北京, the rule of 2016.
    static let beijing = Profile(
        id: "beijing", name: Wording("Beijing", "北京"),
        eligibility: Eligibility(retireAge: .afterTheRise, dueYears: 6),
        statements: [
            Statement(
                Wording("a move is due after 6 years", "满6年应交流"), key: "eligibility.due_years", .excerpt, source),
            .nationalShare, .nationalBackboneShare, .retirement,
            Statement(
                Wording("1 to 3 years", "交流期限1至3年"), key: "modes.rotation.max_semesters", .excerpt, source),
            Statement(
                Wording(
                    "in the city inside a 学区 or group: scope = \"group\"", "城区在学区、集团内交流：scope = \"group\""),
                key: "modes.rotation.scope", .excerpt, source),
            Statement(
                Wording("no age limit was seen", "未见年龄规定"), key: "eligibility.max_age", .assumption),
            Statement(
                Wording(
                    "principals move after 6 years, which may be put off to 9: no rule counts this",
                    "校长满6年交流，最长可延至9年：程序没有此规则"),
                .excerpt, source),
        ])

    private static let source = "handmsg.com 2016/1122"
}
