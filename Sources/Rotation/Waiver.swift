/// One row of `waivers.csv`: a rule's row dropped for a place and a span of semesters, on record.
public struct Waiver: Sendable, Hashable {
    /// The rule that is waived.
    public let rule: RuleName
    /// A school's or group's id, `region`, or two schools (see ``PairPlace``); `nil` for every place.
    public let place: String?
    /// The semesters of the waiver.
    public let span: SemesterSpan
    /// Why it was granted.
    public let reason: String
    /// Who granted it.
    public let grantedBy: String

    /// A waiver on record.
    public init(
        rule: RuleName, place: String? = nil, span: SemesterSpan = .always, reason: String = "", by: String = ""
    ) {
        self.rule = rule
        self.place = place
        self.span = span
        self.reason = reason
        grantedBy = by
    }
}
