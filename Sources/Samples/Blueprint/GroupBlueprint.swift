import Rotation

/// A group as a document lists it: one core, its direct members, and what stands in brackets behind them.
struct GroupBlueprint: Sendable {
    /// The group's own name, which need not be its core's.
    let name: String
    let kind: GroupKind
    let core: Place
    let members: [Place]

    /// A group; most samples are of tightly bound ones.
    init(_ name: String, kind: GroupKind = .tight, core: Place, members: [Place]) {
        self.name = name
        self.kind = kind
        self.core = core
        self.members = members
    }
}
