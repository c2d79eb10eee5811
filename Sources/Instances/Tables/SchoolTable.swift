import Rotation
import Tables

/// `schools.csv`: staffing units.
enum SchoolTable {
    static let name = "schools"

    static let schema = TableSchema(
        name, isRequired: true, meaning: Wording("staffing units", "编制单位（学校、学部、教学点）"),
        columns: [
            ColumnSchema(
                "school", .id, aliases: ["学校编号"], isRequired: true, meaning: Wording("id, unique", "编号，唯一")),
            ColumnSchema("name", .text, aliases: ["学校", "学校名称"], meaning: Wording("name", "名称")),
            ColumnSchema(
                "stages", .list(of: .stage), aliases: ["学段"], isRequired: true,
                meaning: Wording("stages taught", "所办学段")),
            ColumnSchema(
                "setting",
                .choice([
                    .init("urban", "城区", "城市"), .init("town", "镇区", "镇", "城镇"), .init("rural", "乡村", "农村", "乡"),
                    .init("remote", "边远", "偏远", "边远地区"),
                ]), aliases: ["城乡类型"], isRequired: true, meaning: Wording("where it stands", "城乡类型")),
            ColumnSchema(
                "district", .text, aliases: ["区县", "镇街", "所在区县", "所在镇街"],
                meaning: Wording("district, county or town it belongs to", "所属区县或镇街")),
            ColumnSchema(
                "parent", .school, aliases: ["上级学校"], meaning: Wording("managing school's id", "上级学校编号")),
            ColumnSchema("students", .count, aliases: ["学生数"], meaning: Wording("head count", "学生人数")),
            ColumnSchema(
                "lat", .number(-90...90), aliases: ["纬度"], meaning: Wording("degrees north, WGS 84", "纬度（WGS 84）")),
            ColumnSchema(
                "lon", .number(-180...180), aliases: ["经度"], meaning: Wording("degrees east, WGS 84", "经度（WGS 84）")),
            ColumnSchema(
                "online", .flag, aliases: ["专递课堂"],
                meaning: Wording("equipped for shared live lessons", "具备专递课堂条件")),
            ColumnSchema("tags", .list(of: .text), aliases: ["标签"], meaning: Wording("free marks", "标签")),
        ])

    static func read(_ context: ReadingContext) -> [School] {
        context.rows(name).compactMap { row in
            let coordinate = coordinate(row)
            let id = row.id("school", as: SchoolID.self)
            let stages = row.choices("stages", as: Stage.self)
            let setting = row.choice("setting", as: Setting.self)
            let district = row.text("district")
            let parent = row.reference("parent", as: SchoolID.self)
            let students = row.integer("students")
            let isOnline = row.flag("online")
            guard let id, let setting else { return nil }
            let title = row.text("name")
            return School(
                id: id, name: title.isEmpty ? id.rawValue : title, stages: stages, setting: setting,
                district: district.isEmpty ? nil : district, parent: parent, students: students, coordinate: coordinate,
                isOnline: isOnline,
                tags: CellKind.items(of: row.text("tags")))
        }
    }

    private static func coordinate(_ row: RowReader) -> Coordinate? {
        let latitude = row.number("lat")
        let longitude = row.number("lon")
        if row.text("lat").isEmpty != row.text("lon").isEmpty {
            row.report(row.text("lat").isEmpty ? "lat" : "lon", .halfCoordinate)
        }
        guard let latitude, let longitude else { return nil }
        return Coordinate(latitude: latitude, longitude: longitude)
    }

    static func cells(_ school: School) -> [String: String] {
        [
            "school": school.id.rawValue, "name": school.name, "stages": CellText.list(school.stages.map(\.rawValue)),
            "setting": school.setting.rawValue, "district": school.district ?? "",
            "parent": school.parent?.rawValue ?? "",
            "students": CellText.optional(school.students), "lat": CellText.number(school.coordinate?.latitude),
            "lon": CellText.number(school.coordinate?.longitude), "online": CellText.flag(school.isOnline),
            "tags": CellText.list(school.tags),
        ]
    }
}

extension Diagnostic.Message {
    fileprivate static let halfCoordinate = Self(
        "half-coordinate",
        found: Wording("only one of lat and lon is given", "经纬度只填了一个"), allowed: Wording("both or neither", "两个都填或都不填"))
}
