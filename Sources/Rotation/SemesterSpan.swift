/// A run of semesters, both ends inclusive, either end open.
public struct SemesterSpan: Sendable, Hashable {
    /// The first semester, or `nil` for "since ever".
    public let from: Semester?
    /// The last semester, or `nil` for "for good".
    public let until: Semester?

    /// The semesters from `from` to `until`, both inclusive.
    public init(from: Semester? = nil, until: Semester? = nil) {
        self.from = from
        self.until = until
    }

    /// Every semester.
    public static let always = SemesterSpan()

    /// Whether `semester` lies in the span.
    public func contains(_ semester: Semester) -> Bool {
        if let from, semester < from { return false }
        if let until, semester > until { return false }
        return true
    }
}
