import Tables

/// Reads one scenario, with every key that does not belong reported beside the nearest that does.
struct ScenarioReader {
    private let root: KeyReader
    private let document: TOMLNode
    private let file: String

    init(_ document: TOMLNode, file: String, into diagnostics: DiagnosticCollector) {
        root = KeyReader(document, file: file, into: diagnostics)
        self.document = document
        self.file = file
    }

    func read(id: String) -> Scenario {
        let title = root.optional("name", .text)
        let extends = root.value("extends", .list(of: .text), default: [])
        let settings = leaves("set").map { Scenario.Setting(key: $0.key, value: $0.value) }
        let sweeps = leaves("sweep").compactMap(sweep)
        let restructurings = (root.tables(inList: "restructure") ?? []).compactMap { RestructuringReader($0).read() }
        let patches = (root.tables(inList: "patch") ?? []).compactMap(patch)
        let insertions = (root.tables(inList: "insert") ?? []).compactMap(insertion)
        root.finish()
        return Scenario(
            id: id, title: title ?? id, file: file, extends: extends, settings: settings,
            restructurings: restructurings, patches: patches, insertions: insertions, sweeps: sweeps)
    }

    // MARK: Settings

    /// The settings of `[set]` or `[sweep]`, by dotted key.
    ///
    /// A quoted key such as `"modes.live"` gives its value whole. A bare key leads into the tables below it, as
    /// `modes.live.points = 2` does in TOML, so that the other keys there stay as they are.
    private func leaves(_ name: String) -> [(key: String, value: TOMLNode)] {
        guard let table = root.table(name) else { return [] }
        return table.names().flatMap { key -> [(key: String, value: TOMLNode)] in
            guard let value = table.node(key) else { return [] }
            guard let path = DottedKey.split(key) else {
                table.report(key, .noDottedKey(key))
                return []
            }
            let written = path.reduce("", DottedKey.joining)
            return path.count > 1 ? [(written, value)] : Self.leaves(below: written, value)
        }
    }

    private static func leaves(below path: String, _ node: TOMLNode) -> [(key: String, value: TOMLNode)] {
        guard case .table(let entries) = node, !entries.isEmpty else { return [(path, node)] }
        return entries.sorted { $0.key < $1.key }
            .flatMap { leaves(below: DottedKey.joining(path, $0.key), $0.value) }
    }

    private func sweep(_ key: String, _ value: TOMLNode) -> Scenario.Sweep? {
        guard case .array(let values) = value, !values.isEmpty else {
            root.report("sweep", .noValues(key, value))
            return nil
        }
        return Scenario.Sweep(key: key, values: values)
    }

    // MARK: Tables

    private func patch(_ keys: KeyReader) -> Scenario.Patch? {
        defer { keys.finish() }
        let table = keys.required("table", .text)
        let conditions = cells(keys, "where") ?? [:]
        let set = cells(keys, "set")
        let add = numbers(keys, "add")
        let multiply = numbers(keys, "multiply")
        let remove = keys.optional("remove", .flag)
        let edits = [set?.keys.sorted(), add?.keys.sorted(), multiply?.keys.sorted()].compactMap { $0 }
        switch (remove, edits.isEmpty) {
        case (true?, true):
            return table.map {
                Scenario.Patch(key: keys.path, table: $0, conditions: conditions, change: .remove)
            }
        case (nil, false):
            let columns = edits.flatMap { $0 }
            for column in Set(columns.filter { name in columns.count { $0 == name } > 1 }).sorted() {
                keys.report(nil, .editedTwice(column))
            }
            let change = Scenario.Patch.Change.edit(set: set ?? [:], add: add ?? [:], multiply: multiply ?? [:])
            return table.map {
                Scenario.Patch(key: keys.path, table: $0, conditions: conditions, change: change)
            }
        default:
            keys.report(nil, .noOneChange)
            return nil
        }
    }

    private func insertion(_ keys: KeyReader) -> Scenario.Insertion? {
        defer { keys.finish() }
        let table = keys.required("table", .text)
        let rows = keys.tables(inList: "rows")
        if rows?.isEmpty ?? !keys.has("rows") { keys.report(nil, .noRows) }
        let cells = (rows ?? []).map { row in
            Dictionary(row.names().compactMap { name in row.node(name).map { (name, $0) } }) { first, _ in first }
        }
        return table.map { Scenario.Insertion(key: keys.path, table: $0, rows: cells) }
    }

    private func cells(_ keys: KeyReader, _ name: String) -> [String: TOMLNode]? {
        keys.table(name).map { table in
            Dictionary(table.names().compactMap { name in table.node(name).map { (name, $0) } }) { first, _ in first }
        }
    }

    private func numbers(_ keys: KeyReader, _ name: String) -> [String: Double]? {
        keys.table(name).map { table in
            let values = table.names().compactMap { column in
                table.optional(column, .number(-1_000_000_000...1_000_000_000)).map { (column, $0) }
            }
            return Dictionary(values) { first, _ in first }
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func noDottedKey(_ key: String) -> Self {
        Self(
            "no-dotted-key", found: Wording("\(key.quoted) is no dotted key", "\(key.quoted) 不是点分键"),
            allowed: Wording("keys joined by dots, such as gap.price", "用点连接的键，例如 gap.price"))
    }

    fileprivate static func noValues(_ key: String, _ value: TOMLNode) -> Self {
        Self(
            "no-values",
            found: Wording("\(key) takes \(value.shown), one after another", "\(key) 要依次取 \(value.shown)"),
            allowed: Wording("a list of at least one value", "至少有一个值的列表"))
    }

    fileprivate static func editedTwice(_ column: String) -> Self {
        Self(
            "edited-twice",
            found: Wording("the column \(column.quoted) is changed twice", "列 \(column.quoted) 被改了两次"),
            mend: Wording("Put the second change into a patch of its own", "请把第二处改动另写成一个 patch"))
    }

    fileprivate static let noOneChange = Self(
        "no-one-change", found: Wording("a patch does one thing to its rows", "每个 patch 只做一种改动"),
        allowed: Wording(
            "remove = true alone, or set, add and multiply", "单独的 remove = true，或 set、add、multiply"))

    fileprivate static let noRows = Self(
        "missing-key", found: Wording("the key \"rows\" is missing", "缺少键 \"rows\""),
        allowed: Wording("a list of tables", "表的列表"), mend: Wording("Add it", "请补上"))
}
