import LinearModel

/// Narrows the bounds of integral variables to what a solution that costs less than a target can use.
///
/// A variable at a bound with reduced cost d raises the objective by d for each unit it moves, whatever else happens. If
/// the relaxation's optimum plus that reaches the target, no better solution moves it. It has to be the very optimum that
/// the reduced costs belong to: a better bound proven otherwise may already have in it what they charge once more.
struct ReducedCostFixing {
    /// The program within the narrowed bounds.
    private(set) var model: Model

    /// Narrows `model` by the optimum of its relaxation.
    init(_ model: Model, _ relaxation: Solution, target: Double) {
        self.model = model
        guard let optimum = relaxation.objective else { return }
        let room = target - optimum + 1e-6 * max(1, abs(target))
        for id in model.variables where model.domain(of: id).isIntegral {
            let (lower, upper) = model.effectiveBounds(of: id)
            let price = relaxation.reducedCosts[id.index]
            let value = relaxation.values[id.index]
            // A hair of slack before rounding, so that arithmetic never forbids a whole step that is just allowed.
            if price > 1e-9, value <= lower + 1e-9 {
                let most = lower + (room / price + 1e-6).rounded(.down)
                if most < upper { self.model.setBounds(of: id, lower: lower, upper: most) }
            } else if price < -1e-9, value >= upper - 1e-9 {
                let least = upper - (room / -price + 1e-6).rounded(.down)
                if least > lower { self.model.setBounds(of: id, lower: least, upper: upper) }
            }
        }
    }
}
