extension Double {
    /// The shortest decimal that reads back as the same number, without a trailing `.0`.
    var exactText: String {
        let text = description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
