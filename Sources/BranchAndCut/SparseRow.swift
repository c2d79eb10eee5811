/// A row under construction: a coefficient for each variable, of which few are not zero.
///
/// Adding costs no more than the terms added, and clearing no more than what was added, however many variables there are.
struct SparseRow {
    private(set) var coefficients: [Double]
    /// Every variable that was ever touched, each once.
    private(set) var support: [Int] = []
    private var isTouched: [Bool]

    /// A row of zeros.
    init(variableCount: Int) {
        coefficients = [Double](repeating: 0, count: variableCount)
        isTouched = [Bool](repeating: false, count: variableCount)
    }

    /// Adds to the coefficient of a variable.
    mutating func add(_ amount: Double, at variable: Int) {
        if !isTouched[variable] {
            isTouched[variable] = true
            support.append(variable)
        }
        coefficients[variable] += amount
    }

    /// Sets the coefficient of a variable to zero exactly.
    mutating func erase(_ variable: Int) { coefficients[variable] = 0 }

    /// Makes it a row of zeros again.
    mutating func clear() {
        for variable in support {
            coefficients[variable] = 0
            isTouched[variable] = false
        }
        support.removeAll(keepingCapacity: true)
    }
}
