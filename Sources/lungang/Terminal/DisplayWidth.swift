extension String {
    /// How many cells of a terminal the text takes: Chinese characters and full-width forms take two.
    var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }

    /// The text, cut to at most this many cells.
    func cut(toWidth limit: Int) -> String {
        guard displayWidth > limit else { return self }
        var width = 0
        var result = ""
        for scalar in unicodeScalars {
            width += scalar.displayWidth
            if width > limit { break }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// The text, filled up with spaces to at least this many cells.
    func padded(toWidth width: Int) -> String { self + String(repeating: " ", count: max(0, width - displayWidth)) }

    /// The text without what would move the cursor or colour the terminal.
    var printable: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}

extension Unicode.Scalar {
    fileprivate var displayWidth: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
