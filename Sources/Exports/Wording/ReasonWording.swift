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
        let clauses =
            [
                running(reasons), posts(reasons), lacks(reasons), due(reasons), welcome(reasons), rules(reasons),
            ]
            .compactMap { $0 } + consequences(reasons)
        switch labels.language {
        case .chinese:
            return (clauses.isEmpty ? "使整体方案更优" : clauses.joined(separator: "；")) + "。"
        case .english:
            let text = clauses.isEmpty ? "the plan as a whole is better for it" : clauses.joined(separator: "; ")
            return text.prefix(1).uppercased() + text.dropFirst() + "."
        }
    }

    private func running(_ reasons: [Justification]) -> String? {
        var facts: [String] = []
        for case .running(let until) in reasons {
            let name = labels.name(of: until)
            facts.append(worded("runs already, agreed until \(name)", "已在任，原定至\(name)"))
        }
        for case .extended(let until) in reasons {
            let name = labels.name(of: until)
            facts.append(worded("extended to \(name)", "续任至\(name)"))
        }
        return facts.isEmpty ? nil : facts.joined(separator: worded(", ", "，"))
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
            let unit = !facts.isEmpty ? "" : count == "1" ? " period a week" : " periods a week"
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

    /// What would be if the teacher stayed at home, for whatever has no reason of its own.
    private func consequences(_ reasons: [Justification]) -> [String] {
        reasons.compactMap { reason in
            switch reason {
            case .covers(let school, let subject, let periods, let away):
                let (place, name, count) = (labels.name(of: school), labels.name(of: subject), shown(periods))
                return worded(
                    "without it \(place) would lack \(count) \(count == "1" ? "period" : "periods") a week more of \(name)\(since(away))",
                    "若无此安排，\(place)每周\(name)将多缺\(count)节\(since(away))")
            case .keeps(let rule, let clause, let shortfall):
                return worded(
                    "without it \(cited(rule, clause)) would be short by \(shown(shortfall))",
                    "若无此安排，\(cited(rule, clause))将差\(shown(shortfall))")
            case .spares(let points):
                return worded(
                    "without it, all else as planned, the score would be \(shown(points)) points higher",
                    "若无此安排而其余不变，总分将高出\(shown(points))分")
            case .needless(let points):
                return points < 0.05
                    ? worded(
                        "left out, all else as planned, it would not be missed", "取消此安排而其余不变，方案同样好")
                    : worded(
                        "left out, all else as planned, it would save \(shown(points)) points: search longer",
                        "取消此安排而其余不变，可省\(shown(points))分，宜延长编制时间")
            case .pinned: return worded("laid down in pins.csv", "由指定安排（pins.csv）确定")
            case .running, .extended, .fillsPost, .hostLacks, .countsTowards, .due, .welcome: return nil
            }
        }
    }

    /// Why lessons would be lacking that nobody lacked before.
    private func since(_ away: [TeacherID]) -> String {
        guard let first = away.first else { return "" }
        let (name, others) = (labels.name(of: first), away.count - 1)
        switch others {
        case 0: return worded(", since \(name) is away from there", "（该校\(name)在外）")
        case 1: return worded(", since \(name) and another are away from there", "（该校\(name)等2人在外）")
        default:
            return worded(
                ", since \(name) and \(others) others are away from there", "（该校\(name)等\(others + 1)人在外）")
        }
    }

    private func cited(_ rule: RuleName, _ clause: ClauseID?) -> String {
        let name = "“\(labels.name(of: rule))”"
        return clause.map { worded("\(name) (\($0))", "\(name)（\($0)）") } ?? name
    }

    private func rules(_ reasons: [Justification]) -> String? {
        var names: [String] = []
        for case .countsTowards(let rule, let clause) in reasons {
            names.append(cited(rule, clause))
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
