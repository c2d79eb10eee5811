import Plans

/// The tables of a plan's folder, in the order in which they are listed everywhere.
enum PlanTables {
    static let all: [any OutputTable.Type] = [
        PlanTable.self, CoverageTable.self, StreamsTable.self, RosterTable.self, RulesTable.self, ScoreTable.self,
        ServiceTable.self, DirectionsTable.self, MentoringTable.self, ClausesTable.self,
    ]

    /// The tables that are written for this plan.
    static func tables(of plan: Plan) -> [any OutputTable.Type] { all.filter { $0.isWritten(for: plan) } }
}
