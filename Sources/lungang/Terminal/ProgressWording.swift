import Planning
import Tables

/// Words a report of progress as one line.
struct ProgressWording: Sendable {
    let language: Language

    /// Phase, best score, proven bound, gap and seconds, as far as they are known.
    func line(for progress: PlanningProgress) -> String {
        var parts = [Self.name(of: progress.phase)[language]]
        if let score = progress.score { parts.append(worded("score", "得分", Figures.amount(score))) }
        if let bound = progress.bound { parts.append(worded("bound", "下界", Figures.amount(bound))) }
        if let gap = progress.gap { parts.append(worded("gap", "差距", Figures.share(gap))) }
        parts.append("\(Int(progress.seconds)) \(language == .english ? "s" : "秒")")
        return parts.joined(separator: " · ")
    }

    private func worded(_ english: String, _ chinese: String, _ value: String) -> String {
        "\(language == .english ? english : chinese) \(value)"
    }

    private static func name(of phase: PlanningProgress.Phase) -> Wording {
        switch phase {
        case .networks: Wording("laying out paths", "构建路径")
        case .start: Wording("first plan", "初始方案")
        case .search: Wording("improving", "改进方案")
        case .proof: Wording("proving", "证明下界")
        case .finishing: Wording("finishing", "收尾")
        }
    }
}
