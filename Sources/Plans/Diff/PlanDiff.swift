import Rotation

/// What is otherwise in one plan than in another: by teacher, by school and subject, by rule, and by term of the score.
public struct PlanDiff: Sendable, Hashable {
    /// A figure in both plans.
    public struct Figure<Key: Hashable & Sendable>: Sendable, Hashable {
        /// Of what.
        public let key: Key
        /// In the first plan.
        public let before: Double
        /// In the second plan.
        public let after: Double

        /// A figure in both plans.
        public init(key: Key, before: Double, after: Double) {
            self.key = key
            self.before = before
            self.after = after
        }

        /// By how much the second is more.
        public var difference: Double { after - before }
    }

    /// A subject at a school.
    public struct Lesson: Sendable, Hashable, Comparable {
        /// The school.
        public let school: SchoolID
        /// The subject.
        public let subject: SubjectID

        /// By school, then by subject.
        public static func < (one: Self, other: Self) -> Bool {
            (one.school, one.subject) < (other.school, other.subject)
        }
    }

    /// The semesters that both plans speak of, in order; nothing else is compared.
    public let semesters: [Semester]
    /// The teachers whose arrangements differ, by id.
    public let teachers: [TeacherChange]
    /// Unmet periods a week, on average over the semesters, where they differ.
    public let unmet: [Figure<Lesson>]
    /// The shortfalls of rules that differ, in the order of the rules.
    public let shortfalls: [Figure<RuleName>]
    /// The terms of the score that differ, by key.
    public let terms: [Figure<String>]
    /// The score.
    public let score: Figure<String>

    /// Figures that lie closer together are the same.
    private static let tolerance = 1e-6

    /// Compares two plans.
    public init(from before: PlanFacts, to after: PlanFacts) {
        let shared = before.semesters.intersection(after.semesters)
        semesters = shared.sorted()
        teachers = TeacherChange.changes(from: before.placements, to: after.placements, in: semesters)
        let count = Double(max(1, shared.count))
        func lessons(_ facts: PlanFacts) -> [Lesson: Double] {
            facts.coverage.filter { shared.contains($0.semester) }
                .reduce(into: [:]) {
                    $0[Lesson(school: $1.school, subject: $1.course.subject), default: 0] += $1.unmet / count
                }
        }
        unmet = Self.figures(lessons(before), lessons(after)).sorted { $0.key < $1.key }
        let rules = Self.figures(before.shortfalls, after.shortfalls)
        shortfalls = RuleName.allCases.compactMap { rule in rules.first { $0.key == rule } }
        terms = Self.figures(before.points, after.points).sorted { $0.key < $1.key }
        score = Figure(
            key: "score", before: before.points.values.sorted().reduce(0, +),
            after: after.points.values.sorted().reduce(0, +))
    }

    /// Whether both plans ask the same of everybody and come to the same.
    public var isEmpty: Bool { teachers.isEmpty && unmet.isEmpty && shortfalls.isEmpty && terms.isEmpty }

    private static func figures<Key>(_ before: [Key: Double], _ after: [Key: Double]) -> [Figure<Key>] {
        Set(before.keys).union(after.keys).compactMap { key in
            let figure = Figure(key: key, before: before[key] ?? 0, after: after[key] ?? 0)
            return abs(figure.difference) > tolerance * max(1, abs(figure.before)) ? figure : nil
        }
    }
}
