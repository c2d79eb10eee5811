import Rotation
import Tables

/// Rows that speak of the same thing at the same time.
enum Overlaps {
    /// Hands over every row whose span meets that of an earlier row of the same key, with that row.
    static func check<Value, Key: Hashable>(
        _ rows: [Located<Value>], key: (Value) -> Key, span: (Value) -> SemesterSpan,
        report: (_ row: RowReader, _ earlier: RowReader) -> Void
    ) {
        var seen: [Key: [Located<Value>]] = [:]
        for row in rows {
            let key = key(row.value)
            if let other = seen[key]?.first(where: { span($0.value).overlaps(span(row.value)) }) {
                report(row.row, other.row)
            }
            seen[key, default: []].append(row)
        }
    }
}

extension SemesterSpan {
    /// Whether some semester lies in both spans.
    func overlaps(_ other: SemesterSpan) -> Bool {
        if let until, let from = other.from, until < from { return false }
        if let until = other.until, let from, until < from { return false }
        return true
    }
}

extension Diagnostic.Message {
    /// The row says what an earlier one says.
    static func repeatedRow(of earlier: RowReader) -> Self {
        Self(
            "repeated-row",
            found: Wording("the row repeats line \(earlier.lineText)", "本行与第 \(earlier.lineText) 行重复"),
            mend: Wording("Remove one of the two", "请删去其中一行"))
    }

    /// The row speaks of semesters of which an earlier one speaks.
    static func overlap(with earlier: RowReader) -> Self {
        Self(
            "overlapping-rows",
            found: Wording(
                "the row holds in semesters for which line \(earlier.lineText) holds already",
                "本行与第 \(earlier.lineText) 行的学期重叠"),
            mend: Wording("Remove one of the two, or part their semesters", "请删去其中一行或把学期错开"))
    }
}
