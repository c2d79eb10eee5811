/// Runs side by side, each against the base, with what their bounds allow to be said.
///
/// The best plan of a run scores between the run's bound and its score. Where these intervals of two runs overlap, a
/// longer search might turn their order round, so it is not claimed.
public struct Comparison: Sendable {
    /// The run against which the others stand.
    public let base: RunFigures
    /// Every run, the base first.
    public let runs: [RunFigures]

    /// What can be said of a run against the base.
    public enum Verdict: String, Sendable, Hashable {
        /// It is the base.
        case base
        /// Its best plan is surely better.
        case better
        /// Its best plan is surely worse.
        case worse
        /// Both are proven optimal and score the same.
        case same
        /// The bounds leave it open.
        case open
        /// There is no plan of it, or none of the base.
        case unknown
    }

    /// Compares runs; `base` may be among `runs` or not.
    public init(base: RunFigures, runs: [RunFigures]) {
        self.base = base
        self.runs = [base] + runs.filter { $0.name != base.name }
    }

    /// What can be said of a run against the base.
    public func verdict(on run: RunFigures) -> Verdict {
        if run.name == base.name { return .base }
        guard let one = run.figures, let other = base.figures else { return .unknown }
        if one.isSurelyBetter(than: other) { return .better }
        if other.isSurelyBetter(than: one) { return .worse }
        let isSettled = one.isSettled && other.isSettled
        return isSettled ? .same : .open
    }

    /// The places, from 1, that a run can have among all that were planned; `nil` where it was not.
    ///
    /// As many runs as are surely better stand before it, as many as are surely worse behind it.
    public func ranks(of run: RunFigures) -> ClosedRange<Int>? {
        guard let own = run.figures else { return nil }
        let others = runs.filter { $0.name != run.name }.compactMap(\.figures)
        let better = others.count { $0.isSurelyBetter(than: own) }
        let worse = others.count { own.isSurelyBetter(than: $0) }
        return 1 + better...1 + others.count - worse
    }

    /// Every key of some figure of any run, in order.
    func keys(of figure: (RunFigures.Figures) -> [String: Double]) -> [String] {
        Set(runs.compactMap(\.figures).flatMap { figure($0).keys }).sorted()
    }
}

extension RunFigures.Figures {
    /// Scores that differ by less are the same: this is what bounds are proven to.
    private static let tolerance = 1e-6

    private var leeway: Double { Self.tolerance * max(1, abs(score)) }

    /// Whether even the best that the other could become is worse than what this one is.
    fileprivate func isSurelyBetter(than other: Self) -> Bool { score < other.bound - other.leeway }

    /// Whether score and bound are the same.
    fileprivate var isSettled: Bool { score - bound <= 2 * leeway }
}
