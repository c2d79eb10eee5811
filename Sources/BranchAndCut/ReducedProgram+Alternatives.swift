import LinearModel

extension ReducedProgram {
    /// The alternatives known of the whole program and those that were taken out of it here, in terms of what is left.
    func reduced(_ known: [Alternatives]) -> [Alternatives] {
        let positions = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1.index, $0) })
        var given: [Int: Sum] = [:]
        func add(_ coefficient: Double, _ variable: Int, to sum: inout Sum) {
            if let own = positions[variable] {
                sum.terms[own, default: 0] += coefficient
            } else if let other = given[variable] {
                sum.constant += coefficient * other.constant
                for (own, factor) in other.terms { sum.terms[own, default: 0] += coefficient * factor }
            } else {
                sum.constant += coefficient * settled[variable]
            }
        }
        var (found, seen): ([Alternatives], Set<Alternatives>) = ([], [])
        func note(_ rest: Sum, most: Double) {
            if let one = alternatives(rest, most: most), seen.insert(one).inserted { found.append(one) }
        }
        // The last one taken out may be in the equation of an earlier one.
        for one in substitutions.reversed() {
            var rest = Sum(constant: one.side / one.coefficient)
            for entry in one.entries { add(-entry.coefficient / one.coefficient, entry.variable, to: &rest) }
            given[one.variable] = rest
            if one.isDecision, one.lower == 0 { note(rest, most: one.upper) }
        }
        for old in known {
            var rest = Sum(constant: old.side)
            for entry in old.entries { add(-entry.coefficient, entry.variable, to: &rest) }
            note(rest, most: old.most)
        }
        return found
    }

    /// What a variable is in terms of those that are left.
    private struct Sum {
        var constant: Double
        /// Coefficients by variable.
        var terms: [Int: Double] = [:]
    }

    /// The alternatives that leave `rest`; `nil` where they are not several, all of them whole.
    private func alternatives(_ rest: Sum, most: Double) -> Alternatives? {
        let terms = rest.terms.filter { abs($0.value) > 1e-9 }.sorted { $0.key < $1.key }
        guard terms.count > 1, Reduction.isWhole(rest.constant),
            terms.allSatisfy({ $0.value < 0 && Reduction.isWhole($0.value) && isCounted(VariableID($0.key)) })
        else { return nil }
        return Alternatives(
            entries: terms.map { Reduction.Entry(variable: $0.key, coefficient: -$0.value.rounded()) },
            side: rest.constant.rounded(), most: most)
    }

    /// Whether a variable is whole and never negative.
    private func isCounted(_ variable: VariableID) -> Bool {
        model.isDecision(variable) && model.effectiveBounds(of: variable).lower >= 0
    }
}
