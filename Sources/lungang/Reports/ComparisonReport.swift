import Exports
import Tables

/// Runs side by side, for people: what each changed, what it came to against the base, and what can be said of that.
struct ComparisonReport {
    private let comparison: Comparison
    private let language: Language

    /// A report in one language.
    init(_ comparison: Comparison, language: Language) {
        self.comparison = comparison
        self.language = language
    }

    /// What changed, the main figures, unmet periods by subject and setting, and what the bounds leave open.
    var text: String {
        [changes, figures, unmet, open, hurried, failures].compactMap { $0 }.joined(separator: "\n\n")
    }

    private var changes: String? {
        let changed = comparison.runs.filter { !$0.changes.isEmpty }
        guard !changed.isEmpty else { return nil }
        let lines = changed.flatMap { run in
            ["  \(run.name)\(run.title == run.name ? "" : worded(": \(run.title)", "：\(run.title)"))".printable]
                + run.changes.map { "    \($0)".printable }
        }
        return ([worded("What was changed", "改动")] + lines).joined(separator: "\n")
    }

    private var figures: String {
        var table = TextTable(
            header: worded(
                ["against the base", "unmet", "moves", "rules short", "yuan", "score", "bound", "rank", "best plan"],
                ["与基准相比", "每周缺课", "调配", "未满足", "经费", "得分", "下界", "名次", "最优方案"]))
        for run in comparison.runs {
            guard let figures = run.figures else {
                table.add([run.name] + Array(repeating: "–", count: 7) + [worded("failed", "失败")])
                continue
            }
            let ranks = comparison.ranks(of: run)
                .map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
            table.add([
                run.name, against(figures.unmet) { $0.unmet }, against(figures.moveCount) { $0.moveCount },
                against(figures.brokenRows) { $0.brokenRows }, against(figures.yuan) { $0.yuan },
                Figures.amount(figures.score), Figures.amount(figures.bound), ranks ?? "–",
                verdict(comparison.verdict(on: run)),
            ])
        }
        return table.text
    }

    /// What the base lacks, and by how much every other run differs from it.
    private var unmet: String? {
        let planned = comparison.runs.compactMap { run in run.figures.map { (run.name, $0) } }
        guard let base = comparison.base.figures else { return nil }
        func values(_ figures: RunFigures.Figures) -> [String: Double] {
            figures.unmetBySubject.merging(figures.unmetBySetting) { one, _ in one }
        }
        func isShown(_ key: String) -> Bool { planned.contains { (values($0.1)[key] ?? 0) >= 0.05 } }
        let subjects = Set(planned.flatMap { $0.1.unmetBySubject.keys }).sorted().filter(isShown)
        let settings = Set(planned.flatMap { $0.1.unmetBySetting.keys }).sorted().filter(isShown)
        guard !subjects.isEmpty, planned.count > 1 else { return nil }
        var table = TextTable(
            header: [worded("unmet a week, and difference", "每周缺课及与基准之差")]
                + subjects.map { ComparedWords.subject($0, in: language) }
                + settings.map { ComparedWords.setting($0, in: language) })
        for (name, figures) in planned {
            let isBase = name == comparison.base.name
            table.add(
                [name]
                    + (subjects + settings).map { key in
                        let value = values(figures)[key] ?? 0
                        return isBase ? Figures.plain(value) : difference(value, values(base)[key] ?? 0) ?? "·"
                    })
        }
        return table.text
    }

    private var open: String? {
        let names = comparison.runs.filter { comparison.verdict(on: $0) == .open }.map(\.name)
        guard !names.isEmpty else { return nil }
        let list = names.joined(separator: ", ")
        return worded(
            "Not to be told from the base by score, for their bounds overlap: \(list). More --time may tell.",
            "下界与得分区间和基准重叠，暂不能断言优劣：\(list)。增加 --time 或可分辨。")
    }

    /// Runs that the clock or a person cut short had less of a search than the others.
    private var hurried: String? {
        let names = comparison.runs.filter { ["time", "interrupt"].contains($0.figures?.stoppedBy) }.map(\.name)
        guard !names.isEmpty else { return nil }
        let list = names.joined(separator: ", ")
        return worded(
            "Cut short before their counted work was done: \(list). Run again, with more --time, to compare fairly.",
            "计算量未用完即停止：\(list)。请重新运行（可增加 --time），再作比较。")
    }

    private var failures: String? {
        let lines = comparison.runs.compactMap { run -> String? in
            guard case .failed(let reason) = run.outcome else { return nil }
            return "  \(run.name): \(reason.split(separator: "\n").first.map(String.init) ?? "")".printable
        }
        return lines.isEmpty ? nil : ([worded("No plan", "没有方案")] + lines).joined(separator: "\n")
    }

    /// A figure with its difference from the base: `12.5 (−3)`.
    private func against(_ value: Double, _ figure: (RunFigures.Figures) -> Double) -> String {
        let text = Figures.plain(value)
        guard let base = comparison.base.figures else { return text }
        return difference(value, figure(base)).map { "\(text) (\($0))" } ?? text
    }

    /// `+3` or `−0.5`; `nil` where nothing of it would show.
    private func difference(_ value: Double, _ base: Double) -> String? {
        let size = Figures.plain(abs(value - base))
        return size == "0" ? nil : (value < base ? "−" : "+") + size
    }

    private func verdict(_ verdict: Comparison.Verdict) -> String {
        switch verdict {
        case .base: worded("base", "基准")
        case .better: worded("better", "更好")
        case .worse: worded("worse", "更差")
        case .same: worded("as good", "相同")
        case .open: worded("cannot tell", "无法分辨")
        case .unknown: "–"
        }
    }

    private func worded<Text>(_ english: Text, _ chinese: Text) -> Text { language == .english ? english : chinese }
}
