import Rotation

/// `dispatch_floor`: at each `member` school, in each semester, core staff present who are on a `post`, or are
/// backbone on a `posting`, + shortfall ≥ `count`.
struct DispatchFloorCheck: RuleCheck {
    let rule: Rule
    let count: Int

    func rows(in facts: RuleFacts) -> [RuleRow] {
        facts.memberRows { school, semester in
            let present = facts.coreStaff(at: school, semester).filter {
                $0.stay.fillsPost || facts.instance.isBackbone($0.teacher)
            }
            return [
                facts.row(
                    atLeast: Double(count), achieved: Double(present.count), of: rule, at: school.rawValue, semester)
            ]
        }
    }
}

extension RuleFacts {
    /// Rows for every school in the role `member`, semester by semester.
    func memberRows(_ rows: (SchoolID, Int) -> [RuleRow]) -> [RuleRow] {
        instance.horizon.flatMap { semester in
            instance.schools.filter { instance.isMember($0.id, semester) }.flatMap { rows($0.id, semester) }
        }
    }

    /// Who is at `school` on a posting or post from the core of its group.
    func coreStaff(at school: SchoolID, _ semester: Int) -> [Replay.Away] {
        replay.arrived(at: school, semester).filter { instance.isCore($0.teacher.home, of: school, semester) }
    }
}
