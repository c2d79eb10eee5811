import Plans
import Rotation

/// Written rows that belong together: one posting, or one visit with all its hosts.
enum Arrangement: Sendable {
    case posting(Posting)
    case visit(Visit)

    struct Posting: Sendable {
        let row: Written<Placement>
        let mode: Mode
        let terms: PostingTerms
        /// The last committed semester of a ledger posting; `nil` for a new one.
        let committedUntil: Semester?
    }

    struct Visit: Sendable {
        let rows: [Written<Placement>]
        let mode: Mode
        let terms: VisitingTerms
        let since: Semester
        /// Whether it stands in the ledger.
        let isRunning: Bool
    }

    var since: Semester {
        switch self {
        case .posting(let posting): posting.row.since
        case .visit(let visit): visit.since
        }
    }

    var firstLine: Int {
        switch self {
        case .posting(let posting): posting.row.line
        case .visit(let visit): visit.rows.first?.line ?? 0
        }
    }
}
