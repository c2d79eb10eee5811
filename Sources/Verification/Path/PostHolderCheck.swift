import Rotation

/// Whether every post has at most one holder in every semester, wanted or not.
struct PostHolderCheck {
    let instance: Instance

    func check(_ replay: Replay, into findings: inout Findings) {
        for post in instance.posts {
            for semester in instance.horizon {
                let holders = replay.holders(of: post, semester)
                guard holders.count > 1 else { continue }
                let place = Location(
                    file: .plan, place: post.school.rawValue, semester: instance.semesters[semester],
                    item: post.id.rawValue)
                findings.report(
                    .twoHolders, at: place, expected: Phrase.atMost(1),
                    found: holders.map(\.rawValue).sorted().joined(separator: ", "))
            }
        }
    }
}

extension Replay {
    /// Who holds a post in a planned semester.
    func holders(of post: Post, _ semester: Int) -> [TeacherID] {
        arrived(at: post.school, semester).filter { $0.stay.post == post.id }.map(\.teacher.id)
    }
}

extension Finding.Message {
    static let twoHolders = Finding.Message("post.holders", "a post has more than one holder", "一个职务有多名任职者")
}
