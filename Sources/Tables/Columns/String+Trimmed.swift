extension String {
    /// The text without white space (the ideographic space included), zero-width marks and line breaks at its ends.
    public var trimmed: String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        let isInk: (UInt8) -> Bool = { (0x21...0x7E).contains($0) }
        if isInk(first), isInk(last) { return self }
        let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
        let body = unicodeScalars.drop(while: isBlank)
        guard let end = body.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(body[...end])
    }
}
