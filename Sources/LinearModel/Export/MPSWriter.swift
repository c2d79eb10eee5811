/// Writes a model as free-format MPS, which every solver reads.
///
/// Rows and columns keep their order; numbers are written so that they read back exactly. What readers differ on is
/// avoided: the objective's constant is the cost of a last column fixed at one, since GLPK and the others disagree on the
/// sign of a right-hand side there; bounds of integer columns are always spelt out; `MI` comes before `UP`; range rows
/// are `G` rows with a positive range, so their upper bound is read back as `lower + range`; and rows whose bounds cross,
/// which a range cannot say, are met by a last row that reads 0 = 1.
public enum MPSWriter {
    /// Writes a model.
    ///
    /// - Parameters:
    ///   - model: The model; it is minimised, which is the format's default.
    ///   - name: The problem's name; ASCII without blanks.
    ///   - receive: Takes one block of the file's bytes after another, in order.
    /// - Throws: What `receive` throws.
    public static func write<Failure: Error>(
        _ model: Model, name: String = "model", to receive: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try withoutActuallyEscaping(receive) { receive throws(Failure) in
            var document = MPSDocument(model, sink: TextSink(receive))
            try document.write(name: name)
        }
    }

    /// The whole file as text; for small models.
    public static func text(of model: Model, name: String = "model") -> String {
        var bytes: [UInt8] = []
        write(model, name: name) { bytes.append(contentsOf: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// One file being written.
private struct MPSDocument<Failure: Error> {
    private let model: Model
    private let rowNames: ExportNames
    private let columnNames: ExportNames
    private var sink: TextSink<Failure>

    private let objective = "COST"
    private let constant = "CONSTANT"
    private let contradiction = "CONTRADICTION"
    private let hasCrossedRow: Bool

    init(_ model: Model, sink: TextSink<Failure>) {
        self.model = model
        self.sink = sink
        rowNames = ExportNames(
            model.constraintNames, prefix: "r", reserved: [objective, contradiction], format: .freeMPS)
        columnNames = ExportNames(model.variableNames, prefix: "x", reserved: [constant], format: .freeMPS)
        hasCrossedRow = model.constraints.contains {
            model.rowLowerBounds[$0.index] > model.rowUpperBounds[$0.index]
        }
    }

    mutating func write(name: String) throws(Failure) {
        try sink.writeLine("NAME \(NameFormat.freeMPS.legalize(name))")
        try writeRows()
        try writeColumns()
        try writeRightHandSides()
        try writeRanges()
        try writeBounds()
        try sink.writeLine("ENDATA")
        try sink.flush()
    }

    private mutating func writeRows() throws(Failure) {
        try sink.writeLine("ROWS")
        try sink.writeLine(" N \(objective)")
        for row in 0..<model.constraintCount {
            try sink.writeLine(" \(kind(ofRow: row).rawValue) \(rowNames[row])")
        }
        if hasCrossedRow { try sink.writeLine(" E \(contradiction)") }
    }

    private mutating func writeColumns() throws(Failure) {
        try sink.writeLine("COLUMNS")
        let columns = model.columns()
        var isInteger = false
        var markers = 0
        for id in model.variables {
            if model.domain(of: id).isIntegral != isInteger {
                isInteger.toggle()
                try sink.writeLine(" M\(markers) 'MARKER' '\(isInteger ? "INTORG" : "INTEND")'")
                markers += 1
            }
            let name = columnNames[id.index]
            let entries = columns.range(ofRow: id.index)
            let cost = model.costs[id.index]
            // A column exists by being mentioned, be it with a zero.
            if cost != 0 || entries.isEmpty { try sink.writeLine(" \(name) \(objective) \(cost.exactText)") }
            for position in entries {
                let row = rowNames[Int(columns.indices[position])]
                try sink.writeLine(" \(name) \(row) \(columns.coefficients[position].exactText)")
            }
        }
        if isInteger { try sink.writeLine(" M\(markers) 'MARKER' 'INTEND'") }
        if model.objectiveConstant != 0 {
            try sink.writeLine(" \(constant) \(objective) \(model.objectiveConstant.exactText)")
        }
    }

    private mutating func writeRightHandSides() throws(Failure) {
        try sink.writeLine("RHS")
        for row in 0..<model.constraintCount {
            let side: Double
            switch kind(ofRow: row) {
            case .free: continue
            case .equal, .atLeast: side = model.rowLowerBounds[row]
            case .atMost: side = model.rowUpperBounds[row]
            }
            if side != 0 { try sink.writeLine(" RHS \(rowNames[row]) \(side.exactText)") }
        }
        if hasCrossedRow { try sink.writeLine(" RHS \(contradiction) 1") }
    }

    private mutating func writeRanges() throws(Failure) {
        var hasHeader = false
        for row in 0..<model.constraintCount where kind(ofRow: row) == .atLeast {
            let (lower, upper) = (model.rowLowerBounds[row], model.rowUpperBounds[row])
            guard upper.isFinite, upper > lower else { continue }
            if !hasHeader { try sink.writeLine("RANGES") }
            hasHeader = true
            try sink.writeLine(" RNG \(rowNames[row]) \((upper - lower).exactText)")
        }
    }

    private mutating func writeBounds() throws(Failure) {
        var hasHeader = false
        for id in model.variables {
            for line in boundLines(id) {
                if !hasHeader { try sink.writeLine("BOUNDS") }
                hasHeader = true
                try sink.writeLine(line)
            }
        }
        if model.objectiveConstant != 0 {
            if !hasHeader { try sink.writeLine("BOUNDS") }
            try sink.writeLine(" FX BND \(constant) 1")
        }
    }

    private func boundLines(_ id: VariableID) -> [String] {
        let name = columnNames[id.index]
        let (lower, upper) = model.effectiveBounds(of: id)
        func line(_ kind: String, _ bound: Double? = nil) -> String {
            " \(kind) BND \(name)" + (bound.map { " \($0.exactText)" } ?? "")
        }
        switch (lower, upper) {
        case (-.infinity, .infinity): return [line("FR")]
        case (0, .infinity): return model.domain(of: id).isIntegral ? [line("PL")] : []
        case (0, 1) where model.domain(of: id).isIntegral: return [line("BV")]
        case (_, .infinity): return [line("LO", lower), line("PL")]
        case (-.infinity, _): return [line("MI"), line("UP", upper)]
        case (0, _) where upper > 0: return [line("UP", upper)]
        default: return lower == upper ? [line("FX", lower)] : [line("LO", lower), line("UP", upper)]
        }
    }

    private enum RowKind: String {
        case free = "N"
        case equal = "E"
        case atLeast = "G"
        case atMost = "L"
    }

    private func kind(ofRow row: Int) -> RowKind {
        let (lower, upper) = (model.rowLowerBounds[row], model.rowUpperBounds[row])
        if lower == upper { return .equal }
        if lower.isFinite { return .atLeast }
        return upper.isFinite ? .atMost : .free
    }
}
