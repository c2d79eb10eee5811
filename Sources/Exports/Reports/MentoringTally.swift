import Plans

/// How mentoring goes in one school year.
public struct MentoringTally: Sendable, Hashable {
    /// The school year.
    public let schoolYear: Int
    /// Young teachers present.
    public private(set) var young = 0
    /// Those of them who have a mentor.
    public private(set) var paired = 0
    /// Those of these who work where their mentor does.
    public private(set) var samePlace = 0
    /// Mentors present.
    public private(set) var mentors = 0
    /// Those of them who have a young teacher.
    public private(set) var busyMentors = 0

    /// The tallies of a plan, by school year.
    public static func tallies(of plan: MentoringPlan) -> [MentoringTally] {
        let years = Dictionary(grouping: plan.rows, by: \.schoolYear)
        return years.keys.sorted().map { MentoringTally($0, rows: years[$0] ?? []) }
    }

    private init(_ schoolYear: Int, rows: [MentoringPlan.Row]) {
        self.schoolYear = schoolYear
        young = rows.count { $0.young != nil }
        paired = rows.count { $0.status == .paired }
        samePlace = rows.count { $0.isSamePlace == true }
        mentors = Set(rows.compactMap(\.mentor?.teacher)).count
        busyMentors = Set(rows.filter { $0.young != nil }.compactMap(\.mentor?.teacher)).count
    }

    var json: JSONValue {
        .object([
            "young": .integer(young), "paired": .integer(paired), "same_place": .integer(samePlace),
            "mentors": .integer(mentors), "mentors_paired": .integer(busyMentors),
        ])
    }
}
