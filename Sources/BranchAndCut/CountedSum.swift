/// A sum of constraints as it is rounded: of each of some alternatives one is counted as the rest.
///
/// Rounding is strongest where what is counted is little or nothing at the point. For a single variable that means
/// counting from the nearer bound. Of alternatives it means that the likeliest is the one that is not counted:
///
///     Σ_j a_j · x_j + v · (rest + Σ_j c_j · x_j) = Σ_j (a_j + c_j · v) · x_j + v · rest,   which is v · side more
///
/// Somebody who is at one of three schools, and most likely at the second, makes a difference where he is at another one,
/// and each difference is rounded by itself.
struct CountedSum {
    /// What alternatives leave, counted so often.
    struct Rest {
        /// The alternatives' position.
        let alternatives: Int
        let coefficient: Double
    }

    /// The coefficients of the variables.
    private(set) var row: SparseRow
    /// The right-hand side.
    private(set) var side = 0.0
    /// The rests that are counted.
    private(set) var rests: [Rest] = []

    /// How many of each alternatives' variables the sum has; zeros but while that is counted.
    private var counts: [Int]

    init(_ program: SeparationProgram) {
        row = SparseRow(variableCount: program.variableCount)
        counts = [Int](repeating: 0, count: program.alternatives.count)
    }

    /// Takes a sum as it is.
    mutating func take(_ sum: RowAggregation) {
        row.clear()
        for variable in sum.row.support { row.add(sum.row.coefficients[variable], at: variable) }
        side = sum.side
        rests.removeAll(keepingCapacity: true)
    }

    /// Counts the likeliest of all alternatives as the rest, where the sum has several of them.
    ///
    /// - Returns: how many coefficients that took; none where the sum stayed what it was.
    mutating func recount(_ program: SeparationProgram, at values: [Double]) -> Int {
        var (isRecounted, coefficientCount) = (false, 0)
        for index in severalTimesHit(program) {
            let alternatives = program.alternatives[index]
            coefficientCount += alternatives.entries.count
            let value = likeliestCoefficient(alternatives, at: values)
            if abs(value) < Self.alike { continue }
            for entry in alternatives.entries { row.add(-value * entry.coefficient, at: entry.variable) }
            side -= value * alternatives.side
            isRecounted = true
            // Where nothing is ever left the rest counts for nothing.
            if alternatives.most > 0 { rests.append(Rest(alternatives: index, coefficient: -value)) }
        }
        return isRecounted ? coefficientCount + row.support.count : 0
    }

    /// Coefficients that differ by less are the same.
    private static let alike = 1e-7

    /// The alternatives of which the sum has two variables or more, those with most of them first.
    private mutating func severalTimesHit(_ program: SeparationProgram) -> [Int] {
        var hit: [Int] = []
        for variable in row.support where abs(row.coefficients[variable]) > 1e-9 {
            for index in program.alternativesOf[variable] {
                counts[index] += 1
                if counts[index] == 2 { hit.append(index) }
            }
        }
        hit.sort { (counts[$1], $0) < (counts[$0], $1) }
        for variable in row.support { for index in program.alternativesOf[variable] { counts[index] = 0 } }
        return hit
    }

    /// The coefficient, for one of the number, that the greatest part of the number has at the point.
    private func likeliestCoefficient(_ alternatives: Alternatives, at values: [Double]) -> Double {
        var parts: [(coefficient: Double, amount: Double)] = [(0, alternatives.rest(at: values) + 1e-6)]
        for entry in alternatives.entries {
            let coefficient = row.coefficients[entry.variable] / entry.coefficient
            let amount = values[entry.variable] * abs(entry.coefficient)
            if let same = parts.firstIndex(where: { abs($0.coefficient - coefficient) < Self.alike }) {
                parts[same].amount += amount
            } else {
                parts.append((coefficient, amount))
            }
        }
        return parts.max { $0.amount < $1.amount }?.coefficient ?? 0
    }
}
