import Planning
import Tables

extension Contradiction {
    /// What cannot hold, and what to look at, for people.
    var wording: Wording {
        switch self {
        case .noPath(let teacher):
            Wording(
                "teacher \(teacher): no path obeys the ledger, the leaves and every pin; "
                    + "look at this teacher's rows in pins.csv, postings.csv and leaves.csv",
                "教师 \(teacher)：没有任何安排能同时满足在任台账、请假和全部指定；请检查 pins.csv、postings.csv、leaves.csv 中该教师的行")
        case .sharedPost(let teacher, let school, let semester):
            Wording(
                "teacher \(teacher): pins or the ledger leave nothing but a post at school \(school) that somebody else "
                    + "has to hold in \(semester); look at postings.csv, posts.csv and pins.csv",
                "教师 \(teacher)：按指定或在任台账只能担任学校 \(school) 的岗位，而该岗位 \(semester) 须由他人担任；"
                    + "请检查 postings.csv、posts.csv、pins.csv")
        case .overBudget(let teacher, let semester, let needed, let left):
            Wording(
                "teacher \(teacher), school year from \(semester): pins demand \(NumberText.format(needed)) yuan of new "
                    + "spending in all, and the budget has \(NumberText.format(left)) left; raise rules.budget.yuan or drop pins",
                "教师 \(teacher)，自 \(semester) 起的学年：指定安排需新增经费 \(NumberText.format(needed)) 元，预算仅余 \(NumberText.format(left)) 元；"
                    + "请提高 rules.budget.yuan 或减少 pins.csv 中的指定")
        }
    }
}
