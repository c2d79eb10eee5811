import Rotation
import Tables

/// What the rows of `schools.csv` and `members.csv` must be to one another.
struct SchoolChecks {
    private let context: ReadingContext

    init(_ context: ReadingContext) { self.context = context }

    /// Reports every school whose line of managing schools comes back to itself, once for each circle.
    func checkParents(_ schools: [School]) {
        let parents = Dictionary(schools.map { ($0.id, $0.parent) }) { first, _ in first }
        let rows = Dictionary(context.rows(SchoolTable.name).map { ($0.text("school"), $0) }) { first, _ in first }
        var settled: Set<SchoolID> = []
        for school in schools {
            var path: [SchoolID] = []
            var current: SchoolID? = school.id
            while let id = current, !settled.contains(id) {
                if let start = path.firstIndex(of: id) {
                    rows[id.rawValue]?.report("parent", .circle(path[start...] + [id]))
                    break
                }
                path.append(id)
                current = parents[id] ?? nil
            }
            settled.formUnion(path)
        }
    }

    /// Reports a school that is twice in one group, twice core, or twice anything but core, at one time.
    func checkRoles(_ memberships: [Located<Membership>]) {
        Overlaps.check(memberships, key: { [$0.group.rawValue, $0.school.rawValue] }, span: \.span) { row, earlier in
            row.report(nil, .overlap(with: earlier))
        }
        for isCore in [true, false] {
            var seen: [SchoolID: [Located<Membership>]] = [:]
            for membership in memberships where (membership.value.role == .core) == isCore {
                let value = membership.value
                // Two rows of one group have been reported above.
                let clash = seen[value.school]?.first { earlier in
                    earlier.value.group != value.group && earlier.value.span.overlaps(value.span)
                }
                if let clash { membership.row.report("role", .secondRole(value, clash)) }
                seen[value.school, default: []].append(membership)
            }
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func circle(_ schools: some Collection<SchoolID>) -> Self {
        let path = schools.map(\.rawValue).joined(separator: " → ")
        return Self(
            "circle",
            found: Wording("the managing schools run in a circle: \(path)", "上级学校形成循环：\(path)"),
            mend: Wording("Leave the topmost school without a parent", "最上级学校的上级应留空"))
    }

    fileprivate static func secondRole(_ membership: Membership, _ earlier: Located<Membership>) -> Self {
        let isCore = membership.role == .core
        return Self(
            "second-role",
            found: Wording(
                "\(membership.school) is \(earlier.value.role.rawValue) of \(earlier.value.group) (line "
                    + "\(earlier.row.lineText)) and \(membership.role.rawValue) of \(membership.group) at one time",
                "\(membership.school) 同时是 \(earlier.value.group) 的 \(earlier.value.role.rawValue)（第 "
                    + "\(earlier.row.lineText) 行）和 \(membership.group) 的 \(membership.role.rawValue)"),
            allowed: isCore
                ? Wording("one core role a school", "每校至多在一个集团任核心校")
                : Wording("one role besides core a school", "每校至多有一个非核心角色"),
            mend: Wording("Part the two rows by since and until, or remove one", "请用起止学期错开，或删去其一"))
    }
}
