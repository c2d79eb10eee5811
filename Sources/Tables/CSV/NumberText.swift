import Foundation

/// Numbers as tables write them: plain decimals, without exponents.
public enum NumberText {
    /// Reads a plain decimal such as `12`, `-0.5` or `１２．５`; `nil` for anything else, exponents included.
    public static func parse(_ text: String) -> Double? {
        let plain = text.narrow
        var digits = 0
        var points = 0
        for (index, byte) in plain.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "."): points += 1
            case UInt8(ascii: "+"), UInt8(ascii: "-"): if index > 0 { return nil }
            default: return nil
            }
        }
        guard digits > 0, points <= 1, let value = Double(plain), value.isFinite else { return nil }
        return value
    }

    /// The shortest decimal that reads back as `value` rounded to nine places: no exponent, no `.0`, no `-0`.
    ///
    /// Amounts come from sums, and a sum of tenths must not print as `0.30000000000000004`.
    public static func format(_ value: Double) -> String {
        guard value.isFinite else { return "" }
        let scaled = (value * 1e9).rounded()
        // Beyond 2⁵³ neighbouring doubles are further apart than the places kept: nothing is left to round.
        guard abs(scaled) < 9_007_199_254_740_992 else { return plain(value) }
        let magnitude = Int(abs(scaled))
        let whole = "\(magnitude / 1_000_000_000)"
        let part = magnitude % 1_000_000_000
        guard magnitude > 0 else { return "0" }
        let sign = scaled < 0 ? "-" : ""
        guard part > 0 else { return sign + whole }
        var places = String(part + 1_000_000_000).dropFirst()
        while places.hasSuffix("0") { places = places.dropLast() }
        return "\(sign)\(whole).\(places)"
    }

    /// The shortest plain decimal that reads back as exactly `value`, for numbers that somebody wrote.
    public static func exact(_ value: Double) -> String {
        let shortest = value.description
        guard !shortest.contains("e") else { return format(value) }
        let text = shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
        return text == "-0" ? "0" : text
    }

    /// Large numbers: at most six decimals are meaningful here, and none of them is an exponent.
    private static func plain(_ value: Double) -> String {
        var text = String(format: "%.6f", locale: Locale(identifier: "en_US_POSIX"), value)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}

extension String {
    /// The text with full-width digits, letters and punctuation as their half-width forms.
    var narrow: String {
        utf8.allSatisfy { $0 < 0x80 } ? self : self.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? self
    }
}
