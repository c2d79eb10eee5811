/// Column headings as the national teacher system exports them, stripped to the words that matter.
enum Heading {
    /// `*出生日期(yyyy-MM-dd)` → `出生日期`, ` At_School_Since ` → `at_school_since`.
    ///
    /// Asterisks, white space and line breaks go, and so does a date pattern in half- or full-width brackets.
    static func normalised(_ heading: String) -> String {
        var plain = ""
        for scalar in heading.narrow.lowercased().unicodeScalars
        where !scalar.properties.isWhitespace && scalar != "*" && scalar.properties.generalCategory != .format {
            plain.unicodeScalars.append(scalar)
        }
        guard plain.hasSuffix(")"), let open = plain.lastIndex(of: "(") else { return plain }
        let pattern = plain[open...].dropFirst().dropLast()
        let isDatePattern = pattern.hasPrefix("yyyy") && pattern.allSatisfy { "ymd-/.年月日".contains($0) }
        return isDatePattern ? String(plain[..<open]) : plain
    }
}
