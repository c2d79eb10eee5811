import Foundation

/// What one run came to, as its written `summary.json` tells: what runs are compared by.
public struct RunFigures: Sendable, Hashable {
    /// The name: that of its folder.
    public let name: String
    /// The name for people.
    public let title: String
    /// What it changed in the instance, one line each.
    public let changes: [String]
    /// What the plan came to, or why there is none.
    public let outcome: Outcome

    /// What became of a run.
    public enum Outcome: Sendable, Hashable {
        /// A plan was written.
        case planned(Figures)
        /// There is no plan, and this is why.
        case failed(String)
    }

    /// The figures of a plan.
    public struct Figures: Sendable, Hashable {
        /// `optimal` or `feasible`.
        public let status: String
        /// What stopped the search.
        public let stoppedBy: String
        /// The score.
        public let score: Double
        /// The proven bound.
        public let bound: Double
        /// Periods a week unmet, on average over the semesters.
        public let unmet: Double
        /// The same by subject.
        public let unmetBySubject: [String: Double]
        /// The same by setting.
        public let unmetBySetting: [String: Double]
        /// Arrangements that are new or extended, by mode.
        public let moves: [String: Double]
        /// Rows of rules that had to give.
        public let brokenRows: Double
        /// Shortfall by rule.
        public let shortfalls: [String: Double]
        /// Rows of strength `must` that had to give.
        public let brokenMusts: Double
        /// Yuan for postings and visits.
        public let yuan: Double

        /// All moves together.
        public var moveCount: Double { moves.values.reduce(0, +) }
    }

    /// The figures, if there is a plan.
    public var figures: Figures? { if case .planned(let figures) = outcome { figures } else { nil } }

    /// A run that failed.
    public init(name: String, title: String? = nil, changes: [String] = [], failure: String) {
        self.name = name
        self.title = title ?? name
        self.changes = changes
        outcome = .failed(failure)
    }

    /// Reads the figures of a run; `nil` where the bytes are no summary.
    public init?(name: String, summary: Data) {
        guard let json = try? JSONDecoder().decode(WrittenSummary.self, from: summary) else { return nil }
        self.name = name
        title = json.scenario?.title ?? json.scenario?.name ?? name
        changes = json.scenario?.changes.map(\.change) ?? []
        let semesters = Double(max(1, json.unmet.bySemester.count))
        outcome = .planned(
            Figures(
                status: json.status, stoppedBy: json.stoppedBy, score: json.score, bound: json.bound ?? -.infinity,
                unmet: json.unmet.total.after / semesters,
                unmetBySubject: json.unmet.bySubject.mapValues { $0.after / semesters },
                unmetBySetting: json.unmet.bySetting.mapValues { $0.after / semesters },
                moves: json.movesByMode.mapValues { $0.new + $0.extended },
                brokenRows: json.rules.values.reduce(0) { $0 + $1.broken },
                shortfalls: json.rules.mapValues(\.shortfall), brokenMusts: Double(json.brokenMusts.count),
                yuan: json.movesByMode.values.reduce(0) { $0 + $1.yuan }))
    }
}

/// The parts of `summary.json` that are compared.
private struct WrittenSummary: Decodable {
    struct Change: Decodable { let after: Double }
    struct Unmet: Decodable {
        let total: Change
        let bySubject: [String: Change]
        let bySetting: [String: Change]
        let bySemester: [String: Change]

        enum CodingKeys: String, CodingKey {
            case total
            case bySubject = "by_subject"
            case bySetting = "by_setting"
            case bySemester = "by_semester"
        }
    }
    struct Moves: Decodable {
        let new: Double
        let extended: Double
        let yuan: Double
    }
    struct Bill: Decodable {
        let broken: Double
        let shortfall: Double
    }
    struct Scenario: Decodable {
        struct Change: Decodable { let change: String }
        let name: String?
        let title: String?
        let changes: [Change]
    }
    struct Nothing: Decodable {}

    let status: String
    let stoppedBy: String
    let score: Double
    let bound: Double?
    let unmet: Unmet
    let movesByMode: [String: Moves]
    let rules: [String: Bill]
    let brokenMusts: [Nothing]
    let scenario: Scenario?

    enum CodingKeys: String, CodingKey {
        case status, score, bound, unmet, rules, scenario
        case stoppedBy = "stopped_by"
        case movesByMode = "moves_by_mode"
        case brokenMusts = "broken_musts"
    }
}
