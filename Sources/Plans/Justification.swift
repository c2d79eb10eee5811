import Rotation

/// One fact that speaks for a placement.
public enum Justification: Sendable, Hashable {
    /// It runs already, committed through a semester.
    case running(until: Semester)
    /// It fills a named post.
    case fillsPost(title: String)
    /// The host lacks this many periods a week of a subject before any planning (the first semester of the stay).
    case hostLacks(subject: SubjectID, periods: Double)
    /// It counts towards a rule, which rests on a clause.
    case countsTowards(RuleName, ClauseID?)
    /// The move is due: years at the school when it starts.
    case due(years: Double)
    /// The teacher has asked to go, or named the host as welcome.
    case welcome
}
