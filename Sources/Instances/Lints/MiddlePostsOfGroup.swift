import Rotation
import Tables

/// A group has no more middle managers than posts of middle management are allotted to it.
///
/// **CD-25**: 「集團內部統籌使用中層管理崗位職數」.
///
/// 1. The posts are the group's, `middle_posts` of `groups.csv`, and not each school's: one school may have more of them
///    while another has fewer. A group for which no number is given is not judged.
/// 2. Counted is whoever holds the office `middle` at a school of the group, wherever the person works for the time being.
///    A leave does not vacate a post; leaving the service does.
///
/// A number that is filled in binds, whatever documents the policy cites.
struct MiddlePostsOfGroup: Lint {
    let clause: ClauseID = "CD-25"

    func binds(_ policy: Policy) -> Bool { true }

    func breaches(in instance: Instance, at semester: Semester) -> [Breach] {
        instance.rosters(at: semester).compactMap { roster in
            guard let posts = roster.group.allotment.middlePosts else { return nil }
            let held = roster.employees(of: instance, at: semester).count { $0.office == .middle }
            return held <= posts ? nil : Breach(at: roster.group.id, .tooManyMiddleManagers(held, posts))
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func tooManyMiddleManagers(_ held: Int, _ posts: Int) -> Self {
        Self(
            "too-many-middle-managers",
            found: Wording("the group has \(held) middle managers", "集团内中层干部 \(held) 人"),
            allowed: Wording("no more than middle_posts, \(posts)", "不超过集团中层职数 \(posts)"))
    }
}
