import Rotation
import Tables

extension Profile {
    /// The national opinion of 2014, for places whose own rule is not among the profiles.
    static let national = Profile(
        id: "national", name: Wording("National opinion of 2014", "全国"),
        eligibility: Eligibility(retireAge: .afterTheRise, dueYears: 6),
        statements: [
            .nationalShare, .nationalBackboneShare,
            Statement(
                Wording(
                    "the opinion leaves the years to each place (MOE-2014-3); 6 is what most of the local rules that were "
                        + "seen say",
                    "交流年限由各地规定（MOE-2014-3）；6年是所见各地规定中最常见的"),
                key: "eligibility.due_years", .assumption),
            .retirement,
            Statement(
                Wording(
                    "no age limit was found: without max_age nobody is too old to move",
                    "未见年龄规定：不写 max_age 即不限年龄"),
                key: "eligibility.max_age", .assumption),
            Statement(
                Wording(
                    "public compulsory schools, staff in post; senior schools are outside (MOE-2014-3)",
                    "适用于公办义务教育学校在编在岗人员，不含高中（MOE-2014-3）"),
                .excerpt, "husay.cn"),
        ])
}

extension [Gender: Int] {
    /// When the gradual rise that began in January 2025 is complete.
    static let afterTheRise: Self = [.female: 58, .male: 63]
}
