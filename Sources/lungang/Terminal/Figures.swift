import Foundation
import Tables

/// Numbers as people read them; files have exact ones.
enum Figures {
    /// One decimal place, such as `2674.0`.
    static func amount(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        // What rounds to nothing must not read as a loss.
        let rounded = (value * 10).rounded() / 10
        return String(format: "%.1f", locale: Locale(identifier: "en_US_POSIX"), rounded == 0 ? 0 : rounded)
    }

    /// At most one decimal place, and none for whole numbers: `12.5`, `2400`.
    static func plain(_ value: Double) -> String {
        let text = amount(value)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// At most three decimal places, for figures that have to add up: `0.125`.
    static func exact(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        return NumberText.format((value * 1000).rounded() / 1000)
    }

    /// A share as a percentage, such as `12.5 %`; shares below a thousandth are not shown as none.
    static func share(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        // Sums of floating-point numbers leave crumbs, which are not worth a word.
        return value > 1e-9 && value < 0.0005 ? "<0.1 %" : "\(amount(value * 100)) %"
    }
}
