/// A value of a TOML document.
public indirect enum TOMLNode: Sendable, Hashable {
    case string(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    /// A date, a time or both, as it was written.
    case moment(String)
    case array([TOMLNode])
    case table([String: TOMLNode])

    /// The value under `key`, if this is a table that has it.
    public subscript(key: String) -> TOMLNode? {
        if case .table(let entries) = self { entries[key] } else { nil }
    }

    /// The number, whether it was written with a decimal point or without.
    public var numeric: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// The words for this type of value.
    public var typeName: Wording {
        switch self {
        case .string: Wording("a text", "文本")
        case .integer: Wording("a whole number", "整数")
        case .number: Wording("a number", "小数")
        case .boolean: Wording("true or false", "布尔值")
        case .moment: Wording("a date", "日期")
        case .array: Wording("a list", "列表")
        case .table: Wording("a table", "表")
        }
    }

    /// The value under a path of keys, if there is one.
    public func value(at path: ArraySlice<String>) -> TOMLNode? {
        path.reduce(Optional(self)) { node, key in node?[key] }
    }

    /// The value replaced under a path of keys, tables made where they are missing.
    ///
    /// - Returns: `nil` where the path leads through a value that is no table.
    public func setting(_ path: ArraySlice<String>, to value: TOMLNode) -> TOMLNode? {
        guard let key = path.first else { return value }
        guard case .table(var entries) = self else { return nil }
        let inner = (entries[key] ?? .table([:])).setting(path.dropFirst(), to: value)
        guard let inner else { return nil }
        entries[key] = inner
        return .table(entries)
    }
}
