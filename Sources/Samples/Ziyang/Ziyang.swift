import Presets
import Rotation

extension SampleRecipe {
    /// 紫阳县: the ten groups and 57 places of 紫办字〔2024〕98号, staffed to the county's published totals.
    ///
    /// Published (zyx.gov.cn, 2021): pupils at primary 21,333, junior 10,908, senior 5,931 and vocational 1,072;
    /// teachers at primary 981, junior 1,070, senior 346 and vocational 55. All of the county's pupils are put into the
    /// places listed in 2024, although 73 compulsory schools were counted in 2021 and 48 are listed. The six
    /// kindergartens get 6/35 of the county's 8,234 children. Nothing later than 2021 was found.
    public static let ziyang = SampleRecipe(
        id: "ziyang", title: "紫阳县十个教共体（紫办字〔2024〕98号）", blueprint: ziyangBlueprint,
        policy: .ziyang, profile: .mountainCounty, ledger: ziyangLedger,
        mentoring: MentoringTerms(cite: "ZY-19", youngYears: 3, maxYoung: 2))

    private static let ziyangBlueprint = RegionBlueprint(
        prefix: "ZY", groups: ZiyangPrimaryGroups.all + ZiyangNineYearGroups.all + ZiyangOtherGroups.all,
        agreement: SemesterSpan(from: .fall(2024), until: .spring(2029)), shrink: 0.844,
        roads: [
            // The motorway along the Ren river is faster than the hills between.
            .init(from: "紫阳县第二小学", to: "毛坝镇中心小学", minutes: 60),
            .init(from: "紫阳县第二小学", to: "高滩镇中心小学", minutes: 50),
            .init(from: "紫阳中学初中部", to: "高滩镇初级中学", minutes: 50),
            .init(from: "紫阳中学", to: "毛坝中学（高中部）", minutes: 60),
            .init(from: "毛坝中学（初中部）", to: "麻柳镇九年制学校", minutes: 25),
            // Ridges without a through road.
            .init(from: "洞河镇九年制学校", to: "双桥镇九年制学校", minutes: 125),
            .init(from: "界岭镇九年制学校", to: "洄水镇九年制学校", minutes: 55),
            .init(from: "瓦庙镇九年制学校", to: "瓦房教学点", minutes: 45),
        ],
        demand: [("县职教中心", vocationalDemand)],
        posts: PostPlan(
            title: "执行校长", mode: "executive", from: [.village: .fall(2027)], without: [.kindergarten]),
        exceptions: [
            .init(
                rules: [.dispatchFloor], places: ["电光教学点", "北川教学点"],
                reason: "教学点由镇中心小学统一管理（ZY-10），不单设执行校长和派驻团队", grantedBy: "县教体局"),
            .init(
                rules: [.dispatchFloor], places: ["绕溪小学", "广城小学", "牌楼小学", "大坝小学", "白鹤小学"],
                span: SemesterSpan(from: .fall(2026), until: .spring(2027)),
                reason: "村级小学分步推进（ZY-05），2027年秋季起派驻", grantedBy: "县教体局"),
            .init(
                rules: [.dispatchFloor], places: ["紫阳县第二幼儿园", "紫邑新城幼儿园", "远洋幼儿园", "爱卓幼儿园", "育兴幼儿园"],
                reason: "学前教共体不安排教师派驻", grantedBy: "县教体局"),
            .init(
                rules: [.exchangeShare, .backboneShare], places: ["紫阳中学教共体"],
                reason: "国家交流比例只适用于义务教育学校（MOE-2014-3）", grantedBy: "县教体局"),
        ])

    /// 21 classes with 28 periods a week, 12 of them vocational, in place of a senior school's timetable.
    private static let vocationalDemand: [(course: Course, periods: Double)] = {
        let classes = 21.0
        let each: [SchoolSubject: Double] = [
            .chinese: 3, .math: 3, .english: 3, .morality: 2, .pe: 2, .it: 2, .art: 1, .vocational: 12,
        ]
        let replaced = SchoolSubject.allCases.filter {
            each[$0] != nil || NationalCurriculum.periods[.senior]?[$0.id] != nil
        }
        return replaced.map { (Course(.senior, $0.id), classes * (each[$0] ?? 0)) }
    }()

    private static let ziyangLedger = LedgerPlan(entries: [
        .init(mode: "executive", since: .fall(2025), until: .spring(2028), perHundred: 45),
        .init(mode: "backbone", since: .fall(2025), until: .spring(2027), perHundred: 0.5),
        .init(mode: "rotation", since: .fall(2024), until: .spring(2027), perHundred: 0.3),
        .init(mode: "rotation", since: .fall(2025), until: .spring(2027), perHundred: 0.7),
        .init(mode: "shadow", since: .spring(2026), until: .fall(2026), perHundred: 0.3),
    ])
}
