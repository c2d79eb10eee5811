import Rotation
import Tables

/// A group has no more leaders, and no more people on its payroll, than are allotted to it.
///
/// **DG-16**: 「领导职数、人员编制和专业技术岗位统筹使用」.
///
/// 1. 领导职数: principals and deputies at the schools of the group are no more than its `leader_posts`.
/// 2. 人员编制: teachers whose home is a school of the group are no more than its `payroll_posts`.
/// 3. A leave does not vacate a post; leaving the service does. A number that is not given is not judged.
///
/// Posts by professional title (专业技术岗位) are not counted: no table says who holds which title. A number that is filled
/// in binds, whatever documents the policy cites.
struct LeadersAndPayrollOfGroup: Lint {
    let clause: ClauseID = "DG-16"

    func binds(_ policy: Policy) -> Bool { true }

    func breaches(in instance: Instance, at semester: Semester) -> [Breach] {
        instance.rosters(at: semester).flatMap { roster in
            let allotment = roster.group.allotment
            guard allotment.leaderPosts != nil || allotment.payrollPosts != nil else { return [Breach]() }
            let employees = roster.employees(of: instance, at: semester)
            let leaders = employees.count { $0.office == .deputy || $0.office == .principal }
            var breaches: [Breach] = []
            if let posts = allotment.leaderPosts, leaders > posts {
                breaches.append(Breach(at: roster.group.id, .tooManyLeaders(leaders, posts)))
            }
            if let posts = allotment.payrollPosts, employees.count > posts {
                breaches.append(Breach(at: roster.group.id, .overstaffed(employees.count, posts)))
            }
            return breaches
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func tooManyLeaders(_ held: Int, _ posts: Int) -> Self {
        Self(
            "too-many-leaders",
            found: Wording("the group has \(held) principals and deputies", "集团内校级领导 \(held) 人"),
            allowed: Wording("no more than leader_posts, \(posts)", "不超过集团领导职数 \(posts)"))
    }

    fileprivate static func overstaffed(_ held: Int, _ posts: Int) -> Self {
        Self(
            "overstaffed",
            found: Wording("the group has \(held) teachers on its payroll", "集团内在编教师 \(held) 人"),
            allowed: Wording("no more than payroll_posts, \(posts)", "不超过集团编制 \(posts)"))
    }
}
