import LinearModel

/// Finds cutting planes that a fractional point breaks, by mixed-integer rounding of sums of constraints.
///
/// Each constraint is a beginning. Where rounding it cuts nothing off, a continuous variable between its bounds is
/// eliminated by another constraint that has it, and the sum is tried, and so on: what is missing at a school is tied to
/// who teaches there by periods taught, and only the sum of both says that half a teacher is no teacher. Then whole
/// variables with a fraction are eliminated by equations: whoever is half at a school was half somewhere the semester
/// before, and only the sum along the way says that going there for half a year is no way.
struct Separation {
    private let program: SeparationProgram
    /// Constraints summed at most.
    private let longestSum: Int
    /// Constraints that are soon summed: a school, those who may teach there, and where they come from.
    static let shortSum = 6
    /// Constraints of a way through all semesters, and of the schools along it.
    static let longSum = 16
    /// The least distance from whole numbers of a whole variable that is eliminated.
    private static let leastFraction = 1e-3
    /// The greatest slack of a constraint that is taken in.
    private static let mostSlack = 0.1
    /// Longer planes would slow the simplex method down.
    private static let mostTerms = 1_000
    private let values: [Double]
    private let slacks: [Double]
    private let leastEfficacy: Double
    private var aggregation: RowAggregation
    /// The sum as it is rounded.
    private var sum: CountedSum
    private var rounding = MixedIntegerRounding()
    private var scratch: SparseRow
    /// Coefficients looked at.
    private var coefficientCount = 0
    /// What the planes cost, in simplex iterations.
    var iterations: Int { coefficientCount / Self.coefficientsOfAnIteration }
    /// Coefficients that are looked at while the simplex method makes an iteration on a program of some thousand rows.
    private static let coefficientsOfAnIteration = 20_000

    /// - Parameter longestSum: constraints summed at most.
    init(
        _ program: SeparationProgram, at values: [Double], longestSum: Int = Self.shortSum, leastEfficacy: Double = 1e-3
    ) {
        self.longestSum = longestSum
        self.program = program
        self.values = values
        self.leastEfficacy = leastEfficacy
        slacks = program.slacks(at: values)
        aggregation = RowAggregation(variableCount: program.variableCount)
        sum = CountedSum(program)
        scratch = SparseRow(variableCount: program.variableCount)
    }

    /// The planes found from the constraints, at most two from each.
    ///
    /// - Parameters:
    ///   - yields: tells which constraints are worth trying; where those give nothing, all are.
    ///   - idle: threads without work, one of which may take over half of it.
    mutating func planes(_ yields: inout Yields, idle: IdleThreads? = nil) -> [CuttingPlane] {
        let rows = (0..<program.rows.rowCount).filter { program.sides[$0].value.isFinite }
        let (promising, others) = (rows.filter(yields.isPromising), rows.filter { [yields] in !yields.isPromising($0) })
        var found = planes(from: promising, &yields, idle)
        if found.isEmpty { found = planes(from: others, &yields, idle) }
        yields.endRound()
        return found
    }

    private mutating func planes(from rows: [Int], _ yields: inout Yields, _ idle: IdleThreads?) -> [CuttingPlane] {
        let found = planes(fromEach: rows, idle) { $0.planes(from: $1) }
        for (row, planes) in zip(rows, found) { yields.note(row, hasYielded: !planes.isEmpty) }
        return found.flatMap(\.self)
    }

    /// A sum of constraints, by the weight of each.
    typealias Sum = [(row: Int, weight: Double)]

    /// The planes found from sums of constraints, at most two from each; none where a constraint has no side to count from.
    mutating func planes(summing sums: [Sum], idle: IdleThreads? = nil) -> [CuttingPlane] {
        planes(fromEach: sums, idle) { $0.planes(summing: $1) }.flatMap(\.self)
    }

    /// The planes that `body` finds from each beginning. None knows of another, so an idle thread may take its share.
    private mutating func planes<Beginning: Sendable>(
        fromEach beginnings: [Beginning], _ idle: IdleThreads?,
        _ body: @escaping @Sendable (inout Separation, Beginning) -> [CuttingPlane]
    ) -> [[CuttingPlane]] {
        guard let idle, !idle.isEmpty, beginnings.count >= Self.leastShared else {
            return beginnings.map { body(&self, $0) }
        }
        let size = (beginnings.count + Self.shares - 1) / Self.shares
        let shares = stride(from: 0, to: beginnings.count, by: size).map { beginnings[$0...].prefix(size) }
        let found = idle.map(shares) { [self] share in
            var own = self
            let planes = share.map { body(&own, $0) }
            return (planes: planes, coefficientCount: own.coefficientCount - coefficientCount)
        }
        coefficientCount += found.reduce(0) { $0 + $1.coefficientCount }
        return found.flatMap(\.planes)
    }

    /// Into how many shares work is cut that an idle thread may take part in, so that both are done at the same time.
    private static let shares = 8
    /// Beginnings that are worth another thread.
    private static let leastShared = 20

    private mutating func planes(summing parts: Sum) -> [CuttingPlane] {
        aggregation.clear()
        for part in parts {
            guard program.sides[part.row].value.isFinite else { return [] }
            aggregation.add(part.row, weight: part.weight, program)
        }
        return roundedBothWays()
    }

    private mutating func planes(from start: Int) -> [CuttingPlane] {
        aggregation.clear()
        aggregation.add(start, weight: 1, program)
        var spent: Set<Int> = []
        while true {
            let found = roundedBothWays()
            if !found.isEmpty { return found }
            guard aggregation.parts.count < longestSum, extend(&spent) else { return [] }
        }
    }

    /// Eliminates one variable: a continuous one between its bounds by the tightest row that has it, or, where none is
    /// left, a whole one with a fraction by an equation.
    private mutating func extend(_ spent: inout Set<Int>) -> Bool {
        while let variable = loosest(isIntegral: false, spent) ?? loosest(isIntegral: true, spent) {
            spent.insert(variable)
            guard let tightest = tightestRow(of: variable) else { continue }
            aggregation.eliminate(variable, with: tightest.row, coefficient: tightest.coefficient, program)
            return true
        }
        return false
    }

    /// The variable of the sum that is furthest from its bounds, or, if integral, from whole numbers.
    private func loosest(isIntegral: Bool, _ spent: Set<Int>) -> Int? {
        var choice: (variable: Int, distance: Double)?
        for variable in aggregation.row.support
        where program.isIntegral[variable] == isIntegral && abs(aggregation.row.coefficients[variable]) > 1e-9 {
            let value = values[variable]
            let distance =
                isIntegral
                ? abs(value - value.rounded())
                : min(value - program.bounds.lower[variable], program.bounds.upper[variable] - value)
            if distance > max(isIntegral ? Self.leastFraction : 1e-6, choice?.distance ?? 0),
                !spent.contains(variable)
            {
                choice = (variable, distance)
            }
        }
        return choice?.variable
    }

    /// The row with the least slack that has a variable and is not in the sum yet; for an integral one, an equation.
    private func tightestRow(of variable: Int) -> (row: Int, coefficient: Double)? {
        var best: (row: Int, coefficient: Double, slack: Double)?
        for position in program.columns.range(ofRow: variable) {
            let row = Int(program.columns.indices[position])
            let side = program.sides[row]
            guard side.value.isFinite, !program.isIntegral[variable] || side.range == 0, !aggregation.contains(row)
            else { continue }
            if slacks[row] < best?.slack ?? Self.mostSlack {
                best = (row, program.columns.coefficients[position], slacks[row])
            }
        }
        return best.map { ($0.row, $0.coefficient) }
    }

    /// The planes that rounding the sum comes to, read as ≤ and as ≥: of either the deeper one, that of the sum as it is or
    /// that of the sum with other rests.
    private mutating func roundedBothWays() -> [CuttingPlane] {
        sum.take(aggregation)
        let found = Self.orientations.map { rounded(orientation: $0) }
        let coefficients = sum.recount(program, at: values)
        if coefficients == 0 { return found.compactMap(\.self) }
        coefficientCount += coefficients
        return zip(Self.orientations, found).compactMap { orientation, plane in
            let other = rounded(orientation: orientation)
            return other?.efficacy ?? 0 > plane?.efficacy ?? 0 ? other : plane
        }
    }

    private static let orientations = [1.0, -1]

    /// The plane that rounding the sum comes to, read as ≤ (`orientation` 1) or as ≥ (−1).
    private mutating func rounded(orientation: Double) -> CuttingPlane? {
        rounding.wholes.removeAll(keepingCapacity: true)
        rounding.limit = orientation * sum.side
        rounding.relief = 0
        rounding.reliefNorm = 0
        coefficientCount += sum.row.support.count
        for variable in sum.row.support {
            let coefficient = orientation * sum.row.coefficients[variable]
            guard abs(coefficient) > 1e-10 else { continue }
            let (lower, upper) = (program.bounds.lower[variable], program.bounds.upper[variable])
            guard lower > -.infinity || upper < .infinity else { return nil }
            let isTurned = values[variable] - lower > upper - values[variable]
            let value = isTurned ? upper - values[variable] : values[variable] - lower
            let counted = isTurned ? -coefficient : coefficient
            rounding.limit -= coefficient * (isTurned ? upper : lower)
            if program.isIntegral[variable] {
                guard upper > lower else { continue }
                rounding.wholes.append(
                    .init(
                        variable: variable, coefficient: counted, value: max(0, value), range: upper - lower,
                        isTurned: isTurned))
            } else if counted < 0 {
                rounding.relief -= counted * max(0, value)
                rounding.reliefNorm += counted * counted
            }
        }
        for rest in sum.rests { count(rest, orientation) }
        for part in aggregation.parts {
            let side = program.sides[part.row]
            guard side.range > 0 else { continue }
            let (coefficient, isTurned) = slackCoefficient(part, orientation)
            if isTurned { rounding.limit -= orientation * part.weight * part.sign * side.range }
            if coefficient < 0 {
                rounding.relief -= coefficient * (isTurned ? side.range - slacks[part.row] : slacks[part.row])
                rounding.reliefNorm += coefficient * coefficient
            }
        }
        guard !rounding.wholes.isEmpty, let best = rounding.best(least: leastEfficacy) else { return nil }
        return written(best, orientation)
    }

    /// Takes in what alternatives leave: a whole variable, which has a number beyond those of the program's own.
    private mutating func count(_ rest: CountedSum.Rest, _ orientation: Double) {
        let alternatives = program.alternatives[rest.alternatives]
        let value = alternatives.rest(at: values)
        rounding.wholes.append(
            .init(
                variable: program.variableCount + rest.alternatives, coefficient: orientation * rest.coefficient,
                value: value, range: alternatives.most, isTurned: false))
        if value > alternatives.most - value { rounding.turn(rounding.wholes.count - 1) }
    }

    /// The coefficient of a part's slack, counted from the bound that the point is nearer to.
    private func slackCoefficient(_ part: RowAggregation.Part, _ orientation: Double) -> (Double, isTurned: Bool) {
        let coefficient = orientation * part.weight * part.sign
        let isTurned = slacks[part.row] > program.sides[part.row].range - slacks[part.row]
        return (isTurned ? -coefficient : coefficient, isTurned)
    }

    /// The rounded sum in terms of the program's own variables.
    private mutating func written(_ best: MixedIntegerRounding.Rounding, _ orientation: Double) -> CuttingPlane? {
        scratch.clear()
        var limit = best.floor
        func count(_ coefficient: Double, _ variable: Int, isTurned: Bool) {
            guard coefficient != 0 else { return }
            if isTurned {
                scratch.add(-coefficient, at: variable)
                limit -= coefficient * program.bounds.upper[variable]
            } else {
                scratch.add(coefficient, at: variable)
                limit += coefficient * program.bounds.lower[variable]
            }
        }
        // What is left is side − Σ a x; turned: most less that.
        func count(
            _ coefficient: Double, leftOf side: Double, _ terms: some Sequence<(variable: Int, coefficient: Double)>,
            most: Double, isTurned: Bool
        ) {
            guard coefficient != 0 else { return }
            if isTurned { limit -= coefficient * most }
            let factor = isTurned ? -coefficient : coefficient
            limit -= factor * side
            for term in terms { scratch.add(-factor * term.coefficient, at: term.variable) }
        }
        for whole in rounding.wholes {
            let coefficient = best.rounded(whole.coefficient)
            if whole.variable < program.variableCount {
                count(coefficient, whole.variable, isTurned: whole.isTurned)
            } else {
                let alternatives = program.alternatives[whole.variable - program.variableCount]
                count(
                    coefficient, leftOf: alternatives.side,
                    alternatives.entries.lazy.map { ($0.variable, $0.coefficient) }, most: alternatives.most,
                    isTurned: whole.isTurned)
            }
        }
        for variable in sum.row.support where !program.isIntegral[variable] {
            let coefficient = orientation * sum.row.coefficients[variable]
            guard abs(coefficient) > 1e-10 else { continue }
            let (lower, upper) = (program.bounds.lower[variable], program.bounds.upper[variable])
            let isTurned = values[variable] - lower > upper - values[variable]
            let counted = isTurned ? -coefficient : coefficient
            if counted < 0 { count(best.relieved(counted), variable, isTurned: isTurned) }
        }
        for part in aggregation.parts {
            let (coefficient, isTurned) = slackCoefficient(part, orientation)
            let side = program.sides[part.row]
            guard coefficient < 0, side.range > 0 else { continue }
            count(
                best.relieved(coefficient), leftOf: part.sign * side.value,
                program.rows.range(ofRow: part.row).lazy.map { [rows = program.rows] in
                    (Int(rows.indices[$0]), part.sign * rows.coefficients[$0])
                }, most: side.range, isTurned: isTurned)
        }
        return finished(limit)
    }

    /// The plane without coefficients too small to be trusted, or `nil` where it cuts nothing off after all.
    private mutating func finished(_ rawLimit: Double) -> CuttingPlane? {
        var limit = rawLimit
        let largest = scratch.support.reduce(0) { max($0, abs(scratch.coefficients[$1])) }
        guard largest > 1e-6, largest < 1e6 else { return nil }
        var terms: [LinearTerm] = []
        var activity = 0.0
        var norm = 0.0
        for variable in scratch.support.sorted() {
            let coefficient = scratch.coefficients[variable]
            if coefficient == 0 { continue }
            if abs(coefficient) < 1e-7 * largest {
                let bound = coefficient > 0 ? program.bounds.lower[variable] : program.bounds.upper[variable]
                guard bound.isFinite else { return nil }
                limit -= coefficient * bound
                continue
            }
            terms.append(LinearTerm(coefficient, VariableID(variable)))
            activity += coefficient * values[variable]
            norm += coefficient * coefficient
        }
        norm = norm.squareRoot()
        limit += 1e-9 * max(1, abs(limit))
        let efficacy = (activity - limit) / norm
        guard efficacy >= leastEfficacy, terms.count <= Self.mostTerms else { return nil }
        // Scaled so that the largest coefficient is 1, which keeps the program's numbers alike.
        let scale = 1 / largest
        return CuttingPlane(
            terms: terms.map { LinearTerm($0.coefficient * scale, $0.variable) }, limit: limit * scale,
            efficacy: efficacy, norm: norm * scale)
    }
}
