/// Reads the keys of one table of a TOML tree, reporting each fault by its dotted key.
///
/// Whatever is asked for becomes known; ``finish()`` then reports every key that nobody asked for. So the code that
/// reads the keys is the one list of them.
public final class KeyReader {
    /// The dotted key of the table; empty for the document.
    public let path: String
    private let entries: [String: TOMLNode]
    private let source: SettingSource
    private let diagnostics: DiagnosticCollector
    private var known: [String] = []

    /// A reader of the whole document.
    public convenience init(_ contents: FolderContents, into diagnostics: DiagnosticCollector) {
        self.init(contents.policy, path: "", source: contents.policySource, into: diagnostics)
    }

    /// A reader of a document that is no policy: a scenario, or settings beside the policy.
    public convenience init(_ document: TOMLNode, file: String, into diagnostics: DiagnosticCollector) {
        self.init(document, path: "", source: SettingSource(file: file), into: diagnostics)
    }

    init(_ node: TOMLNode, path: String, source: SettingSource, into diagnostics: DiagnosticCollector) {
        self.path = path
        if case .table(let entries) = node { self.entries = entries } else { entries = [:] }
        self.source = source
        self.diagnostics = diagnostics
    }

    // MARK: Values

    /// The value of a key that may be left out; `nil` where it is, or where it is wrong.
    public func optional<Value>(_ key: String, _ form: SettingForm<Value>) -> Value? {
        guard let node = take(key) else { return nil }
        return form.read(node) { report(key, $0) }
    }

    /// The value of a key, or its default where it is left out or wrong.
    public func value<Value>(_ key: String, _ form: SettingForm<Value>, default fallback: Value) -> Value {
        optional(key, form) ?? fallback
    }

    /// The value of a key that must be there; `nil` after reporting that it is not, or is wrong.
    public func required<Value>(_ key: String, _ form: SettingForm<Value>) -> Value? {
        if entries[key] == nil {
            known.append(key)
            report(key, .missingKey(key, form.allowed))
            return nil
        }
        return optional(key, form)
    }

    // MARK: Tables

    /// The table under a key, if it is there.
    public func table(_ key: String) -> KeyReader? {
        guard let node = take(key) else { return nil }
        return reader(of: node, key: key, path: DottedKey.joining(path, key))
    }

    /// The table under a key that must be there.
    public func requiredTable(_ key: String) -> KeyReader? {
        if entries[key] == nil {
            known.append(key)
            report(key, .missingKey(key, Wording("a table", "表")))
            return nil
        }
        return table(key)
    }

    /// The tables of a list under a key; `nil` where the key is left out or no list.
    public func tables(inList key: String) -> [KeyReader]? {
        guard let node = take(key) else { return nil }
        guard case .array(let nodes) = node else {
            report(key, .wrongValue(node, Wording("a list of tables", "表的列表")))
            return nil
        }
        return nodes.enumerated().compactMap { index, node in
            reader(of: node, key: key, path: DottedKey.joining(path, key) + "[\(index)]")
        }
    }

    /// Every key of a table whose keys are names that somebody chose, in order.
    public func names() -> [String] {
        let names = entries.keys.sorted()
        known += names
        return names
    }

    /// The value under a key as it stands, whatever it is.
    public func node(_ key: String) -> TOMLNode? { take(key) }

    /// Whether the key is there; asking makes it known.
    public func has(_ key: String) -> Bool { take(key) != nil }

    private func take(_ key: String) -> TOMLNode? {
        known.append(key)
        return entries[key]
    }

    private func reader(of node: TOMLNode, key: String, path: String) -> KeyReader? {
        guard case .table = node else {
            report(key, .wrongValue(node, Wording("a table", "表")))
            return nil
        }
        return KeyReader(node, path: path, source: source, into: diagnostics)
    }

    // MARK: Faults

    /// Reports a fault of one key, or of the whole table.
    public func report(
        _ key: String? = nil, _ message: Diagnostic.Message, severity: Diagnostic.Severity = .error
    ) {
        let path = key.map { DottedKey.joining(self.path, $0) } ?? self.path
        diagnostics.report(severity, at: source.place(of: path), message)
    }

    /// Reports every key that nobody asked for, naming the nearest known one.
    public func finish() {
        for key in entries.keys.sorted() where !known.contains(key) {
            report(key, .unknownKey(key, known: Set(known).sorted(), in: path))
        }
    }
}

extension Diagnostic.Message {
    /// A key that nothing reads.
    public static func unknownKey(_ key: String, known: [String], in path: String) -> Self {
        let nearest = Spelling.nearest(to: key, among: known)
        let place = path.isEmpty ? Wording("the document", "文件") : Wording(verbatim: "[\(path)]")
        return Self(
            "unknown-key",
            found: Wording(
                "\(place[.english]) has no key \(key.quoted)", "\(place[.chinese]) 没有键 \(key.quoted)"),
            allowed: Wording(verbatim: known.joined(separator: ", ")),
            mend: nearest.map { Wording("Maybe \($0.quoted) is meant", "是否应为 \($0.quoted)") }
                ?? Wording("Remove the key", "请删去此键"))
    }

    fileprivate static func missingKey(_ key: String, _ allowed: Wording) -> Self {
        Self(
            "missing-key", found: Wording("the key \(key.quoted) is missing", "缺少键 \(key.quoted)"),
            allowed: allowed, mend: Wording("Add it", "请补上"))
    }
}
