import Rotation

extension Mode {
    /// A posting from anywhere to anywhere in the group, in falls only, changed as a test needs.
    package static func posting(
        _ id: ModeID, min: Int, max: Int? = nil, _ change: (inout PostingTerms) -> Void = { _ in }
    ) -> Mode {
        var terms = PostingTerms(reach: Reach(routes: [.any]), minSemesters: min, maxSemesters: max ?? min)
        change(&terms)
        return Mode(id: id, kind: .posting(terms))
    }

    /// A mode that fills posts of the members from the core, changed as a test needs.
    package static func post(
        _ id: ModeID, min: Int, max: Int? = nil, _ change: (inout PostingTerms) -> Void = { _ in }
    ) -> Mode {
        var terms = PostingTerms(
            reach: Reach(routes: [Route(home: .core, host: .member)]), minSemesters: min, maxSemesters: max ?? min)
        change(&terms)
        return Mode(id: id, kind: .post(terms))
    }

    /// Visits of four periods a day and one lost to the road, at one host, changed as a test needs.
    package static func visiting(
        _ id: ModeID, days: Int, hosts: Int = 1, _ change: (inout VisitingTerms) -> Void = { _ in }
    ) -> Mode {
        var terms = VisitingTerms(
            reach: Reach(routes: [.any]), maxDays: days, maxHosts: hosts, periodsPerDay: 4, lostPeriodsPerDay: 1)
        change(&terms)
        return Mode(id: id, kind: .visiting(terms))
    }

    /// Live lessons.
    package static func broadcast(
        _ id: ModeID, _ subjects: Set<SubjectID>, share: Double, fanout: Double = 1, points: Double = 0
    ) -> Mode {
        Mode(
            id: id,
            kind: .broadcast(BroadcastTerms(subjects: subjects, maxShare: share, fanout: fanout, points: points)))
    }

    /// Bought lessons.
    package static func hire(
        _ id: ModeID, _ subjects: Set<SubjectID>, most: Double, points: Double = 0, yuan: Double = 0
    ) -> Mode {
        Mode(
            id: id,
            kind: .hire(
                HireTerms(subjects: subjects, maxPeriods: most, points: points, yuanPerPeriod: YuanBySetting(yuan))))
    }
}
