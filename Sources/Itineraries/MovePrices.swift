import Rotation

/// What moving costs one teacher: section 7's prices of semesters and visiting days, wishes included.
struct MovePrices {
    private let worth: Worth
    private let willing: Set<SchoolID>
    private let unwilling: Set<SchoolID>

    init(worth: Worth, teacher: Teacher) {
        self.worth = worth
        willing = Set(teacher.willing)
        unwilling = Set(teacher.unwilling)
    }

    /// Points for one posted semester at `host`.
    func semester(_ terms: PostingTerms, _ host: ReachTable.Host) -> Double {
        wished(terms.semesterPoints + terms.minutePoints * host.minutes, host.school.id)
    }

    /// Points for one semester of `days` a week at `host`.
    func visit(_ terms: VisitingTerms, _ host: SchoolID, minutes: Double, days: Int) -> Double {
        wished(Double(days) * (terms.dayPoints + terms.minutePoints * minutes), host)
    }

    /// A semester's points of one host after the teacher's wishes; never below 0.
    private func wished(_ points: Double, _ host: SchoolID) -> Double {
        var points = points
        if unwilling.contains(host) { points += worth.unwillingPoints }
        if willing.contains(host) { points -= worth.willingPoints }
        return max(0, points)
    }
}
