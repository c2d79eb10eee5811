import Rotation

/// One thing a teacher may do next: an arc of the itinerary network, with what it costs.
///
/// What an arc gives at home and at a host is told by ``Network/gives(_:)``; the choice of hosts and days that a
/// visit leaves open stands in its ``VisitMenu``.
public struct Arc: Hashable, Sendable {
    /// What the teacher does.
    public enum Action: Hashable, Sendable {
        /// At home for one semester.
        case stay
        /// Absent for one semester.
        case absent
        /// At home, with whole days at hosts of the menu, over one school year.
        case visit(VisitMenu)
        /// A visit that was already running at a spring start.
        case runningVisit(mode: ModeID, [VisitDays])
        /// Goes away for the mode's least term.
        case start(Stay)
        /// Stays away for one more step.
        case extend(Stay)
        /// Serves out what the ledger committed.
        case serveOut(Stay)
        /// Comes home; takes no time.
        case comeHome
    }

    /// The node it leaves.
    public let tail: Int
    /// The node it enters; in the same semester for ``Action/comeHome`` alone.
    public let head: Int
    /// The planned semesters it covers; empty for ``Action/comeHome``.
    public let span: Range<Int>
    /// What the teacher does.
    public let action: Action
    /// Points for the move itself: start, semesters, minutes and wishes; a visit's points stand in its menu.
    public let movePoints: Double
    /// Points for staying while due.
    public let overduePoints: Double
    /// New yuan by semester of the span; committed semesters and a visit's days are not in it.
    public let newYuan: [Double]

    /// The posting that the arc is part of, if the teacher is away on one.
    public var stay: Stay? {
        switch action {
        case .start(let stay), .extend(let stay), .serveOut(let stay): stay
        case .stay, .absent, .visit, .runningVisit, .comeHome: nil
        }
    }

    /// The posting that begins here, if one does.
    public var started: Stay? {
        if case .start(let stay) = action { stay } else { nil }
    }

    /// The choices of a visit that is still open.
    public var menu: VisitMenu? {
        if case .visit(let menu) = action { menu } else { nil }
    }
}
