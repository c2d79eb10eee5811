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
    /// Whether every group draws from a stream of its own, which keeps its rows the same however many groups follow.
    var isDrawnByGroup = false

    /// Draws the ledger of an instance that has none.
    ///
    /// Who is away satisfies what a start would have asked in the first semester: route, travel, course, age, tenure
    /// and standing. Nobody is drawn who is exempt, resting, on leave or about to retire, and no more than an eighth of
    /// a school is away.
    func postings(in instance: Instance, seed: UInt64) -> [RunningPosting] {
        var draw = LedgerDraw(instance, seed: seed)
        func add(_ entry: Entry, in group: GroupID) {
            guard let mode = instance.mode(entry.mode), let terms = mode.postingTerms else { return }
            draw.add(entry, mode, terms, in: group)
        }
        if isDrawnByGroup {
            for group in instance.groups {
                draw.beginStream(of: group.id, seed: seed)
                for entry in entries { add(entry, in: group.id) }
            }
        } else {
            for entry in entries {
                for group in instance.groups { add(entry, in: group.id) }
            }
        }
        return draw.postings
    }
}
