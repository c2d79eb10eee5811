import Rotation

/// What is otherwise for one teacher: the arrangements that only one of two plans has.
public struct TeacherChange: Sendable, Hashable {
    /// What became of the teacher's moves.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Moves no more.
        case gone
        /// Did not move before.
        case new
        /// Moves otherwise.
        case changed
    }

    /// One arrangement and what stands in its place.
    public struct Step: Sendable, Hashable {
        /// In the first plan; `nil` where the arrangement is new.
        public let before: Engagement?
        /// In the second plan; `nil` where the arrangement is cancelled.
        public let after: Engagement?

        /// What differs between the two.
        public var differences: [Difference] {
            guard let before else { return [.added] }
            guard let after else { return [.cancelled] }
            var differences: [Difference] = []
            if before.host != after.host { differences.append(.host) }
            if before.mode != after.mode || before.post != after.post { differences.append(.mode) }
            if before.since != after.since || before.until != after.until { differences.append(.time) }
            if before.days != after.days { differences.append(.days) }
            return differences
        }
    }

    /// What can differ between an arrangement and what stands in its place.
    public enum Difference: String, Sendable, Hashable, CaseIterable {
        case added, cancelled, host, mode, time, days
    }

    /// Who.
    public let teacher: TeacherID
    /// What became of the teacher's moves.
    public let kind: Kind
    /// The arrangements that differ, in order of time.
    public let steps: [Step]

    /// The changes from one plan's placements to another's, as far as they touch `semesters`; by teacher.
    public static func changes(
        from before: [Placement], to after: [Placement], in semesters: [Semester]
    ) -> [TeacherChange] {
        guard let first = semesters.first, let last = semesters.last else { return [] }
        func engagements(_ placements: [Placement]) -> [TeacherID: [Engagement]] {
            Dictionary(grouping: placements.filter { $0.since <= last && $0.until >= first }, by: \.teacher)
                .mapValues { $0.map(\.engagement) }
        }
        let (old, new) = (engagements(before), engagements(after))
        return Set(old.keys).union(new.keys).sorted()
            .compactMap { TeacherChange($0, from: old[$0] ?? [], to: new[$0] ?? []) }
    }

    /// The change of one teacher; `nil` where nothing changed.
    public init?(_ teacher: TeacherID, from before: [Engagement], to after: [Engagement]) {
        let cancelled = Self.only(before, notIn: after)
        let added = Self.only(after, notIn: before)
        guard !cancelled.isEmpty || !added.isEmpty else { return nil }
        self.teacher = teacher
        kind = after.isEmpty ? .gone : before.isEmpty ? .new : .changed
        steps = Self.pairs(cancelled, added)
    }

    private static func only(_ some: [Engagement], notIn others: [Engagement]) -> [Engagement] {
        var left = others
        return some.filter { engagement in
            guard let match = left.firstIndex(of: engagement) else { return true }
            left.remove(at: match)
            return false
        }.sorted()
    }

    /// Each cancelled arrangement beside the first added one that overlaps it in time, and the rest alone.
    private static func pairs(_ cancelled: [Engagement], _ added: [Engagement]) -> [Step] {
        var left = added
        var steps = cancelled.map { before in
            let match = left.firstIndex { $0.since <= before.until && before.since <= $0.until }
            return Step(before: before, after: match.map { left.remove(at: $0) })
        }
        steps += left.map { Step(before: nil, after: $0) }
        func time(_ step: Step) -> Semester? { step.before?.since ?? step.after?.since }
        return steps.enumerated().sorted { one, other in
            guard let (first, second) = time(one.element).flatMap({ t in time(other.element).map { (t, $0) } }),
                first != second
            else { return one.offset < other.offset }
            return first < second
        }.map(\.element)
    }
}
