import Rotation
import Tables

/// `frontier.csv`: what each number of changed teachers can make of a published plan.
public struct FrontierTable: Sendable {
    /// The best plan with at most so many changes.
    public struct Row: Sendable, Hashable {
        /// How many teachers may change.
        public let allowed: Int
        /// Who does.
        public let changed: [TeacherID]
        /// Who must, for the published path is no longer there.
        public let forced: [TeacherID]
        /// Who must, for hard limits do not hold all published paths together.
        public let released: [TeacherID]
        /// The score.
        public let score: Double
        /// No plan with as few changes scores less.
        public let bound: Double
        /// Whether that is proven to be the best with as few changes.
        public let isProven: Bool
        /// Periods a week unmet, on average over the semesters.
        public let unmet: Double
        /// The folder of the plan.
        public let folder: String

        /// A row of a frontier.
        public init(
            allowed: Int, changed: [TeacherID], forced: [TeacherID], released: [TeacherID], score: Double,
            bound: Double, isProven: Bool, unmet: Double, folder: String
        ) {
            self.allowed = allowed
            self.changed = changed
            self.forced = forced
            self.released = released
            self.score = score
            self.bound = bound
            self.isProven = isProven
            self.unmet = unmet
            self.folder = folder
        }

        /// `(score − bound) / max(1, |score|)`.
        public var gap: Double { max(0, score - bound) / max(1, abs(score)) }
    }

    /// The rows, by the number of changes.
    public let rows: [Row]

    /// A frontier.
    public init(_ rows: [Row]) { self.rows = rows }

    /// The points that the last change allowed in a row buys; 0 in the first row.
    public func gain(_ position: Int) -> Double {
        position > 0 ? rows[position - 1].score - rows[position].score : 0
    }

    /// The file.
    public func bytes(encoding: TextEncoding) -> [UInt8] {
        let header = [
            "changes_allowed", "changed", "forced", "limits", "score", "gain_of_last_change", "gain", "bound", "gap",
            "proven", "unmet", "teachers", "teachers_forced", "teachers_limits", "folder",
        ]
        let lines = rows.enumerated().map { position, row in
            [row.allowed, row.changed.count, row.forced.count, row.released.count].map { "\($0)" }
                + [row.score, gain(position), rows[0].score - row.score, row.bound, row.gap].map(NumberText.format)
                + [row.isProven ? "yes" : "no", NumberText.format(row.unmet)]
                + [row.changed, row.forced, row.released].map { $0.map(\.rawValue).joined(separator: ";") }
                + [row.folder]
        }
        return Array(CSVWriter(encoding: encoding).bytes(header: header, rows: lines))
    }
}
