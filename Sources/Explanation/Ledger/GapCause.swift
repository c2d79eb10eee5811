/// Why periods are missing, in the order in which causes are charged.
public enum GapCause: String, Sendable, Hashable, CaseIterable {
    /// Nobody in the groups within scope holds the course, or not for so many periods.
    case nobody
    /// Who holds it is absent, exempt, on hold, resting, pinned, too new or too old, or serves out a running posting.
    case committed
    /// Who holds it works too far away.
    case tooFar = "too_far"
    /// Their own school would lose more than this one gains.
    case ownNeed = "own_need"
    /// The cap on staff away would be broken, for more than is gained.
    case awayCap = "away_cap"
    /// No way of moving is open to them, or another rule would be broken for more than is gained.
    case rule
    /// Moving them, or buying lessons, costs more than it is worth, or they are worth more elsewhere.
    case price
    /// One such move by itself would make the plan better: the search was stopped before it found that.
    case unfound
}
