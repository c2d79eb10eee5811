import Rotation
import Tables

/// `service.csv`: what had been served before the start.
///
/// It is a record of the past, so a mode or a school that is there no more is no fault.
enum ServiceTable {
    static let name = "service"

    static let schema = TableSchema(
        name, meaning: Wording("service before the start", "此前服务台账"),
        columns: [
            ColumnSchema(
                "teacher", .reference(to: TeacherTable.name), aliases: ["教师编号", "教职工号"], isRequired: true,
                meaning: Wording("teacher's id", "教师编号")),
            ColumnSchema("mode", .text, aliases: ["方式"], isRequired: true, meaning: Wording("mode", "方式")),
            ColumnSchema(
                "school", .text, aliases: ["学校编号"], isRequired: true, meaning: Wording("host school's id", "交流学校编号")),
            ColumnSchema(
                "semesters", .integer(0...100), aliases: ["已服务学期数"], isRequired: true,
                meaning: Wording("semesters served before the start", "规划开始前已服务学期数")),
        ])

    static func read(_ context: ReadingContext) -> [EarlierService] {
        var earlier: [EarlierService.Stay: RowReader] = [:]
        return context.rows(name).compactMap { row in
            let teacher = row.reference("teacher", as: TeacherID.self)
            let mode = row.filled("mode").map { context.index(of: ReferenceTarget.modes).resolve($0) ?? $0 }
            let host = row.filled("school")
            let semesters = row.integer("semesters")
            guard let teacher, let mode, let host, let semesters else { return nil }
            let stay = EarlierService.Stay(
                teacher: teacher, mode: ModeID(rawValue: mode), host: SchoolID(rawValue: host))
            if let known = earlier.updateValue(row, forKey: stay) { row.report(nil, .repeatedRow(of: known)) }
            return EarlierService(stay, semesters: semesters)
        }
    }

    static func cells(_ service: EarlierService) -> [String: String] {
        [
            "teacher": service.stay.teacher.rawValue, "mode": service.stay.mode.rawValue,
            "school": service.stay.host.rawValue, "semesters": "\(service.semesters)",
        ]
    }
}
