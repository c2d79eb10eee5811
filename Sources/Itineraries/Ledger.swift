import Rotation

/// What `postings.csv` says of one teacher at the start of planning.
struct Ledger {
    /// The posting that is running, if one is.
    let posting: RunningPosting?
    /// The mode of the visits that are running, if any are.
    let visitingMode: ModeID?
    /// The visits that are running, by host.
    let visits: [VisitDays]
    /// The terms of that mode.
    let visitingTerms: [ModeID: VisitingTerms]

    private let instance: Instance

    init(_ instance: Instance, _ teacher: Teacher) {
        self.instance = instance
        let rows = instance.postings(of: teacher.id)
        posting = rows.first { instance.mode($0.mode)?.postingTerms != nil }
        let visiting = rows.filter { instance.mode($0.mode)?.visitingTerms != nil }
        visitingMode = visiting.first?.mode
        visits = visiting.map { VisitDays(host: $0.host, days: $0.days ?? 0) }
        visitingTerms = visiting.reduce(into: [:]) { $0[$1.mode] = instance.mode($1.mode)?.visitingTerms }
    }

    /// Yuan that the ledger has committed, by planned semester.
    func committedYuan(teacher: Teacher, horizon: Int) -> [Double] {
        var yuan = [Double](repeating: 0, count: horizon)
        if let posting, let terms = instance.mode(posting.mode)?.postingTerms,
            let setting = instance.school(posting.host)?.setting
        {
            let end = instance.policy.start.distance(to: instance.committedUntil(posting)) + 1
            for k in 0..<max(0, min(horizon, end)) { yuan[k] += terms.yuanPerSemester[setting] }
        }
        if let visitingMode, let terms = visitingTerms[visitingMode], horizon > 0 {
            for visit in visits {
                guard let setting = instance.school(visit.host)?.setting else { continue }
                yuan[0] += Double(visit.days) * terms.yuanPerDay[setting]
            }
        }
        return yuan
    }
}
