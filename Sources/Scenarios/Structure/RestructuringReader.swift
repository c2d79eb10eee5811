import Tables

/// Reads one block of `[[restructure]]`: which change it asks for, and the keys of just that change.
struct RestructuringReader {
    private let keys: KeyReader

    init(_ keys: KeyReader) { self.keys = keys }

    /// The keys of which each block has one, and those that go with any of them.
    private static let changes = ["close", "leave", "join", "open"]
    private static let others = [
        "into", "classes", "school", "role", "since", "until", "parent", "name", "setting", "lat", "lon", "online",
        "stages", "grades", "teachers", "group",
    ]

    func read() -> Restructuring? {
        defer { keys.finish() }
        let asked = Self.changes.filter { keys.has($0) }
        guard asked.count == 1 else {
            keys.report(nil, .noOneChange)
            // Which of the other keys belong cannot be said; only what belongs nowhere is told.
            for key in Self.others { _ = keys.has(key) }
            return nil
        }
        let change: Restructuring.Change? =
            switch asked[0] {
            case "close": closing.map { .close($0) }
            case "leave": leaving.map { .leave($0) }
            case "join": joining.map { .join($0) }
            default: opening.map { .open($0) }
            }
        return change.map { Restructuring(key: keys.path, change: $0) }
    }

    private var closing: SchoolClosing? {
        let school = keys.required("close", .text)
        let taker = keys.required("into", .text)
        let classes = keys.optional("classes", .choice([("move", SchoolClosing.Classes.move), ("join", .join)]))
        guard let school, let taker else { return nil }
        return SchoolClosing(school: school, taker: taker, classes: classes)
    }

    private var leaving: GroupLeaving? {
        let group = keys.required("leave", .text)
        let school = keys.required("school", .text)
        let until = keys.optional("until", .text)
        guard let group, let school else { return nil }
        return GroupLeaving(group: group, school: school, until: until)
    }

    private var joining: GroupJoining? {
        let group = keys.required("join", .text)
        let school = keys.required("school", .text)
        let role = keys.value("role", .text, default: "member")
        let since = keys.optional("since", .text)
        let until = keys.optional("until", .text)
        guard let group, let school else { return nil }
        return GroupJoining(group: group, school: school, role: role, since: since ?? "", until: until ?? "")
    }

    private var opening: DivisionOpening? {
        let id = keys.required("open", .text)
        let parent = keys.required("parent", .text)
        let stages = keys.optional("stages", .list(of: .text))
        let grades = keys.optional("grades", .list(of: .integer(1...12)))
        let classes = keys.optional("classes", .integer(1...1000))
        let teachers = keys.optional("teachers", .list(of: .text))
        let group = keys.optional("group", .text)
        let role = keys.value("role", .text, default: "member")
        let name = keys.optional("name", .text)
        let setting = keys.optional("setting", .text)
        let latitude = keys.optional("lat", .number(-90...90))
        let longitude = keys.optional("lon", .number(-180...180))
        if (latitude == nil) != (longitude == nil) { keys.report(nil, .halfPosition) }
        let isOnline = keys.optional("online", .flag)
        guard let id, let parent else { return nil }
        let position = latitude.flatMap { latitude in
            longitude.map { DivisionOpening.Position(latitude: latitude, longitude: $0) }
        }
        return DivisionOpening(
            id: id, parent: parent, name: name, setting: setting, position: position, isOnline: isOnline,
            stages: stages, grades: grades, classes: classes, teachers: teachers, group: group, role: role)
    }
}

extension Diagnostic.Message {
    fileprivate static let noOneChange = Self(
        "no-one-change", found: Wording("a restructure block does one thing", "每个 restructure 块只做一件事"),
        allowed: Wording(
            "one of close (with into), leave or join (with school), open (with parent)",
            "close（配 into）、leave 或 join（配 school）、open（配 parent）之一"))

    fileprivate static let halfPosition = Self(
        "half-coordinate", found: Wording("only one of lat and lon is given", "经纬度只填了一个"),
        allowed: Wording("both or neither", "两个都填或都不填"))
}
