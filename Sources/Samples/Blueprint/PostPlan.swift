import Rotation

/// Which direct members get a named post, and from when; teaching points never do.
struct PostPlan: Sendable {
    let title: String
    let mode: ModeID
    /// Kinds of place that get their post only from a later semester.
    let from: [Place.Kind: Semester]
    /// Stages whose schools get none.
    let without: Set<Stage>

    /// The post of `unit`, if it gets one.
    func post(for unit: Unit) -> Post? {
        guard unit.role == .member, unit.place.kind != .point, without.isDisjoint(with: unit.place.stages) else {
            return nil
        }
        return Post(
            id: PostID(rawValue: "P-\(unit.id)"), school: unit.id, title: title, mode: mode,
            wanted: SemesterSpan(from: from[unit.place.kind]))
    }
}
