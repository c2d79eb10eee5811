import Plans
import Rotation
import Tables

/// Words the facts that speak for a placement as one sentence.
public struct ReasonWording: Sendable {
    private let labels: Labels

    /// A wording with these names, in their language.
    public init(_ labels: Labels) { self.labels = labels }

    /// One sentence for all the facts: what runs, what is filled, what is lacking, what is due, what it counts towards.
    public func sentence(for reasons: [Justification]) -> String {
        let clauses = [
            running(reasons), posts(reasons), lacks(reasons), due(reasons), welcome(reasons), rules(reasons),
        ]
        .compactMap { $0 }
        switch labels.language {
        case .chinese:
            return (clauses.isEmpty ? "使整体方案更优" : clauses.joined(separator: "；")) + "。"
        case .english:
            let text = clauses.isEmpty ? "the plan as a whole is better for it" : clauses.joined(separator: "; ")
            return text.prefix(1).uppercased() + text.dropFirst() + "."
        }
    }

    private func running(_ reasons: [Justification]) -> String? {
        for case .running(let until) in reasons {
            return worded("runs already, agreed until \(labels.name(of: until))", "已在任，原定至\(labels.name(of: until))")
        }
        return nil
    }

    private func posts(_ reasons: [Justification]) -> String? {
        for case .fillsPost(let title) in reasons { return worded("fills the post “\(title)”", "补充“\(title)”岗位") }
        return nil
    }

    private func lacks(_ reasons: [Justification]) -> String? {
        var facts: [String] = []
        // What rounds to nothing is not worth a word.
        for case .hostLacks(let subject, let periods) in reasons where periods >= 0.05 {
            let (name, count) = (labels.name(of: subject), shown(periods))
            let unit = facts.isEmpty ? " periods a week" : ""
            facts.append(worded("\(count)\(unit) of \(name)", "\(name)\(count)节"))
        }
        guard let list = listed(facts) else { return nil }
        return worded("the host lacks \(list)", "受援学校每周缺课：\(list)")
    }

    private func due(_ reasons: [Justification]) -> String? {
        for case .due(let years) in reasons {
            let count = shown(years)
            return worded("a move is due after \(count) years at the school", "在本校任教已满\(count)年，应当交流")
        }
        return nil
    }

    private func welcome(_ reasons: [Justification]) -> String? {
        reasons.contains(.welcome) ? worded("the teacher wishes to go", "符合本人意愿") : nil
    }

    private func rules(_ reasons: [Justification]) -> String? {
        var names: [String] = []
        for case .countsTowards(let rule, let clause) in reasons {
            let name = "“\(labels.name(of: rule))”"
            names.append(clause.map { worded("\(name) (\($0))", "\(name)（\($0)）") } ?? name)
        }
        guard let list = listed(names) else { return nil }
        return worded("counts towards \(list)", "计入\(list)")
    }

    /// A sentence needs no more than one decimal place.
    private func shown(_ amount: Double) -> String { NumberText.format((amount * 10).rounded() / 10) }

    private func worded(_ english: String, _ chinese: String) -> String { Wording(english, chinese)[labels.language] }

    private func listed(_ items: [String]) -> String? {
        guard let last = items.last else { return nil }
        let others = items.dropLast()
        if others.isEmpty { return last }
        return worded("\(others.joined(separator: ", ")) and \(last)", items.joined(separator: "、"))
    }
}
