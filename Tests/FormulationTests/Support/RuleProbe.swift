import Itineraries
import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

/// One rule at work on a hamlet: a handful of facts in, its rows, what arcs enter into them, and the shortfall out.
struct RuleProbe {
    let rule: RuleName
    let formulation: Formulation

    /// Looks at `rule` in a hamlet, every teacher by himself.
    init(_ rule: RuleName, in hamlet: Hamlet) throws {
        self.rule = rule
        formulation = try Formulation(of: hamlet, typing: .individual)
    }

    /// The rule's rows in the linear program, in the words of an LP file.
    var program: String {
        ProgramText(formulation).statements(rule.rawValue, "least_\(rule.rawValue)", "most_\(rule.rawValue)")
    }

    /// The rule's rows.
    var rows: [RuleRow] { formulation.rows.filter { $0.rule == rule } }

    /// What one arc of a teacher enters into the rule's rows: the row's place, its semester, and how much.
    func entries(of arc: String, by teacher: TeacherID = "T") throws -> [String] {
        let type = try type(of: teacher)
        let position = try #require(type.network.arcs.firstIndex { $0.text == arc })
        return type.effects[position].entries.compactMap(text)
    }

    /// What a day at each host of a visit enters into the rule's rows.
    func entriesPerDay(of arc: String, by teacher: TeacherID = "T") throws -> [[String]] {
        let type = try type(of: teacher)
        let position = try #require(type.network.arcs.firstIndex { $0.text == arc })
        return type.effects[position].hosts.map { $0.entriesPerDay.compactMap(text) }
    }

    /// The shortfall of every row if these teachers take these futures and everybody else the first that is open.
    func shortfalls(_ futures: [TeacherID: String] = [:]) throws -> [Double] {
        let activities = try activities(futures)
        return formulation.rows.indices.filter { formulation.rows[$0].rule == rule }
            .map { formulation.rows[$0].shortfall(activities[$0]) }
    }

    /// The points of every row for these futures.
    func points(_ futures: [TeacherID: String] = [:]) throws -> [Double] {
        let activities = try activities(futures)
        return formulation.rows.indices.filter { formulation.rows[$0].rule == rule }
            .map { formulation.rows[$0].points(activities[$0]) }
    }

    private func activities(_ futures: [TeacherID: String]) throws -> [Double] {
        var activities = formulation.rows.map { _ in 0.0 }
        for type in formulation.types {
            let wanted = futures[type.members[0]]
            let path = try #require(
                type.network.paths.first { wanted == nil || type.network.text(of: $0) == wanted })
            for entry in path.flatMap({ type.effects[$0].entries }) { activities[entry.row] += entry.coefficient }
        }
        return activities
    }

    private func type(of teacher: TeacherID) throws -> TeacherType {
        try #require(formulation.types.first { $0.members == [teacher] })
    }

    private func text(_ entry: RowEntry) -> String? {
        let row = formulation.rows[entry.row]
        guard row.rule == rule else { return nil }
        let growth = entry.required == 0 ? "" : " of \(entry.required)"
        return "\(row.place) \(formulation.instance.semesters[row.k]) \(entry.achieved)\(growth)"
    }
}
