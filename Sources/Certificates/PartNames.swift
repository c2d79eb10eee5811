import Formulation
import Rotation

/// What a certificate calls the things of one part.
struct PartNames {
    /// The rows of rules, by position.
    let rows: [String]
    private let part: Formulation

    init(_ part: Formulation) {
        self.part = part
        let plain = part.rows.map { "\($0.rule.rawValue) \($0.place) \(part.instance.semesters[$0.k])" }
        let several = Dictionary(grouping: plain) { $0 }.filter { $0.value.count > 1 }
        var seen: [String: Int] = [:]
        rows = plain.map { name in
            guard several[name] != nil else { return name }
            seen[name, default: 0] += 1
            return "\(name) \(seen[name] ?? 0)"
        }
    }

    /// Alike teachers: the first of them.
    func type(_ t: Int) -> String { part.types[t].members.first?.rawValue ?? "" }

    /// A school in a semester.
    func block(_ b: Int) -> String { "\(part.blocks[b].school) \(part.instance.semesters[part.blocks[b].k])" }

    /// A course at a school in a semester.
    func course(_ b: Int, _ c: Int) -> String {
        let block = part.blocks[b]
        return "\(block.school) \(block.courses[c].course) \(part.instance.semesters[block.k])"
    }
}
