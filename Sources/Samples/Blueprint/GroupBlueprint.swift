import Rotation

/// A group as a document lists it: its lead, its direct members, and what stands in brackets behind them.
struct GroupBlueprint: Sendable {
    /// What stands at the head.
    enum Lead: Sendable {
        /// A place of the group's own.
        case own(Place)
        /// A place that an earlier group lists among its members, by name (DG-09).
        case memberElsewhere(String)
    }

    /// The group's own name, which need not be its core's.
    let name: String
    let kind: GroupKind
    let lead: Lead
    let members: [Place]

    /// A group with a core of its own; most samples are of tightly bound ones.
    init(_ name: String, kind: GroupKind = .tight, core: Place, members: [Place]) {
        self.init(name, kind: kind, lead: .own(core), members: members)
    }

    /// A group with any lead.
    init(_ name: String, kind: GroupKind, lead: Lead, members: [Place]) {
        self.name = name
        self.kind = kind
        self.lead = lead
        self.members = members
    }
}
