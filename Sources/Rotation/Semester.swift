/// One semester of one school year, written `2026-fall` or `2027-spring`.
///
/// The school year 2026 is `2026-fall` followed by `2027-spring`: the number written is the calendar year in which
/// the semester begins. Semesters are ordered in time and advance by whole semesters.
public struct Semester: Hashable, Comparable, Sendable {
    /// Semesters since the fall of the (fictitious) year 0.
    private let ordinal: Int

    private init(ordinal: Int) { self.ordinal = ordinal }

    /// The given term of the school year that begins in the autumn of `schoolYear`.
    public init(schoolYear: Int, term: Term) {
        ordinal = 2 * schoolYear + (term == .fall ? 0 : 1)
    }

    /// The calendar year of the autumn in which this semester's school year begins.
    public var schoolYear: Int { ordinal >> 1 }

    /// Which half of the school year this is.
    public var term: Term { ordinal & 1 == 0 ? .fall : .spring }

    /// The first month: September for a fall, March for a spring.
    public var firstMonth: Month {
        term == .fall ? Month(year: schoolYear, month: 9) : Month(year: schoolYear + 1, month: 3)
    }

    /// The semester `count` semesters later (earlier if negative).
    public func advanced(by count: Int) -> Semester { Semester(ordinal: ordinal + count) }

    /// How many semesters lie from this one to `other`; 0 for itself, negative if `other` is earlier.
    public func distance(to other: Semester) -> Int { other.ordinal - ordinal }

    /// Earlier semesters come first.
    public static func < (left: Semester, right: Semester) -> Bool { left.ordinal < right.ordinal }
}

extension Semester: CustomStringConvertible {
    /// The canonical spelling, `2026-fall` or `2027-spring`.
    public var description: String { "\(firstMonth.year)-\(term.rawValue)" }
}

extension Semester {
    /// The spellings that ``init(_:)`` reads, for messages.
    public static let acceptedForms =
        "2026-fall, 2027-spring, 2026-2027-1, 2026-2027-2, 2026-2027学年第一学期, 2026-2027学年第二学期"

    /// Reads any of the accepted spellings, full-width digits included.
    ///
    /// - Returns: `nil` for anything else, including a school year whose two years do not follow one another.
    public init?(_ text: String) {
        let plain = text.halfwidth.filter { !$0.isWhitespace }
        if let semester = Self.english(plain) ?? Self.numbered(plain) ?? Self.chinese(plain) {
            self = semester
        } else {
            return nil
        }
    }

    private static func english(_ text: String) -> Semester? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = year(parts[0]), let term = Term(rawValue: parts[1].lowercased()) else {
            return nil
        }
        return Semester(schoolYear: term == .fall ? year : year - 1, term: term)
    }

    private static func numbered(_ text: String) -> Semester? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let first = year(parts[0]), let second = year(parts[1]), second == first + 1 else {
            return nil
        }
        switch parts[2] {
        case "1": return Semester(schoolYear: first, term: .fall)
        case "2": return Semester(schoolYear: first, term: .spring)
        default: return nil
        }
    }

    private static func chinese(_ text: String) -> Semester? {
        let endings: [(String, Term)] = [
            ("学年第一学期", .fall), ("学年第二学期", .spring), ("学年第1学期", .fall), ("学年第2学期", .spring),
        ]
        for (ending, term) in endings where text.hasSuffix(ending) {
            let years = text.dropLast(ending.count).split(separator: "-", omittingEmptySubsequences: false)
            guard let first = years.first.flatMap({ year($0) }) else { return nil }
            switch years.count {
            case 1: return Semester(schoolYear: first, term: term)
            case 2: return year(years[1]) == first + 1 ? Semester(schoolYear: first, term: term) : nil
            default: return nil
            }
        }
        return nil
    }

    private static func year(_ text: Substring) -> Int? {
        guard text.count == 4, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(text)
    }
}
