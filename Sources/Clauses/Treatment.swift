import Tables

/// What became of a clause.
public enum Treatment: String, Sendable, Hashable, CaseIterable {
    /// A rule demands it, at a price.
    case rule
    /// A kind of mode is the way of moving it speaks of.
    case mode
    /// A key of `policy.toml` sets it.
    case parameter
    /// A column of a table holds it.
    case input
    /// `check` remarks on what breaks it.
    case lint
    /// A file of the plan shows it.
    case report
    /// It asks for nothing that a plan decides or shows.
    case notModelled = "not_modelled"

    /// Whether the program does something about the clause, so that it names what, and the test that shows it.
    public var isBuilt: Bool {
        switch self {
        case .rule, .mode, .parameter, .input, .lint, .report: true
        case .notModelled: false
        }
    }

    /// The treatment in words.
    public var label: Wording {
        switch self {
        case .rule: Wording("rule", "规则")
        case .mode: Wording("mode", "方式")
        case .parameter: Wording("parameter", "参数")
        case .input: Wording("input", "数据")
        case .lint: Wording("lint", "结构提示")
        case .report: Wording("report", "报告")
        case .notModelled: Wording("not modelled", "不建模")
        }
    }
}
