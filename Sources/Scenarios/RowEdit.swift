import Tables

/// What a patch does to the cells of a row.
struct RowEdit {
    private enum Step {
        case set(String)
        case add(Double)
        case multiply(Double)
    }

    private let steps: [(column: Int, key: String, step: Step)]
    /// The edits for people: `load = 12`, `students × 1.1`.
    let texts: [String]

    /// `nil` after reporting a column that is not there, one that holds no numbers, or a value that no cell can hold.
    init?(set: [String: TOMLNode], add: [String: Double], multiply: [String: Double], at place: PatchPlace) {
        var steps: [(Int, String, Step)] = []
        var texts: [String] = []
        for (name, value) in set.sorted(by: { $0.key < $1.key }) {
            guard let column = place.column(name, under: "set"), let text = place.cell(value, in: column, under: "set")
            else { continue }
            steps.append((column, "set", .set(text)))
            texts.append("\(place.schema.columns[column].name) = \(text)")
        }
        for (name, amount) in add.sorted(by: { $0.key < $1.key }) {
            guard let column = Self.numberColumn(name, "add", place) else { continue }
            steps.append((column, "add", .add(amount)))
            let sign = amount < 0 ? "−" : "+"
            texts.append("\(place.schema.columns[column].name) \(sign) \(NumberText.exact(abs(amount)))")
        }
        for (name, factor) in multiply.sorted(by: { $0.key < $1.key }) {
            guard let column = Self.numberColumn(name, "multiply", place) else { continue }
            steps.append((column, "multiply", .multiply(factor)))
            texts.append("\(place.schema.columns[column].name) × \(NumberText.exact(factor))")
        }
        guard steps.count == set.count + add.count + multiply.count else { return nil }
        self.steps = steps
        self.texts = texts
    }

    private static func numberColumn(_ name: String, _ key: String, _ place: PatchPlace) -> Int? {
        guard let column = place.column(name, under: key) else { return nil }
        switch place.schema.columns[column].kind {
        case .number, .integer: return column
        case .text, .id, .reference, .flag, .semester, .date, .choice, .list:
            place.diagnostics.report(at: place.place(key, name), .noNumbers(name))
            return nil
        }
    }

    /// Changes the cells; a cell that holds no number to count from is reported.
    func apply(to row: inout TableRow, at place: PatchPlace) {
        for (column, key, step) in steps {
            let schema = place.schema.columns[column]
            let source = place.place(key, schema.name)
            func count(_ change: (Double) -> Double) {
                guard let before = NumberText.parse(row.cells[column]) else {
                    place.diagnostics.report(at: source, .nothingToCountFrom(row, schema.name, row.cells[column]))
                    return
                }
                let after = change(before)
                // Columns of whole numbers stay such: 1.1 × 45 pupils are 50 pupils.
                let isWhole = if case .integer = schema.kind { true } else { false }
                row.overwrite(column, with: NumberText.format(isWhole ? after.rounded() : after), from: source)
            }
            switch step {
            case .set(let text): row.overwrite(column, with: text, from: source)
            case .add(let amount): count { $0 + amount }
            case .multiply(let factor): count { $0 * factor }
            }
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func noNumbers(_ column: String) -> Self {
        Self(
            "no-numbers",
            found: Wording("the column \(column.quoted) holds no numbers", "列 \(column.quoted) 不是数字"),
            mend: Wording("Use set", "请用 set"))
    }

    fileprivate static func nothingToCountFrom(_ row: TableRow, _ column: String, _ cell: String) -> Self {
        let place = row.place.text(in: .english)
        return Self(
            "nothing-to-count-from",
            found: Wording(
                "\(column) in \(place) is \(cell.isEmpty ? "blank" : cell.quoted), which is no number to count from",
                "\(place) 的 \(column) 是\(cell.isEmpty ? "空白" : cell.quoted)，无法在其上加减或相乘"),
            mend: Wording("Use set, or leave such rows out by where", "请用 set，或用 where 排除这些行"))
    }
}
