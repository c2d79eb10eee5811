/// The tables of a plan's folder, in the order in which they are listed everywhere.
enum PlanTables {
    static let all: [any OutputTable.Type] = [
        PlanTable.self, CoverageTable.self, StreamsTable.self, RosterTable.self, RulesTable.self, ScoreTable.self,
        ServiceTable.self, DirectionsTable.self,
    ]
}
