/// Rows 9 and 10 of the table, outside compulsory schooling: the senior schools and the kindergartens.
///
/// The text counts eight groups, the table ten. Kindergartens have pupils but neither subject periods nor a roster:
/// their staff stay with their children all day, the sources give no staff for the six listed, and the national rules
/// on rotation leave them out (MOE-2014-3).
enum ZiyangOtherGroups {
    static let all: [GroupBlueprint] = [ninth, tenth]

    private static let ninth = GroupBlueprint(
        "紫阳中学教共体",
        core: .school("紫阳中学", .urban, in: .chengguan, north: 0.5, east: -0.9, senior: 4_331),
        members: [
            .school("县职教中心", .urban, in: .chengguan, north: -1.2, east: 1.9, senior: 1_072, tags: ["vocational"]),
            .school("毛坝中学（高中部）", .town, in: .maoba, north: 0.7, east: 0.5, senior: 1_600),
        ])

    private static let tenth = GroupBlueprint(
        "紫阳县幼儿园教共体",
        core: .school("紫阳县幼儿园", .urban, in: .chengguan, north: 0.2, east: 0.3, kindergarten: 380),
        members: [
            .school("紫阳县第二幼儿园", .urban, in: .chengguan, north: -0.5, east: 1.0, kindergarten: 300),
            .school("紫邑新城幼儿园", .urban, in: .chengguan, north: 1.1, east: 1.6, kindergarten: 240),
            .school("远洋幼儿园", .urban, in: .chengguan, north: -0.3, east: -0.5, kindergarten: 180),
            .school("爱卓幼儿园", .urban, in: .chengguan, north: 0.7, east: 0.9, kindergarten: 160),
            .school("育兴幼儿园", .urban, in: .chengguan, north: -0.9, east: 0.2, kindergarten: 152),
        ])
}
