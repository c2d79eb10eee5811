import Rotation

/// A place with the id, role and parent that its position in the blueprint gives it.
struct Unit: Sendable {
    let id: SchoolID
    let group: GroupID
    let role: Role
    let parent: SchoolID?
    let place: Place

    /// How the place stands in its region, on which its staffing depends.
    var situation: Situation {
        if role == .core { return .core }
        switch place.kind {
        case .village: return .village
        case .point: return .point
        case .school: break
        }
        switch place.setting {
        case .urban: return .urban
        case .town: return .town
        case .rural, .remote: return .rural
        }
    }
}
