import Rotation

/// Which postings are running at the start, and how many of them.
struct LedgerPlan: Sendable {
    /// Postings of one mode with the same semesters.
    struct Entry: Sendable {
        let mode: ModeID
        let since: Semester
        let until: Semester
        /// Rows for each hundred teachers of a group or, for a mode that fills posts, for each hundred posts.
        let perHundred: Double
    }

    let entries: [Entry]

    /// Draws the ledger of an instance that has none.
    ///
    /// Who is away satisfies what a start would have asked in the first semester: route, travel, course, age, tenure
    /// and standing. Nobody is drawn who is exempt, resting, on leave or about to retire, and no more than an eighth of
    /// a school is away.
    func postings(in instance: Instance, seed: UInt64) -> [RunningPosting] {
        var draw = LedgerDraw(instance, seed: seed)
        for entry in entries {
            guard let mode = instance.mode(entry.mode), let terms = mode.postingTerms else { continue }
            for group in instance.groups { draw.add(entry, mode, terms, in: group.id) }
        }
        return draw.postings
    }
}
