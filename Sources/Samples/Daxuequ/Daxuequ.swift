import Rotation

extension SampleRecipe {
    /// Two 学区 of 市区大学区管理制意见, one tight and one loose.
    ///
    /// The document names neither its city's district (attributed to 西安市莲湖区, which it never says) nor a school:
    /// names are placeholders, and pupils, staff and positions are made up. Four and three members lie within the two to
    /// five of XA-01.
    public static let daxuequ = SampleRecipe(
        id: "daxuequ", title: "一个紧凑型、一个松散型大学区（虚拟学校）", blueprint: daxuequBlueprint, policy: .daxuequ,
        profile: .plainsCity, ledger: daxuequLedger)

    private static let daxuequBlueprint = RegionBlueprint(
        prefix: "XA",
        groups: [
            GroupBlueprint(
                "第一大学区（紧凑型）", kind: .tight,
                core: .school("学区长一校", .urban, in: .district, primary: 1_650),
                members: [
                    .school("一区成员甲校", .urban, in: .district, north: 1.2, east: 1.5, primary: 900),
                    .school("一区成员乙校", .urban, in: .district, north: -1.6, east: 0.8, primary: 720),
                    .school("一区成员丙校", .urban, in: .district, north: 0.9, east: -2.1, primary: 600, tags: ["weak"]),
                    .school("一区成员丁校", .town, in: .district, north: 4.5, east: -3.8, primary: 420, tags: ["weak"]),
                ]),
            GroupBlueprint(
                "第二大学区（松散型）", kind: .loose,
                core: .school("学区长二校", .urban, in: .district, north: -0.7, east: -0.9, junior: 1_400),
                members: [
                    .school("二区成员甲校", .urban, in: .district, north: 1.9, east: 0.2, junior: 800),
                    .school("二区成员乙校", .urban, in: .district, north: -2.4, east: -1.7, junior: 660),
                    .school("二区成员丙校", .town, in: .district, north: 3.6, east: -5.2, junior: 480, tags: ["weak"]),
                ]),
        ],
        agreement: .always, shrink: 0.826,
        exceptions: [
            .init(
                rules: [.exchangeShare, .backboneShare], places: ["第二大学区（松散型）"],
                reason: "松散型大学区重在探索，交流以自愿为前提，不设比例（XA-05）", grantedBy: "区教育局")
        ])

    private static let daxuequLedger = LedgerPlan(entries: [
        .init(mode: "rotation", since: .fall(2025), until: .spring(2027), perHundred: 1.5),
        .init(mode: "wish", since: .fall(2025), until: .spring(2027), perHundred: 0.5),
    ])
}

extension Town {
    /// A point in a large city, approximately.
    fileprivate static let district = Town(latitude: 34.27, longitude: 108.92)
}
