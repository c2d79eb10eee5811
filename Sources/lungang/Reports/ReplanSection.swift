import Explanation
import Exports
import Plans
import Rotation
import Tables

/// What a plan made again comes to beside the plan that stands.
struct ReplanSection {
    let plan: ExplainedPlan
    let words: ExplanationWords

    /// The difference in points and periods, the chain of moves that it sets off, and where lessons are missed otherwise.
    func section(
        key: String, title: String, _ replan: Replan, from range: ScoreRange, _ direction: ScoreDifference.Direction
    ) -> Page.Section {
        let difference = ScoreDifference(from: range, to: replan.range, direction)
        let diff = PlanDiff(from: plan.written.facts, to: PlanFacts(replan.plan))
        var notes = [
            words.worded(
                "\(words.text(of: difference)); missing period-semesters \(words.signed(replan.unmet - plan.unmet))",
                "\(words.text(of: difference))；缺课课时·学期 \(words.signed(replan.unmet - plan.unmet))")
        ]
        notes.append(
            words.worded(
                "what it sets off, if besides those concerned at most two teachers do other than planned:",
                "连带调整（除当事人外至多改动两人）："))
        let names = DiffNames([words.labels], language: words.labels.language)
        notes += diff.teachers.prefix(8).flatMap { change in
            change.steps.map { "\(words.name(of: change.teacher)): \(names.text(of: $0))" }
        }
        if diff.teachers.count > 8 {
            notes.append(
                words.worded(
                    "and \(diff.teachers.count - 8) more teachers otherwise", "另有 \(diff.teachers.count - 8) 位教师安排不同"))
        }
        let semesters = Double(max(1, plan.instance.semesters.count))
        for figure in diff.unmet.sorted(by: { abs($0.difference) > abs($1.difference) }).prefix(5) {
            notes.append(
                words.worded("missing at ", "缺课：")
                    + "\(words.name(of: figure.key.school)) \(words.labels.name(of: figure.key.subject)) "
                    + words.signed(figure.difference * semesters))
        }
        return .init(key: key, title: title, notes: notes)
    }
}
