import Itineraries
import Rotation

/// ASCII names `family(index,…)` for the variables and constraints of an arc program; empty where none are wanted.
struct ProgramNames {
    private let formulation: Formulation
    private let isNamed: Bool

    init(_ formulation: Formulation, isNamed: Bool) {
        self.formulation = formulation
        self.isNamed = isNamed
    }

    func arc(_ t: Int, _ a: Int) -> String {
        guard isNamed else { return "" }
        let arc = formulation.types[t].network.arcs[a]
        return "\(word(arc.action))(\(teacher(t)),\(a))"
    }

    func flow(_ t: Int, _ n: Int) -> String { isNamed ? "flow(\(teacher(t)),\(n))" : "" }

    func visit(_ t: Int, _ a: Int, _ h: Int, _ d: Int) -> String {
        isNamed ? "days(\(teacher(t)),\(a),\(h),\(d))" : ""
    }

    func visit(_ family: String, _ t: Int, _ a: Int, _ h: Int? = nil) -> String {
        isNamed ? "visit_\(family)(\(teacher(t)),\(a)\(h.map { ",\($0)" } ?? ""))" : ""
    }

    func taught(_ b: Int, _ p: Int, _ c: Int) -> String { isNamed ? "taught(\(place(b)),\(p),\(c))" : "" }

    func unmet(_ b: Int, _ c: Int, _ s: Int) -> String { isNamed ? "unmet(\(place(b)),\(c),\(s))" : "" }

    func hired(_ b: Int, _ h: Int) -> String { isNamed ? "hired(\(place(b)),\(h))" : "" }

    func block(_ family: String, _ b: Int) -> String { isNamed ? "\(family)(\(place(b)))" : "" }

    func pool(_ b: Int, _ p: Int) -> String { isNamed ? "pool(\(place(b)),\(p))" : "" }

    func course(_ family: String, _ b: Int, _ c: Int) -> String { isNamed ? "\(family)(\(place(b)),\(c))" : "" }

    func course(_ family: String, _ b: Int, _ c: Int, _ mode: ModeID) -> String {
        isNamed ? "\(family)(\(place(b)),\(c),\(ascii(mode.rawValue)))" : ""
    }

    func streamed(_ l: Int) -> String { isNamed ? "streamed(\(l))" : "" }

    func rule(_ r: Int) -> String {
        guard isNamed else { return "" }
        let row = formulation.rows[r]
        return "\(row.rule.rawValue)(\(ascii(row.place)),\(formulation.instance.semesters[row.k]),\(r))"
    }

    func rule(_ side: String, _ r: Int) -> String {
        guard isNamed else { return "" }
        let row = formulation.rows[r]
        return "\(side)_\(row.rule.rawValue)(\(ascii(row.place)),\(formulation.instance.semesters[row.k]),\(r))"
    }

    private func word(_ action: Arc.Action) -> String {
        switch action {
        case .stay: "stay"
        case .absent: "absent"
        case .visit: "visit"
        case .runningVisit: "running_visit"
        case .start: "start"
        case .extend: "extend"
        case .serveOut: "serve_out"
        case .comeHome: "come_home"
        }
    }

    private func teacher(_ t: Int) -> String {
        formulation.types[t].members.first.map { ascii($0.rawValue) } ?? "T\(t)"
    }

    private func place(_ b: Int) -> String {
        let block = formulation.blocks[b]
        return "\(ascii(block.school.rawValue)),\(formulation.instance.semesters[block.k])"
    }

    /// The id where it is plain ASCII; otherwise a number that stands for it.
    private func ascii(_ id: String) -> String {
        let isPlain = id.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard !isPlain else { return id }
        // A point cannot stand in a plain id, so that no number is taken for one.
        let instance = formulation.instance
        if let pair = PairPlace(id, in: instance) {
            return [pair.first.rawValue, pair.second.rawValue, pair.subject.rawValue].map(ascii).joined(separator: ",")
        }
        if let position = instance.schools.firstIndex(where: { $0.id.rawValue == id }) { return "s.\(position)" }
        if let position = instance.teachers.firstIndex(where: { $0.id.rawValue == id }) { return "t.\(position)" }
        if let position = instance.groups.firstIndex(where: { $0.id.rawValue == id }) { return "g.\(position)" }
        if let position = instance.policy.modes.firstIndex(where: { $0.id.rawValue == id }) { return "m.\(position)" }
        return "x.\(id.utf8.count)"
    }
}
