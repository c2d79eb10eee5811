import Itineraries
import Rotation

/// Every named post has one holder in every semester in which it is wanted.
///
///     wanted:      holders(p,k) + shortfall(p,k) = 1
///     otherwise:   holders(p,k) ≤ 1           (rule off, waived, or the post not wanted)
///
/// Reads the posts and the arcs that hold one, those of the ledger included. Adds one row for each post and
/// semester; that nobody shares a post is hard. Clauses: CD-05 (an executive principal for each member school),
/// ZY-07, DG-06.
struct Posts: ArcRule {
    private var rows: [PostID: [Int]] = [:]

    init(_ rule: Rule?, _ register: inout RowRegister) {
        let instance = register.instance
        for post in instance.posts {
            rows[post.id] = instance.semesters.indices.map { k in
                let isWanted = rule != nil && post.wanted.contains(instance.semesters[k])
                let waiver = isWanted ? register.waiver(.posts, at: post.school.rawValue, k) : nil
                return register.add(
                    RuleRow(
                        rule: .posts, place: post.school.rawValue, k: k, lower: isWanted ? 1 : nil, upper: 1,
                        penalty: rule?.penalty ?? 0, isUpperHard: true, required: isWanted ? 1 : nil, waiver: waiver))
            }
        }
    }

    func entries(of arc: Arc, in network: Network) -> [RowEntry] {
        guard let post = arc.stay?.post, let rows = rows[post] else { return [] }
        return arc.span.map { RowEntry(row: rows[$0]) }
    }
}
