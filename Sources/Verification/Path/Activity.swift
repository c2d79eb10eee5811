import Rotation

/// What one teacher does in one planned semester.
enum Activity: Sendable, Hashable {
    /// At the home school, giving the whole load there.
    case home
    /// Absent, giving nothing.
    case absent
    /// Away on a posting or post.
    case posted(Stay)
    /// At the home school but for whole days at hosts.
    case visiting(Round)

    /// A posting or post, as seen from one semester of it.
    struct Stay: Sendable, Hashable {
        let mode: ModeID
        let terms: PostingTerms
        /// Whether the mode is of kind `post`.
        let fillsPost: Bool
        let host: SchoolID
        let post: PostID?
    }

    /// The hosts of a visiting teacher, as seen from one semester.
    struct Round: Sendable, Hashable {
        let mode: ModeID
        let terms: VisitingTerms
        let stops: [Stop]

        /// Periods a week that the days away take from the home school.
        var lost: Double {
            stops.reduce(0) { $0 + Double($1.days) * (terms.periodsPerDay + terms.lostPeriodsPerDay) }
        }
    }

    /// Days a week at one host.
    struct Stop: Sendable, Hashable {
        let host: SchoolID
        let days: Int
    }

    /// Whether this is what a pin speaks of; a pin without mode and host speaks of every kind of going.
    func matches(_ pin: Pin) -> Bool {
        switch self {
        case .home, .absent: false
        case .posted(let stay): (pin.mode ?? stay.mode) == stay.mode && (pin.host ?? stay.host) == stay.host
        case .visiting(let round):
            (pin.mode ?? round.mode) == round.mode
                && (pin.host.map { host in round.stops.contains { $0.host == host } } ?? true)
        }
    }
}
