extension String {
    /// The text in lines of at most `width` cells: broken at spaces, and between Chinese characters.
    ///
    /// No line begins with a mark that closes something.
    func wrapped(toWidth width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in breakable where !piece.isEmpty {
            if !line.isEmpty, (line + piece).trimmedEnd.displayWidth > width {
                lines.append(line.trimmedEnd)
                line = ""
            }
            line += piece
        }
        return lines + (line.trimmedEnd.isEmpty ? [] : [line.trimmedEnd])
    }

    /// The text in pieces between which a line may end.
    private var breakable: [String] {
        var pieces: [String] = []
        var piece = ""
        var mayBreak = false
        for character in self {
            let isWide = String(character).displayWidth == 2
            if mayBreak || isWide && !piece.isEmpty, !"，。；：！？）」』”》、)],.;:".contains(character), !piece.isOpening {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
            mayBreak = isWide || character == " "
        }
        return pieces + [piece]
    }

    private var isOpening: Bool { last.map { "（「『“《([".contains($0) } ?? false }

    private var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
