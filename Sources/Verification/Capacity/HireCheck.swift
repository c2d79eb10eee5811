import Plans
import Rotation

/// Bought lessons: section 5, *Hire*: `hired[i,c,k] ≤ max_periods` for the subjects of a hire mode.
///
/// `coverage.csv` does not say by which mode; see ``PriceSpan``.
struct HireCheck {
    /// What the rows add up to.
    struct Totals: Sendable {
        var periods = 0.0
        var points = PriceSpan.zero
        /// By planned semester.
        var yuan: [PriceSpan]
    }

    let instance: Instance

    func check(_ rows: CoverageTable, into findings: inout Findings) -> Totals {
        var totals = Totals(yuan: Array(repeating: .zero, count: instance.semesters.count))
        for (key, row) in rows.sorted where row.hired > 0 {
            let hires = hires(of: key.course.subject)
            let limit = hires.reduce(0) { $0 + $1.maxPeriods }
            if !findings.tolerance.isAtMost(row.hired, limit) {
                findings.report(
                    .tooMuchHired, at: rows.location(of: row), expected: Phrase.atMost(limit.plain),
                    found: row.hired.plain, distance: row.hired - limit)
            }
            guard let setting = instance.school(key.school)?.setting else { continue }
            totals.periods += row.hired
            totals.points += PriceSpan(filling: row.hired, offers: hires.map { ($0.maxPeriods, $0.points) })
            totals.yuan[key.semester] += PriceSpan(
                filling: row.hired, offers: hires.map { ($0.maxPeriods, $0.yuanPerPeriod[setting]) })
        }
        return totals
    }

    private func hires(of subject: SubjectID) -> [HireTerms] {
        instance.policy.modes.compactMap { mode in
            if case .hire(let terms) = mode.kind, terms.subjects.contains(subject) { terms } else { nil }
        }
    }
}

extension Finding.Message {
    static let tooMuchHired = Finding.Message(
        "hire.periods", "more is bought than any hire mode allows", "外聘课时超过上限")
}
