import Tables

/// Findings in the order in which the checks make them.
struct Findings: Sendable {
    private(set) var list: [Finding] = []
    let tolerance: Tolerance

    init(tolerance: Tolerance = Tolerance()) { self.tolerance = tolerance }

    /// Records that something does not hold.
    mutating func report(
        _ message: Finding.Message, at location: Location, expected: (any CustomStringConvertible)? = nil,
        found: (any CustomStringConvertible)? = nil, distance: Double? = nil
    ) {
        list.append(
            Finding(
                message: message, location: location, expected: expected.map(Phrase.wording),
                found: found.map(Phrase.wording), distance: distance))
    }

    /// Records that a number is not what it should be.
    ///
    /// - Parameter scale: The size of the numbers that were added up, where it exceeds that of their sum.
    mutating func compare(
        _ message: Finding.Message, at location: Location, expected: Double, found: Double, scale: Double = 1
    ) {
        guard !tolerance.agree(expected, found, scale: scale) else { return }
        report(
            message, at: location, expected: expected.plain, found: found.plain, distance: abs(expected - found))
    }

    /// Records that a value is not what it should be.
    mutating func compare<Value: Equatable & CustomStringConvertible>(
        _ message: Finding.Message, at location: Location, expected: Value, found: Value
    ) {
        guard expected != found else { return }
        report(message, at: location, expected: expected, found: found)
    }

    mutating func append(contentsOf others: Findings) { list.append(contentsOf: others.list) }

    mutating func append(contentsOf others: [Finding]) { list.append(contentsOf: others) }
}

extension Double {
    /// The number as tables write it.
    var plain: String { isFinite ? NumberText.format(self) : "\(self)" }
}
