import Rotation

/// `posts`: for each post, in each semester in which it is wanted, holders + shortfall = 1.
///
/// The row's place is the post's school. That a post never has two holders is hard and checked apart.
struct PostsCheck: RuleCheck {
    let rule: Rule

    func rows(in facts: RuleFacts) -> [RuleRow] {
        facts.instance.horizon.flatMap { semester in
            facts.instance.posts.filter { $0.wanted.contains(facts.instance.semesters[semester]) }.map { post in
                let holders = facts.replay.holders(of: post, semester).count
                return facts.row(
                    atLeast: 1, achieved: Double(holders), of: rule, at: post.school.rawValue, semester)
            }
        }
    }
}
