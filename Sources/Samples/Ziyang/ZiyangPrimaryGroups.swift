/// Rows 1 to 3 of the table in 紫办字〔2024〕98号: groups of primary schools (小学教共体).
///
/// Lists, cores and brackets are the document's; children stand in its brackets. The six schools of 高滩 and the three
/// of 蒿坪 are listed flat, and so they are members here, though ZY-10 has their town's centre school manage them. Pupils
/// by place and positions are synthetic (``SampleRecipe/ziyang``).
enum ZiyangPrimaryGroups {
    static let all: [GroupBlueprint] = [first, second, third]

    private static let first = GroupBlueprint(
        "紫阳小学教共体",
        core: .school("紫阳小学", .urban, in: .chengguan, primary: 2_940),
        members: [
            .school(
                "城关镇中心小学", .urban, in: .chengguan, north: 0.9, east: 1.4, primary: 2_050,
                children: [
                    .point("兴田教学点", near: .chengguan, north: 6.5, east: -3.0, primary: 24),
                    .point("长白教学点", near: .chengguan, north: 3.5, east: 7.5, primary: 18),
                ]),
            .school("高桥镇中心小学", .town, in: .gaoqiao, primary: 780),
        ])

    private static let second = GroupBlueprint(
        "紫阳县第二小学教共体",
        core: .school("紫阳县第二小学", .urban, in: .chengguan, north: -0.7, east: 0.8, primary: 2_500),
        members: [
            .school(
                "毛坝镇中心小学", .town, in: .maoba, primary: 1_180,
                children: [
                    .village("新联小学", near: .maoba, north: 5.0, east: 3.5, primary: 150),
                    .village("联合小学", near: .maoba, north: -4.5, east: 2.0, primary: 130),
                ]),
            .school("高滩镇中心小学", .town, in: .gaotan, primary: 820),
            .village("绕溪小学", near: .gaotan, north: 4.0, east: -4.5, primary: 160),
            .village("广城小学", near: .gaotan, north: -5.5, east: -3.0, primary: 120),
            .village("牌楼小学", near: .gaotan, north: 6.0, east: 2.5, primary: 90),
            .village("大坝小学", near: .gaotan, north: -3.0, east: 5.0, primary: 70),
            .village("白鹤小学", near: .gaotan, north: 1.5, east: -8.0, primary: 80),
        ])

    /// The group is named after the town's primary school, not after its core's full name.
    private static let third = GroupBlueprint(
        "蒿坪小学教共体",
        core: .school("蒿坪镇中心小学", .town, in: .haoping, primary: 1_500),
        members: [
            .school(
                "汉王镇中心小学", .town, in: .hanwang, primary: 520,
                children: [.point("五郎教学点", near: .hanwang, north: 5.5, east: -4.0, primary: 15)]),
            .village("双星小学", near: .haoping, north: 4.0, east: 3.0, primary: 249),
            .point("电光教学点", near: .haoping, north: -5.0, east: 4.5, primary: 36),
            .point("北川教学点", near: .haoping, north: 7.5, east: -2.0, primary: 30),
        ])
}
