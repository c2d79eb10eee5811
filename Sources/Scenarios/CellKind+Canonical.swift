import Tables

extension CellKind {
    /// One spelling for all spellings of a value: numbers by value, flags and words of fixed lists by their name.
    func canonical(_ text: String) -> String {
        switch self {
        case .number, .integer: return NumberText.parse(text).map(NumberText.exact) ?? text
        case .flag:
            switch text.lowercased() {
            case "yes", "y", "true", "1", "是", "有": return "yes"
            case "", "no", "n", "false", "0", "否", "无": return "no"
            default: return text
            }
        case .choice(let choices):
            let plain = text.lowercased()
            return choices.first { $0.name.lowercased() == plain || $0.aliases.contains(plain) }?.name ?? text
        case .list(let element): return Self.items(of: text).map(element.canonical).joined(separator: ";")
        case .text, .id, .reference, .semester, .date: return text
        }
    }
}
