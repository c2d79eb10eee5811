import Rotation
import Tables

/// `travel.csv`: known minutes between schools.
enum TravelTable {
    static let name = "travel"

    static let schema = TableSchema(
        name, meaning: Wording("minutes between schools", "学校间路程时间"),
        columns: [
            ColumnSchema(
                "from", .school, aliases: ["出发学校"], isRequired: true, meaning: Wording("where the way begins", "出发学校编号")),
            ColumnSchema(
                "to", .school, aliases: ["到达学校"], isRequired: true, meaning: Wording("where it ends", "到达学校编号")),
            ColumnSchema(
                "minutes", .amount, aliases: ["分钟"], isRequired: true,
                meaning: Wording("minutes one way, door to door", "单程分钟数（门到门）")),
        ])

    static func read(_ context: ReadingContext) -> [TravelRow] {
        var earlier: [[SchoolID]: RowReader] = [:]
        return context.rows(name).compactMap { row in
            let from = row.reference("from", as: SchoolID.self)
            let to = row.reference("to", as: SchoolID.self)
            let minutes = row.number("minutes")
            guard let from, let to, let minutes else { return nil }
            if let known = earlier.updateValue(row, forKey: [from, to]) { row.report(nil, .repeatedRow(of: known)) }
            return TravelRow(from: from, to: to, minutes: minutes)
        }
    }

    static func cells(_ row: TravelRow) -> [String: String] {
        ["from": row.from.rawValue, "to": row.to.rawValue, "minutes": CellText.number(row.minutes)]
    }
}
