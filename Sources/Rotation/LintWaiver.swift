/// One row of `waivers.csv` that waives what a document says of the structure of groups, on record.
public struct LintWaiver: Sendable, Hashable {
    /// The clause that is waived.
    public let clause: ClauseID
    /// A school's or group's id, or `region`; `nil` for every place.
    public let place: String?
    /// The semesters of the waiver.
    public let span: SemesterSpan
    /// Why it was granted.
    public let reason: String
    /// Who granted it.
    public let grantedBy: String

    /// A waiver on record.
    public init(
        clause: ClauseID, place: String? = nil, span: SemesterSpan = .always, reason: String = "", by: String = ""
    ) {
        self.clause = clause
        self.place = place
        self.span = span
        self.reason = reason
        grantedBy = by
    }
}
