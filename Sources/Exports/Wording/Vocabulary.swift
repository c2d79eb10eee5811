import Plans
import Rotation
import Tables

/// The words for the fixed notions of the model: settings, stages, statuses and rules.
enum Vocabulary {
    static func name(of stage: Stage) -> Wording {
        switch stage {
        case .kindergarten: Wording("kindergarten", "学前")
        case .primary: Wording("primary", "小学")
        case .junior: Wording("junior", "初中")
        case .senior: Wording("senior", "高中")
        }
    }

    static func name(of setting: Setting) -> Wording {
        switch setting {
        case .urban: Wording("urban", "城区")
        case .town: Wording("town", "镇区")
        case .rural: Wording("rural", "乡村")
        case .remote: Wording("remote", "边远")
        }
    }

    static func name(of status: Placement.Status) -> Wording {
        switch status {
        case .running: Wording("running", "在任")
        case .extended: Wording("extended", "续任")
        case .new: Wording("new", "新派")
        }
    }

    /// The semester: `2026-fall`, or 2026-2027学年第一学期 as an office writes it.
    static func name(of semester: Semester) -> Wording {
        let year = semester.schoolYear
        return Wording("\(semester)", "\(year)-\(year + 1)学年第\(semester.term == .fall ? "一" : "二")学期")
    }

    /// The same in as few characters as a column of a table has, by the calendar year: `2026-fall`, 2026 秋.
    static func shortName(of semester: Semester) -> Wording {
        let isFall = semester.term == .fall
        return Wording("\(semester)", "\(semester.schoolYear + (isFall ? 0 : 1)) \(isFall ? "秋" : "春")")
    }

    static func name(of rule: RuleName) -> Wording {
        switch rule {
        case .posts: Wording("posts filled", "岗位配备")
        case .dispatchFloor: Wording("least number dispatched", "派驻人数下限")
        case .team: Wording("dispatched team", "派驻团队")
        case .exchangeShare: Wording("share exchanged", "交流比例")
        case .backboneShare: Wording("backbone share", "骨干教师交流比例")
        case .awayCap: Wording("most staff away", "外派比例上限")
        case .balance: Wording("balance in and out", "进出平衡")
        case .pairwise: Wording("even exchange between two schools", "点对点对等互换")
        case .noHarm: Wording("no school worse off", "各校保障不降")
        case .reserveTraining: Wording("reserve training", "后备干部培养")
        case .budget: Wording("budget", "经费限额")
        }
    }

    /// The name of a term of the score that is no rule, or of the whole; `nil` for another key.
    static func name(ofTerm key: String) -> Wording? {
        switch key {
        case "score": Wording("score", "得分")
        case "gaps": Wording("unmet periods", "缺课")
        case "moves": Wording("moves", "派出与走教")
        case "overdue": Wording("overdue teachers", "应交流未交流")
        case "streams": Wording("live lessons", "专递课堂")
        case "hires": Wording("bought lessons", "外聘")
        case "second_subjects": Wording("second subjects", "兼教第二学科")
        default: nil
        }
    }

    static func name(of stop: Proof.Stop) -> Wording {
        switch stop {
        case .gap: Wording("the gap asked for is reached", "已达到要求的差距")
        case .effort: Wording("the effort allowed is used up", "已用完规定的计算量")
        case .time: Wording("the time allowed is used up", "已用完规定的时间")
        case .interrupt: Wording("interrupted", "已被中断")
        case .imported: Wording("brought from another solver, nothing was searched", "方案由其他求解器带入，未作搜索")
        }
    }

    /// Why somebody is left without a mentor or a young teacher; `nil` for a pair.
    static func reason(for status: MentoringPlan.Status) -> Wording? {
        switch status {
        case .paired: nil
        case .noMentor:
            Wording("No mentor of this subject and stage is in the group.", "集团内没有同学科、同学段可带徒的骨干教师。")
        case .mentorAbsent:
            Wording("The mentors of this subject and stage in the group are absent.", "集团内同学科、同学段可带徒的骨干教师均不在岗。")
        case .mentorsFull:
            Wording(
                "The mentors of this subject and stage in the group have as many young teachers as they may.",
                "集团内同学科、同学段可带徒的骨干教师带徒人数均已满。")
        case .noYoung:
            Wording("No young teacher of this subject and stage is in the group.", "集团内没有同学科、同学段的青年教师。")
        case .youngTaken:
            Wording(
                "The young teachers of this subject and stage in the group have other mentors.",
                "集团内同学科、同学段的青年教师均已有师傅。")
        }
    }
}
