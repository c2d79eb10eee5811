/// Rows 4 to 8 of the table: groups of junior and nine-year schools (九年制教共体).
///
/// 毛坝中学(初中部) and 紫阳中学初中部 are divisions of schools whose senior divisions are members of row 9, so they are
/// places of their own. A town's primary and junior schools may stand in different groups (汉王, 高滩, 高桥, 蒿坪, 毛坝).
/// ZY-11 has 界岭, 洄水 and 洞河 run their nine years as one, hence the tag.
enum ZiyangNineYearGroups {
    static let all: [GroupBlueprint] = [fourth, fifth, sixth, seventh, eighth]

    private static let fourth = GroupBlueprint(
        "紫阳中学初中部教共体",
        core: .school("紫阳中学初中部", .urban, in: .chengguan, north: 0.4, east: -0.6, junior: 2_758),
        members: [
            .school("高滩镇初级中学", .town, in: .gaotan, north: 0.4, east: 0.5, junior: 720),
            .school("高桥镇初级中学", .town, in: .gaoqiao, north: 0.5, east: -0.3, junior: 600),
            .school(
                "双桥镇九年制学校", .town, in: .shuangqiao, primary: 600, junior: 360,
                children: [.village("苗河小学", near: .shuangqiao, north: -4.5, east: 3.5, primary: 95)]),
            .school(
                "洞河镇九年制学校", .town, in: .donghe, primary: 760, junior: 440, tags: [Place.nineYearTag],
                children: [.point("石坝教学点", near: .donghe, north: -6.0, east: 3.0, primary: 12)]),
        ])

    private static let fifth = GroupBlueprint(
        "毛坝中学初中部教共体",
        core: .school("毛坝中学（初中部）", .town, in: .maoba, north: 0.6, east: 0.4, junior: 980),
        members: [
            .school(
                "麻柳镇九年制学校", .town, in: .maliu, primary: 780, junior: 470,
                children: [
                    .point("书院教学点", near: .maliu, north: -4.5, east: 3.0, primary: 20),
                    .point("紫黄教学点", near: .maliu, north: 2.5, east: 6.0, primary: 14),
                ]),
            .school(
                "瓦庙镇九年制学校", .rural, in: .wamiao, primary: 560, junior: 320,
                children: [
                    .village("保坪小学", near: .wamiao, north: 4.0, east: -2.5, primary: 85),
                    .point("瓦房教学点", near: .wamiao, north: -3.5, east: -5.0, primary: 10),
                ]),
        ])

    private static let sixth = GroupBlueprint(
        "蒿坪镇初级中学教共体",
        core: .school("蒿坪镇初级中学", .town, in: .haoping, north: 0.7, east: -0.4, junior: 1_160),
        members: [
            .school("汉王镇初级中学", .town, in: .hanwang, north: -0.4, east: 0.5, junior: 330),
            .school(
                "双安镇九年制学校", .town, in: .shuangan, primary: 720, junior: 430,
                children: [.village("五林小学", near: .shuangan, north: 4.5, east: 2.0, primary: 110)]),
            .school("焕古镇九年制学校", .rural, in: .huangu, primary: 480, junior: 260),
        ])

    private static let seventh = GroupBlueprint(
        "向阳镇九年制学校教共体",
        core: .school("向阳镇九年制学校", .town, in: .xiangyang, primary: 960, junior: 640),
        members: [
            .school(
                "界岭镇九年制学校", .rural, in: .jieling, primary: 300, junior: 160, tags: [Place.nineYearTag],
                children: [.village("双明小学", near: .jieling, north: -4.0, east: -3.0, primary: 75)]),
            .school(
                "洄水镇九年制学校", .town, in: .huishui, primary: 640, junior: 390, tags: [Place.nineYearTag]),
            .village("向阳镇芭蕉小学", near: .xiangyang, north: -3.0, east: -3.5, primary: 180),
        ])

    private static let eighth = GroupBlueprint(
        "红椿镇九年制学校教共体",
        core: .school("红椿镇九年制学校", .town, in: .hongchun, primary: 900, junior: 620),
        members: [
            .school("东木镇九年制学校", .rural, in: .dongmu, primary: 440, junior: 270),
            .village("红椿镇尚坝小学", near: .hongchun, north: 4.5, east: -4.0, primary: 130),
        ])
}
