/// Whether `score.csv` says what the recomputed worth says, term by term.
///
/// A term of no points may be left out.
struct ScoreCheck {
    func check(_ written: [Written<WrittenTerm>], against worth: Worth, into findings: inout Findings) {
        var seen: Set<String> = []
        for row in written {
            let place = Location(file: .score, line: row.line, item: row.key)
            guard seen.insert(row.key).inserted else {
                findings.report(.repeatedRow, at: place)
                continue
            }
            guard let term = worth.terms.first(where: { $0.key == row.key }) else {
                findings.report(.noSuchTerm, at: place)
                continue
            }
            findings.compare(
                .wrongTerm, at: place, expected: term.points.nearest(to: row.points), found: row.points,
                scale: term.scale)
            if let amount = term.amount {
                findings.compare(.wrongAmount, at: place, expected: amount, found: row.amount)
            }
        }
        for term in worth.terms where !seen.contains(term.key) {
            guard !findings.tolerance.agree(term.points.least, 0) else { continue }
            findings.report(
                .rowMissing, at: Location(file: .score, item: term.key), expected: term.points.least.plain)
        }
    }
}

extension Finding.Message {
    static let noSuchTerm = Finding.Message("score.unknown", "the worth has no such term", "总分中没有这一项")
    static let wrongTerm = Finding.Message("score.points", "the points of a term are others", "分项分值不符")
    static let wrongAmount = Finding.Message("score.amount", "the amount of a term is another", "分项数量不符")
}
