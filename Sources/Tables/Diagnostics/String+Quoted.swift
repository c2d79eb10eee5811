extension String {
    /// The text in quotation marks as a message shows it: long texts cut, invisible characters spelt out.
    public var quoted: String {
        var shown = ""
        for scalar in unicodeScalars.prefix(60) {
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
                shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return "\"\(shown)\(unicodeScalars.count > 60 ? "…" : "")\""
    }
}
