import Foundation
import Tables

extension JSONValue {
    /// The value as UTF-8 text: two spaces a level, keys sorted by their bytes, numbers as the tables write them, a
    /// line feed at the end.
    public var bytes: Data { Data((text(indentedBy: 0) + "\n").utf8) }

    private func text(indentedBy depth: Int) -> String {
        switch self {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .integer(let value): return "\(value)"
        // JSON has no word for what is not finite.
        case .number(let value): return value.isFinite ? NumberText.format(value) : "null"
        case .string(let value): return Self.quoted(value)
        case .array(let values):
            return Self.block("[", values.map { $0.text(indentedBy: depth + 1) }, "]", depth: depth)
        case .object(let values):
            let lines = Self.sorted(values)
                .map { "\(Self.quoted($0.key)): \($0.value.text(indentedBy: depth + 1))" }
            return Self.block("{", lines, "}", depth: depth)
        }
    }

    /// The value as text without a space or a line break that it does not need, for where size counts.
    public var compactText: String {
        switch self {
        case .null, .bool, .integer, .number, .string: return text(indentedBy: 0)
        case .array(let values): return "[" + values.map(\.compactText).joined(separator: ",") + "]"
        case .object(let values):
            let members = Self.sorted(values).map { "\(Self.quoted($0.key)):\($0.value.compactText)" }
            return "{" + members.joined(separator: ",") + "}"
        }
    }

    private static func sorted(_ values: [String: JSONValue]) -> [(key: String, value: JSONValue)] {
        values.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
    }

    private static func block(_ open: String, _ lines: [String], _ close: String, depth: Int) -> String {
        if lines.isEmpty { return open + close }
        let indent = String(repeating: "  ", count: depth + 1)
        let body = lines.map { indent + $0 }.joined(separator: ",\n")
        return "\(open)\n\(body)\n\(indent.dropLast(2))\(close)"
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
