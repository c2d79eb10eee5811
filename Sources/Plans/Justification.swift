import Rotation

/// One fact that speaks for a placement.
public enum Justification: Sendable, Hashable {
    /// It runs already, committed through a semester.
    case running(until: Semester)
    /// The plan prolongs what runs already through a semester.
    case extended(until: Semester)
    /// It fills a named post.
    case fillsPost(title: String)
    /// The host lacks this many periods a week of a subject before any planning (the first semester of the stay; where the
    /// plan prolongs one that runs already, the first after the ledger's commitment).
    case hostLacks(subject: SubjectID, periods: Double)
    /// It counts towards a rule, which rests on a clause.
    case countsTowards(RuleName, ClauseID?)
    /// The move is due: years at the school when it starts.
    case due(years: Double)
    /// The teacher has asked to go, or named the host as welcome.
    case welcome
    /// If the teacher stayed at home and all else were as planned, a school would lack up to so many more periods a week
    /// of a subject in some semester; which of its own staff who hold the subject are away then.
    case covers(SchoolID, SubjectID, periods: Double, whileAway: [TeacherID])
    /// If the teacher stayed at home and all else were as planned, a rule would be short by so much more.
    case keeps(RuleName, ClauseID?, shortfall: Double)
    /// If the teacher stayed at home and all else were as planned, the score would be higher by so many points.
    case spares(points: Double)
    /// If the teacher stayed at home and all else were as planned, the score would be lower by so many points, or equal:
    /// the search ended before it found that.
    case needless(points: Double)
    /// Pins leave the teacher nothing else.
    case pinned
}
