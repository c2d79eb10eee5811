/// One group on each side of two alliances; every name is a placeholder.
///
/// 甲区 and 丙区 stand for districts of the city, 乙县 and 丁县 for counties an hour away. New and weak schools are what
/// 「名校+新校」「名校+弱校」「名校+農校」 (CD-01) speaks of.
enum ChengduGroups {
    static let all: [GroupBlueprint] = [first, second, third, fourth]

    private static let first = GroupBlueprint(
        "龙头一校教育集团",
        core: .school("龙头一校", .urban, in: .jia, primary: 1_900),
        members: [
            .school("甲区二小", .urban, in: .jia, north: 3.0, east: 2.5, primary: 620, tags: ["new"]),
            .school("乙县一小", .town, in: .yi, north: 0.8, east: -0.6, primary: 540),
            .school("乙县二小", .rural, in: .yi, north: 7.0, east: 4.0, primary: 320, tags: ["weak"]),
        ])

    private static let second = GroupBlueprint(
        "龙头二校教育集团",
        core: .school("龙头二校", .town, in: .yi, primary: 1_450),
        members: [
            .school("乙县三小", .rural, in: .yi, north: -6.0, east: 3.0, primary: 380),
            .school("甲区四小", .urban, in: .jia, north: 6.0, east: 5.0, primary: 500, tags: ["new"]),
        ])

    private static let third = GroupBlueprint(
        "龙头三校教育集团",
        core: .school("龙头三校", .urban, in: .bing, junior: 1_750),
        members: [
            .school("丙区二初", .urban, in: .bing, north: 3.5, east: -1.5, junior: 580, tags: ["weak"]),
            .school("丁县一初", .town, in: .ding, north: 0.5, east: 0.9, junior: 460),
        ])

    private static let fourth = GroupBlueprint(
        "龙头四校教育集团", kind: .trust,
        core: .school("龙头四校", .town, in: .ding, junior: 1_300),
        members: [
            .school("丁县二初", .rural, in: .ding, north: 6.5, east: -3.0, junior: 320, tags: ["weak"]),
            .school("丙区四初", .urban, in: .bing, north: -5.0, east: 2.0, junior: 440, tags: ["new"]),
        ])
}

/// Four points in a plain, an hour between the sides of an alliance; no district lies exactly there.
extension Town {
    fileprivate static let jia = Town(latitude: 30.70, longitude: 104.05, district: "甲区")
    fileprivate static let yi = Town(latitude: 30.95, longitude: 103.90, district: "乙县")
    fileprivate static let bing = Town(latitude: 30.60, longitude: 104.10, district: "丙区")
    fileprivate static let ding = Town(latitude: 30.40, longitude: 103.85, district: "丁县")
}
