/// Writes a model in the CPLEX LP format, for people to read and solvers to solve.
///
/// Readers differ on what goes beyond the plainest form, so nothing else is used. A range row becomes an equation with a
/// bounded variable of its own, a constant in the objective a variable fixed at one, a free row a comment; a model without rows gets one that says
/// nothing. Names keep
/// letters, digits and most marks; others become underscores, uniquely.
public enum LPWriter {
    /// Writes a model.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - receive: Takes one block of the file's bytes after another, in order.
    /// - Throws: What `receive` throws.
    public static func write<Failure: Error>(
        _ model: Model, to receive: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try withoutActuallyEscaping(receive) { receive throws(Failure) in
            var document = LPDocument(model, sink: TextSink(receive))
            try document.write()
        }
    }

    /// The whole file as text; for small models.
    public static func text(of model: Model) -> String {
        var bytes: [UInt8] = []
        write(model) { bytes.append(contentsOf: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// One file being written.
private struct LPDocument<Failure: Error> {
    private let model: Model
    private let rowNames: ExportNames
    private let columnNames: ExportNames
    private var sink: TextSink<Failure>
    /// Bytes in the line being written; some readers take no more than 255.
    private var lineLength = 0

    private let constant = "objective_constant"
    private static var lineLimit: Int { 100 }

    init(_ model: Model, sink: TextSink<Failure>) {
        self.model = model
        self.sink = sink
        rowNames = ExportNames(model.constraintNames, prefix: "r", reserved: ["cost"], format: .lp)
        // Range variables are called after their rows, and must not meet a variable of the model.
        let ranges = (0..<model.constraintCount).lazy.filter { Self.isRange(model, $0) }
        let reserved = [constant] + ranges.map { [rowNames] in Self.rangeName(rowNames[$0]) }
        columnNames = ExportNames(model.variableNames, prefix: "x", reserved: Set(reserved), format: .lp)
    }

    mutating func write() throws(Failure) {
        try writeObjective()
        try writeConstraints()
        try writeBounds()
        try writeDomain("Generals") { $0 == .integer }
        try writeDomain("Binaries") { $0 == .binary }
        try sink.writeLine("End")
        try sink.flush()
    }

    private mutating func writeObjective() throws(Failure) {
        try sink.writeLine("Minimize")
        try begin("cost")
        var isEmpty = true
        // A variable exists by being mentioned; one that no row mentions is mentioned here, be it with a zero.
        var isMentioned = [Bool](repeating: false, count: model.variableCount)
        for index in model.rows().indices { isMentioned[Int(index)] = true }
        for id in model.variables where model.costs[id.index] != 0 || !isMentioned[id.index] {
            try writeTerm(model.costs[id.index], columnNames[id.index])
            isEmpty = false
        }
        if model.objectiveConstant != 0 {
            try writeTerm(model.objectiveConstant, constant)
        } else if isEmpty {
            try writeNothing()
        }
        try sink.write("\n")
    }

    private mutating func writeConstraints() throws(Failure) {
        try sink.writeLine("Subject To")
        let rows = model.rows()
        var isEmpty = true
        for row in 0..<model.constraintCount {
            let (lower, upper) = (model.rowLowerBounds[row], model.rowUpperBounds[row])
            let isFree = !lower.isFinite && !upper.isFinite
            if isFree {
                try sink.writeLine("\\ \(rowNames[row]) is free")
                continue
            }
            isEmpty = false
            try begin(rowNames[row])
            let entries = rows.range(ofRow: row)
            for position in entries {
                try writeTerm(rows.coefficients[position], columnNames[Int(rows.indices[position])])
            }
            let isRange = Self.isRange(model, row)
            if isRange {
                try writeTerm(-1, Self.rangeName(rowNames[row]))
            } else if entries.isEmpty {
                try writeNothing()
            }
            switch (isRange, lower == upper, lower.isFinite) {
            case (true, _, _): try sink.writeLine(" = 0")
            case (_, true, _): try sink.writeLine(" = \(lower.exactText)")
            case (_, _, true): try sink.writeLine(" >= \(lower.exactText)")
            default: try sink.writeLine(" <= \(upper.exactText)")
            }
        }
        if isEmpty {
            // GLPK's reader insists on a row.
            try begin("no_rows")
            try writeNothing()
            try sink.writeLine(" >= 0")
        }
    }

    private mutating func writeBounds() throws(Failure) {
        try sink.writeLine("Bounds")
        if model.objectiveConstant != 0 || model.variableCount == 0 { try sink.writeLine(" \(constant) = 1") }
        for row in 0..<model.constraintCount where Self.isRange(model, row) {
            try writeBound(Self.rangeName(rowNames[row]), model.rowLowerBounds[row], model.rowUpperBounds[row])
        }
        for id in model.variables {
            let (lower, upper) = model.effectiveBounds(of: id)
            if model.domain(of: id) == .binary, lower == 0, upper == 1 { continue }
            try writeBound(columnNames[id.index], lower, upper)
        }
    }

    private mutating func writeBound(_ name: String, _ lower: Double, _ upper: Double) throws(Failure) {
        switch (lower, upper) {
        case (0, .infinity): return
        case (-.infinity, .infinity): try sink.writeLine(" \(name) free")
        case (-.infinity, _): try sink.writeLine(" -inf <= \(name) <= \(upper.exactText)")
        case (_, .infinity): try sink.writeLine(" \(name) >= \(lower.exactText)")
        default:
            try sink.writeLine(
                lower == upper
                    ? " \(name) = \(lower.exactText)" : " \(lower.exactText) <= \(name) <= \(upper.exactText)")
        }
    }

    private mutating func writeDomain(_ title: String, _ belongs: (Domain) -> Bool) throws(Failure) {
        var hasHeader = false
        for id in model.variables {
            let domain = model.domain(of: id)
            guard belongs(effectiveDomain(domain, id)) else { continue }
            if !hasHeader { try sink.writeLine(title) }
            hasHeader = true
            try sink.writeLine(" \(columnNames[id.index])")
        }
    }

    /// A binary variable with narrower bounds goes among the integers: being called binary would reset them.
    private func effectiveDomain(_ domain: Domain, _ id: VariableID) -> Domain {
        switch domain {
        case .binary: model.effectiveBounds(of: id) == (0, 1) ? .binary : .integer
        case .impliedInteger: .integer
        case .continuous, .integer: domain
        }
    }

    // MARK: Terms

    private mutating func begin(_ name: String) throws(Failure) {
        try sink.write(" \(name):")
        lineLength = name.utf8.count + 2
    }

    private mutating func writeTerm(_ coefficient: Double, _ name: String) throws(Failure) {
        let sign = coefficient < 0 ? "-" : "+"
        let size = abs(coefficient)
        let term = size == 1 ? " \(sign) \(name)" : " \(sign) \(size.exactText) \(name)"
        if lineLength + term.utf8.count > Self.lineLimit {
            try sink.write("\n ")
            lineLength = 1
        }
        try sink.write(term)
        lineLength += term.utf8.count
    }

    /// A sum without terms must still name a variable.
    private mutating func writeNothing() throws(Failure) {
        try writeTerm(0, model.variableCount > 0 ? columnNames[0] : constant)
    }

    // MARK: Ranges

    private static func isRange(_ model: Model, _ row: Int) -> Bool {
        let (lower, upper) = (model.rowLowerBounds[row], model.rowUpperBounds[row])
        return lower.isFinite && upper.isFinite && lower != upper
    }

    private static func rangeName(_ row: String) -> String { "range_\(row.prefix(240))" }
}
