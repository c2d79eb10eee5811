import Rotation

extension SampleRecipe {
    /// 漯河市实验中学教育集团: one core and three members (LH-01), on a cycle of three years (LH-03).
    ///
    /// The document names the schools and nothing else: pupils, staff, stages (junior is assumed for all four) and
    /// positions are synthetic. 阴阳赵 lies outside the city, so its school counts as a town's.
    public static let luohe = SampleRecipe(
        id: "luohe", title: "漯河市实验中学教育集团", blueprint: luoheBlueprint, policy: .luohe,
        profile: .plainsCity, ledger: luoheLedger)

    private static let luoheBlueprint = RegionBlueprint(
        prefix: "LH",
        groups: [
            GroupBlueprint(
                "漯河市实验中学教育集团", kind: .loose,
                core: .school("漯河市实验中学", .urban, in: .luohe, junior: 2_700),
                members: [
                    .school("西湖学校", .urban, in: .luohe, north: 2.5, east: -3.0, junior: 1_000),
                    .school("丹江路学校", .urban, in: .luohe, north: -3.0, east: -2.0, junior: 850),
                    .school("阴阳赵初中", .town, in: .luohe, north: 5.0, east: -8.5, junior: 560),
                ])
        ],
        agreement: SemesterSpan(from: .fall(2026), until: .spring(2029)), shrink: 0.833,
        roads: [.init(from: "漯河市实验中学", to: "阴阳赵初中", minutes: 30)],
        exceptions: [
            .init(
                rules: [.awayCap], places: ["阴阳赵初中"], span: SemesterSpan(from: .fall(2026), until: .spring(2027)),
                reason: "首年点对点交流人数较多，因校制宜（LH-17）", grantedBy: "集团理事会")
        ])

    private static let luoheLedger = LedgerPlan(entries: [
        .init(mode: "exchange", since: .fall(2025), until: .spring(2027), perHundred: 2),
        .init(mode: "pilot", since: .fall(2025), until: .spring(2027), perHundred: 0.7),
    ])
}

extension Town {
    /// 漯河市, approximately.
    fileprivate static let luohe = Town(latitude: 33.58, longitude: 114.02)
}
