import Plans

/// The 交流轮岗花名册 as values, for whoever writes it elsewhere than into `roster.csv`.
public enum Roster {
    /// The usual columns.
    public static var columns: [String] { RosterTable.columns.map(\.name) }

    /// A row for each firm placement, in the order of `roster.csv`.
    public static func rows(of placements: [Placement], labels: Labels) -> [[String]] {
        RosterTable.rows(of: placements).map { row in RosterTable.columns.map { $0.cell(row, labels).text } }
    }
}
