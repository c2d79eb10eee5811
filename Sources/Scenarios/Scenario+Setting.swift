import Foundation
import Tables

extension Scenario.Setting {
    /// A setting written as `key=value`, such as `gap.price=12` or `start=2027-fall`; `nil` without a key or a value.
    ///
    /// The value is read as TOML writes it; what is no TOML is a text, so that texts need no quotes.
    public init?(argument: String) {
        guard let sign = argument.firstIndex(of: "=") else { return nil }
        let key = argument[..<sign].trimmingCharacters(in: .whitespaces)
        let text = argument[argument.index(after: sign)...].trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty, let path = DottedKey.split(key) else { return nil }
        let document = TOMLReader.read(Data("value = \(text)".utf8), file: "", into: DiagnosticCollector())
        var value = TOMLNode.string(text)
        if case .table(let entries)? = document, entries.count == 1, let read = entries["value"] { value = read }
        if case .moment = value { value = .string(text) }
        self.init(key: path.reduce("", DottedKey.joining), value: value)
    }
}
