import Rotation
import Tables

/// Values as a TOML document that people edit writes them.
enum TOMLText {
    /// A basic string: quotes, backslashes and control characters escaped.
    static func string(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": written += "\\\""
            case "\\": written += "\\\\"
            case "\n": written += "\\n"
            case "\t": written += "\\t"
            case "\r": written += "\\r"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written + "\""
    }

    static func strings(_ texts: some Sequence<String>) -> String { array(texts.map(string)) }

    static func number(_ value: Double) -> String { NumberText.exact(value) }

    static func array(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

    static func inlineTable(_ entries: [(key: String, value: String)]) -> String {
        "{ " + entries.map { "\($0.key) = \($0.value)" }.joined(separator: ", ") + " }"
    }

    /// Yuan: one number where they are the same everywhere.
    static func yuan(_ yuan: YuanBySetting) -> String {
        let amounts = Setting.allCases.map { (key: $0.rawValue, value: number(yuan[$0])) }
        return Set(amounts.map(\.value)).count == 1 ? amounts[0].value : inlineTable(amounts)
    }
}
