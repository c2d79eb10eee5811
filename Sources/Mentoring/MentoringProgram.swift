import LinearModel
import Rotation

/// One block as a transportation problem with several objectives, each of them kept at its best while the next is sought.
///
/// Over pairs p (young y, mentor m) of the block:
///
///     Σ_{p of y} x_p ≤ 1                                 each young teacher y
///     Σ_{p of m} x_p = first_m + further_m               each mentor m
///     0 ≤ x_p ≤ 1, 0 ≤ first_m ≤ 1, 0 ≤ further_m ≤ max_young − 1
///
/// The rows are those of a network, so what simplex finds is whole by itself (and looked at).
struct MentoringProgram {
    private struct Pair {
        let young: Int
        let mentor: Int
        let variable: VariableID
        let isSamePlace: Bool
        let minutes: Double
        let isKept: Bool
    }

    private let model: Model
    private let pairs: [Pair]
    private let first: [VariableID]
    private let youngCount: Int

    /// The program of a block; `earlier` are the pairs of the school year before.
    init(_ block: MentoringBlock, of cast: MentoringCast, maxYoung: Int, earlier: [TeacherID: TeacherID]) {
        var model = Model()
        var pairs: [Pair] = []
        let matches = block.young.map { young in
            (young: young, list: cast.matches[young].filter { cast.mentors[$0.mentor].isPresent })
        }
        // A way that nobody knows is worse than all that are known together.
        let farthest = matches.flatMap { $0.list.compactMap(\.minutes) }.max() ?? 0
        let unknown = farthest * Double(matches.count) + 1
        for (young, list) in matches {
            let kept = earlier[cast.young[young].teacher.id]
            for match in list {
                pairs.append(
                    Pair(
                        young: young, mentor: match.mentor, variable: model.addVariable(upperBound: 1),
                        isSamePlace: match.isSamePlace, minutes: match.minutes ?? unknown,
                        isKept: kept == cast.mentors[match.mentor].teacher.id))
            }
        }
        var terms: [Int: [LinearTerm]] = [:]
        for pair in pairs { terms[pair.young, default: []].append(LinearTerm(1, pair.variable)) }
        for young in block.young { model.addConstraint(upperBound: 1, terms: terms[young] ?? []) }
        terms = [:]
        for pair in pairs { terms[pair.mentor, default: []].append(LinearTerm(1, pair.variable)) }
        first = block.mentors.map { mentor in
            let first = model.addVariable(upperBound: 1)
            let further = model.addVariable(upperBound: Double(maxYoung - 1))
            model.addConstraint(
                lowerBound: 0, upperBound: 0,
                terms: (terms[mentor] ?? []) + [LinearTerm(-1, first), LinearTerm(-1, further)])
            return first
        }
        youngCount = block.young.count
        self.model = model
        self.pairs = pairs
    }

    /// What is made as small as can be, the most important first.
    private var objectives: [[LinearTerm]] {
        [
            pairs.map { LinearTerm(-1, $0.variable) },
            first.map { LinearTerm(-1, $0) },
            pairs.filter(\.isSamePlace).map { LinearTerm(-1, $0.variable) },
            pairs.filter { $0.minutes > 0 }.map { LinearTerm($0.minutes, $0.variable) },
            pairs.filter(\.isKept).map { LinearTerm(-1, $0.variable) },
        ].filter { !$0.isEmpty }
    }

    /// The best pairs, as positions in the cast.
    func pairs(by solver: some Solver) throws(SolverError) -> [(young: Int, mentor: Int)] {
        let objectives = objectives
        let values = try solver.withMaster(model) { master throws(SolverError) in
            var values: [Double] = []
            var priced: [LinearTerm] = []
            for objective in objectives {
                for term in priced { try master.setCost(0, of: term.variable) }
                for term in objective { try master.setCost(term.coefficient, of: term.variable) }
                priced = objective
                values = try solveAndKeep(&master)
            }
            return values
        }
        return pairs.filter { values[$0.variable.index] > 0.5 }.map { ($0.young, $0.mentor) }
    }

    /// Solves the relaxation, and leaves of its solutions the best alone.
    ///
    /// These are the ones that keep to the bounds whose reduced costs or duals are not zero, so no row is needed that
    /// would spoil the network.
    private func solveAndKeep(
        _ master: inout any MasterProgram & ~Copyable
    ) throws(SolverError) -> [Double] {
        let solution = try master.solveRelaxation()
        guard solution.termination.reason == .optimal else {
            throw SolverError(.aborted, while: "assigning mentors", detail: solution.termination.reason.rawValue)
        }
        let values = solution.values.map { $0.rounded() }
        guard zip(values, solution.values).allSatisfy({ abs($0 - $1) < 1e-6 }) else {
            throw SolverError(.aborted, while: "assigning mentors", detail: "a network without a whole solution")
        }
        // Costs are counts or minutes: what is smaller than this is rounding.
        for (index, reducedCost) in solution.reducedCosts.enumerated() where abs(reducedCost) > 1e-6 {
            try master.setBounds(of: VariableID(index), lower: values[index], upper: values[index])
        }
        // The rows of the young come first; those of the mentors are equations anyhow.
        for (index, dual) in solution.duals.prefix(youngCount).enumerated() where abs(dual) > 1e-6 {
            try master.setBounds(of: ConstraintID(index), lower: 1, upper: 1)
        }
        return values
    }
}
