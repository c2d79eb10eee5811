import Foundation
import TOMLKit

/// Reads the bytes of a TOML file as a tree of values. Everything that names TOMLKit stands here.
public enum TOMLReader {
    /// The document in `bytes`, or `nil` after reporting the fault of syntax with its line and column.
    public static func read(_ bytes: Data, file: String, into diagnostics: DiagnosticCollector) -> TOMLNode? {
        let text: String
        do throws(UnreadableText) {
            text = try TextEncoding.decode(bytes).text
        } catch {
            diagnostics.report(at: Place(file: file, line: error.line), error.message)
            return nil
        }
        do {
            return node(try TOMLKit.TOMLTable(string: text))
        } catch let fault as TOMLKit.TOMLParseError {
            let start = fault.source.begin
            diagnostics.report(
                at: Place(file: file, line: start.line, column: start.column), .syntax(fault.description))
        } catch {
            diagnostics.report(at: Place(file: file), .syntax("\(error)"))
        }
        return nil
    }

    private static func node(_ table: TOMLKit.TOMLTable) -> TOMLNode {
        var entries: [String: TOMLNode] = [:]
        for key in table.keys { entries[key] = table[key].map(node) }
        return .table(entries)
    }

    private static func node(_ value: any TOMLValueConvertible) -> TOMLNode {
        if let text = value.string { return .string(text) }
        if let whole = value.int { return .integer(whole) }
        if let number = value.double { return .number(number) }
        if let flag = value.bool { return .boolean(flag) }
        if let array = value.array { return .array(array.map { node($0) }) }
        if let table = value.table { return node(table) }
        return .moment(value.debugDescription)
    }
}

extension Diagnostic.Message {
    fileprivate static func syntax(_ text: String) -> Self {
        Self(
            "toml-syntax", found: Wording("this is no TOML: \(text)", "不符合 TOML 语法：\(text)"),
            mend: Wording("Look at this line and the one before it", "请检查此行及上一行"))
    }
}
