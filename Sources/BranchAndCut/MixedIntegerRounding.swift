import LinearModel

/// The mixed-integer rounding of one row over variables that are never negative:
///
///     Σ_{integral} a_j · y_j + Σ_{continuous} c_j · y_j ≤ b    implies, for every δ > 0 and f = frac(b / δ) > 0,
///     Σ_{integral} F(a_j / δ) · y_j + Σ_{continuous, c_j < 0} c_j / (δ · (1 − f)) · y_j ≤ ⌊b / δ⌋
///     with F(t) = ⌊t⌋ + max(0, frac(t) − f) / (1 − f)
///
/// Which δ, and which integral variables y are counted from their greatest value down, is a matter of trying: here the
/// coefficients of fractional variables, then halves of the best, then the few bounded variables that are nearest to the
/// middle of their bounds turned round (Marchand and Wolsey, "Aggregation and mixed integer rounding to solve MIPs", 2001).
struct MixedIntegerRounding {
    /// An integral variable of the row, counted from one of its bounds.
    struct Whole {
        /// The variable's position in the program.
        let variable: Int
        /// The coefficient of the variable as counted now.
        var coefficient: Double
        /// What the fractional point gives it, as counted now.
        var value: Double
        /// The difference between its bounds; infinite where it has but one.
        let range: Double
        /// Whether it is counted from its upper bound down.
        var isTurned: Bool

        mutating func turn() {
            coefficient = -coefficient
            value = range - value
            isTurned.toggle()
        }
    }

    /// Variables turned round on trial at most: each trial goes through the whole row, and tableau rows are long.
    private static let mostTurned = 5

    /// The integral variables.
    var wholes: [Whole] = []
    /// The right-hand side.
    var limit = 0.0
    /// Σ −c_j · y_j over the continuous variables with negative coefficients, at the fractional point.
    var relief = 0.0
    /// Σ c_j² over the same.
    var reliefNorm = 0.0

    /// What rounding with some δ comes to.
    struct Rounding {
        let divisor: Double
        /// The fraction of the right-hand side.
        let fraction: Double
        /// The rounded right-hand side.
        let floor: Double
        /// The distance by which the point breaks it; negative where it does not.
        let efficacy: Double

        /// F, of an integral variable's coefficient.
        func rounded(_ coefficient: Double) -> Double {
            let scaled = coefficient / divisor
            // A hair below a whole number counts as that number: rounding a coefficient down is always allowed.
            let whole = (scaled + 1e-10).rounded(.down)
            return whole + max(0, scaled - whole - fraction) / (1 - fraction)
        }

        /// What a negative continuous coefficient becomes.
        func relieved(_ coefficient: Double) -> Double { coefficient / (divisor * (1 - fraction)) }
    }

    /// Rounds with `divisor`; `nil` where the right-hand side's fraction is too small or too large to be trusted.
    ///
    /// - Parameter support: the integral variables that are not 0 at the point; the others count for nothing but the
    ///   length of the plane, which matters only to one that cuts.
    private func rounding(_ divisor: Double, _ support: [Int]) -> Rounding? {
        let scaled = limit / divisor
        let floor = scaled.rounded(.down)
        let fraction = scaled - floor
        guard fraction >= 0.01, fraction <= 0.99, abs(scaled) < 1e7 else { return nil }
        let bare = Rounding(divisor: divisor, fraction: fraction, floor: floor, efficacy: 0)
        var activity = -bare.relieved(relief)
        for position in support { activity += bare.rounded(wholes[position].coefficient) * wholes[position].value }
        var norm = bare.relieved(1) * bare.relieved(1) * reliefNorm
        for position in activity > floor ? Array(wholes.indices) : support {
            let coefficient = bare.rounded(wholes[position].coefficient)
            norm += coefficient * coefficient
        }
        guard norm > 0 else { return nil }
        return Rounding(
            divisor: divisor, fraction: fraction, floor: floor, efficacy: (activity - floor) / norm.squareRoot())
    }

    /// The rounding that the point breaks most, if it breaks any by at least `least`; variables may be turned for it.
    mutating func best(least: Double) -> Rounding? {
        var divisors: [Double] = []
        let support = wholes.indices.filter { wholes[$0].value > 1e-9 }
        for whole in support.lazy.map({ [wholes] in wholes[$0] })
        where whole.value > 1e-6 && whole.value < whole.range - 1e-6 {
            let divisor = abs(whole.coefficient)
            guard divisor > 1e-6, divisors.count < 12, !divisors.contains(where: { abs($0 - divisor) < 1e-9 }) else {
                continue
            }
            divisors.append(divisor)
        }
        var best: Rounding?
        func take(_ rounding: Rounding?) {
            if let rounding, rounding.efficacy > (best?.efficacy ?? -.infinity) + 1e-9 { best = rounding }
        }
        for divisor in divisors { take(rounding(divisor, support)) }
        guard let first = best, first.efficacy > -0.1 else { return nil }
        for part in [2.0, 4, 8] { take(rounding(first.divisor / part, support)) }
        guard let settled = best else { return nil }
        let fractional = support.filter {
            wholes[$0].range < .infinity && wholes[$0].value > 1e-6 && wholes[$0].value < wholes[$0].range - 1e-6
        }.sorted {
            (abs(wholes[$0].value - wholes[$0].range / 2), $0) < (abs(wholes[$1].value - wholes[$1].range / 2), $1)
        }
        for position in fractional.prefix(Self.mostTurned) {
            turn(position)
            if let other = rounding(settled.divisor, support), other.efficacy > (best?.efficacy ?? 0) + 1e-9 {
                best = other
            } else {
                turn(position)
            }
        }
        guard let best, best.efficacy >= least else { return nil }
        return best
    }

    /// Counts a variable from its other bound.
    mutating func turn(_ position: Int) {
        limit -= wholes[position].coefficient * wholes[position].range
        wholes[position].turn()
    }
}
