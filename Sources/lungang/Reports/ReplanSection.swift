import Explanation
import Exports
import GLPKSolver
import Planning
import Plans
import Rotation
import Tables

/// What a plan made again under pins comes to beside the plan that stands.
struct ReplanSection {
    let plan: ExplainedPlan
    let words: ExplanationWords
    let replanner: Replanner<GLPKSolver>

    /// Besides those concerned so many teachers may do other than planned where the chain of moves is to be short.
    private static let others = 2
    private static let shownTeachers = 8

    /// The price of the pins, what they set off, and where lessons are missed otherwise.
    ///
    /// Everything is free to change for the price. Where that moves many, the chain is shown of a plan that moves few.
    ///
    /// - Parameter concerned: those of whom the pins speak.
    func section(
        key: String, title: String, under pins: [Pin], concerning concerned: Set<TeacherID>
    ) throws(Failure) -> Page.Section {
        do throws(PlanningError) {
            let free = try replanner.plan(under: pins)
            let diff = PlanDiff(from: plan.written.facts, to: PlanFacts(free.plan))
            guard diff.teachers.count(where: { !concerned.contains($0.teacher) }) > Self.others else {
                return .init(key: key, title: title, notes: [price(of: free, or: nil)] + chain(diff))
            }
            let near = try replanner.nearby(under: pins, changing: Self.others)
            var notes = [price(of: free, or: near)]
            let (points, missing) = (
                words.signed(near.range.score - plan.written.proof.score), words.signed(near.unmet - plan.unmet)
            )
            notes.append(
                words.worded(
                    "if besides those concerned at most \(Self.others) teachers do otherwise: \(points) points, missing period-semesters \(missing)",
                    "除当事人外至多改动 \(Self.others) 人时：\(points) 分，缺课课时·学期 \(missing)"))
            return .init(
                key: key, title: title,
                notes: notes + chain(PlanDiff(from: plan.written.facts, to: PlanFacts(near.plan))))
        } catch {
            guard case .contradiction = error else { throw Failure(error) }
            return .init(
                key: key, title: title,
                notes: [words.worded("not possible: other pins or the ledger forbid it", "不可行：与其他指定或在任安排矛盾")])
        }
    }

    private func price(of replan: Replan, or other: Replan?) -> String {
        let difference = replanner.difference(to: replan, or: other, .tightened)
        let best = [replan, other].compactMap { $0 }.min { $0.range.score < $1.range.score } ?? replan
        return words.worded(
            "the price, all else free to change: \(words.text(of: difference)); missing period-semesters \(words.signed(best.unmet - plan.unmet))",
            "代价（其余均可调整）：\(words.text(of: difference))；缺课课时·学期 \(words.signed(best.unmet - plan.unmet))")
    }

    private func chain(_ diff: PlanDiff) -> [String] {
        let names = DiffNames([words.labels], language: words.labels.language)
        var notes = [words.worded("what it sets off:", "连带调整：")]
        notes += diff.teachers.prefix(Self.shownTeachers).flatMap { change in
            change.steps.map { words.name(of: change.teacher) + words.colon + names.text(of: $0) }
        }
        if diff.teachers.isEmpty { notes.append(words.worded("nothing", "无")) }
        if diff.teachers.count > Self.shownTeachers {
            notes.append(
                words.worded(
                    "and \(diff.teachers.count - Self.shownTeachers) more teachers otherwise",
                    "另有 \(diff.teachers.count - Self.shownTeachers) 位教师安排不同"))
        }
        let semesters = Double(max(1, plan.instance.semesters.count))
        for figure in diff.unmet.sorted(by: { abs($0.difference) > abs($1.difference) }).prefix(5) {
            notes.append(
                words.worded("missing at ", "缺课：")
                    + "\(words.name(of: figure.key.school)) \(words.labels.name(of: figure.key.subject)) "
                    + words.signed(figure.difference * semesters))
        }
        return notes
    }
}
