/// Rows of nonzeros laid end to end: twelve bytes a nonzero, eight a row, nothing allocated for a row on its own.
///
/// "Row" means the major direction. A matrix by columns is the same value read the other way round.
public struct CompressedMatrix: Hashable, Sendable {
    /// Where each row starts in ``indices`` and ``coefficients``, and behind the last row where it ends.
    public internal(set) var starts: [Int] = [0]
    /// The minor position of each nonzero, from zero; ascending within a row.
    public internal(set) var indices: [Int32] = []
    /// The value of each nonzero.
    public internal(set) var coefficients: [Double] = []

    /// A matrix without rows.
    init() {}

    /// How many rows there are.
    public var rowCount: Int { starts.count - 1 }

    /// How many nonzeros there are.
    public var entryCount: Int { indices.count }

    /// Where the nonzeros of a row lie.
    public func range(ofRow row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

    /// The nonzeros of a row of a program's matrix by rows.
    public func terms(ofRow row: Int) -> [LinearTerm] {
        range(ofRow: row).map { LinearTerm(coefficients[$0], VariableID(Int(indices[$0]))) }
    }

    /// Ends the row whose nonzeros were appended last.
    mutating func endRow() { starts.append(indices.count) }

    /// Appends one nonzero to the row being written.
    mutating func append(_ coefficient: Double, at index: Int32) {
        indices.append(index)
        coefficients.append(coefficient)
    }

    /// The same nonzeros by the other direction, joined with those of `other`, which is stored by that direction
    /// already. No position may occur in both.
    ///
    /// Within a row the nonzeros of `other` come first. A row's own nonzeros name what existed before it, the joined ones
    /// what came after, so indices ascend.
    func transposed(rowCount transposedRowCount: Int, joining other: CompressedMatrix) -> CompressedMatrix {
        var result = CompressedMatrix()
        var lengths = [Int](repeating: 0, count: transposedRowCount)
        for index in indices { lengths[Int(index)] += 1 }
        for row in 0..<min(other.rowCount, transposedRowCount) { lengths[row] += other.range(ofRow: row).count }

        result.starts.reserveCapacity(transposedRowCount + 1)
        for length in lengths { result.starts.append(result.starts[result.starts.count - 1] + length) }
        let total = entryCount + other.entryCount
        result.indices = [Int32](repeating: 0, count: total)
        result.coefficients = [Double](repeating: 0, count: total)

        var next = Array(result.starts.dropLast())
        func put(_ coefficient: Double, row: Int, index: Int32) {
            result.indices[next[row]] = index
            result.coefficients[next[row]] = coefficient
            next[row] += 1
        }
        for row in 0..<min(other.rowCount, transposedRowCount) {
            for position in other.range(ofRow: row) {
                put(other.coefficients[position], row: row, index: other.indices[position])
            }
        }
        for row in 0..<rowCount {
            for position in range(ofRow: row) {
                put(coefficients[position], row: Int(indices[position]), index: Int32(row))
            }
        }
        return result
    }
}
