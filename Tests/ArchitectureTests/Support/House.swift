/// The rooms and what each may import: the design's table, written down once to hold the manifest and the sources to.
///
/// Data goes one way: tables, instance, itineraries, formulation, plan. Whoever checks a plan shares nothing with
/// whoever makes one.
enum House {
    /// What each room may import of the other rooms.
    static let rooms: [String: Set<String>] = [
        "LinearModel": [],
        "GLPKSolver": ["LinearModel", "CGLPK"],
        "BranchAndCut": ["LinearModel"],
        "Rotation": [],
        "Tables": ["CFiles"],
        "Scenarios": ["Tables"],
        "Instances": ["Tables", "Rotation"],
        "Itineraries": ["Rotation"],
        "Formulation": ["Itineraries", "Rotation", "LinearModel"],
        "Planning": ["Formulation", "Itineraries", "Plans", "Rotation", "LinearModel", "BranchAndCut"],
        "Explanation": ["Planning", "Formulation", "Itineraries", "Plans", "Rotation", "LinearModel"],
        "Certificates": ["Formulation", "Itineraries", "Rotation"],
        "Mentoring": ["Plans", "Rotation", "LinearModel"],
        "Plans": ["Rotation"],
        "Verification": ["Tables", "Instances", "Plans", "Rotation"],
        "Presets": ["Tables", "Rotation"],
        "Samples": ["Presets", "Rotation"],
        "Exports": ["Tables", "Plans", "Presets", "Rotation"],
        "Clauses": ["Tables", "Rotation", "CClauses"],
        "Reports": ["Tables", "Plans", "Rotation", "Exports", "Clauses", "Verification", "CReport", "CWorkbook"],
    ]

    /// The program, which may import every room but the C ones.
    static let program = "lungang"

    /// Rooms of C, each with one door.
    static let cRooms = [
        "CGLPK": "GLPKSolver", "CFiles": "Tables", "CClauses": "Clauses", "CReport": "Reports",
        "CWorkbook": "Reports",
    ]

    /// What may be imported from other packages, and by whom.
    static let packages: [String: Set<String>] = [
        "ArgumentParser": [program], "TOMLKit": ["Tables"], "Crypto": ["Exports"],
    ]

    /// What comes with the language and may be imported anywhere.
    static let language: Set<String> = ["Foundation", "Dispatch", "Synchronization", "Glibc", "Darwin"]

    /// What `room` may import of the house, and from other packages.
    static func imports(of room: String) -> Set<String> {
        let own = room == program ? Set(rooms.keys) : rooms[room] ?? []
        return own.union(packages.filter { $0.value.contains(room) }.keys)
    }
}
