import Explanation
import Exports
import Plans
import Rotation
import Tables

/// Words for causes, obstacles, tolls and differences, in one language.
struct ExplanationWords {
    let labels: Labels

    init(_ instance: Instance, _ language: Language) { labels = Labels(instance: instance, language: language) }

    /// One of two texts, by the language spoken.
    func worded<Value>(_ english: Value, _ chinese: Value) -> Value { labels.language == .english ? english : chinese }

    /// What stands between a name and what is said of it.
    var colon: String { labels.language.colon }

    /// `T17 王芳`.
    func name(of teacher: TeacherID) -> String {
        let name = labels.name(of: teacher)
        return name == teacher.rawValue ? name : "\(teacher) \(name)"
    }

    /// `S03 山里小学`.
    func name(of school: SchoolID) -> String {
        let name = labels.name(of: school)
        return name == school.rawValue ? name : "\(school) \(name)"
    }

    /// Who or what could give periods.
    func name(of giver: GapRow.Giver) -> String {
        switch giver {
        case .teacher(let teacher): name(of: teacher)
        case .liveLessons: worded("live lessons", "专递课堂")
        case .boughtLessons: worded("bought lessons", "外聘")
        }
    }

    func name(of role: Role) -> String {
        switch role {
        case .core: worded("core", "核心校")
        case .member: worded("member", "成员校")
        case .point: worded("point", "教学点")
        }
    }

    private func list(_ modes: [ModeID]) -> String {
        modes.map { labels.name(of: $0) }.joined(separator: worded(", ", "、"))
    }

    func name(of cause: GapCause) -> String {
        switch cause {
        case .nobody: worded("nobody qualified in the group", "集团内无人具备资格")
        case .committed: worded("qualified but committed", "有资格但另有安排或受限")
        case .tooFar: worded("too far", "路程过远")
        case .ownNeed: worded("their own school's need", "派出学校自身需要")
        case .awayCap: worded("the cap on staff away", "外派比例上限")
        case .rule: worded("a rule, or no way of moving", "其他规定或无可用方式")
        case .price: worded("not worth its price", "代价高于收益")
        case .unfound: worded("left by the search", "搜索未及")
        }
    }

    /// What a cause says, in a sentence.
    func meaning(of cause: GapCause) -> String {
        switch cause {
        case .nobody:
            worded(
                "within the groups nobody holds the subject, or not for so many periods", "集团范围内无人能教，或能教的课时不够")
        case .committed:
            worded(
                "whoever holds it is absent, exempt, on hold, resting, too new, too old, pinned or serves elsewhere",
                "能教者不在岗、免交流、暂缓、休整、到校太短、超龄、已有指定或另有任职")
        case .tooFar:
            worded("whoever holds it works farther away than a way of moving allows", "能教者的路程超过交流方式的上限")
        case .ownNeed: worded("their own school would lose more than this one gains", "派出学校的损失大于该校的收益")
        case .awayCap:
            worded("too many of a school's staff would be away, for more than is gained", "会超过外派比例上限，得不偿失")
        case .rule:
            worded(
                "no way of moving leads there, or another rule would be broken for more than is gained",
                "没有可用的交流方式，或会违反其他规定，得不偿失")
        case .price:
            worded(
                "sending somebody or buying lessons costs more points than it gains, or they are worth more where they are",
                "派人或外聘的代价大于收益，或在现处作用更大")
        case .unfound:
            worded(
                "one change by itself would help: the search stopped before it found that", "只改一处即可改善，停止编制前未及找到")
        }
    }

    func text(of obstacle: Obstacle) -> String {
        switch obstacle {
        case .absent(let reason): worded("absent", "不在岗") + inBrackets(reason)
        case .absentLater(let semester, let reason):
            worded(
                "absent from \(labels.name(of: semester)), before the shortest stay would end",
                "\(labels.name(of: semester))起不在岗，不满最短期限") + inBrackets(reason)
        case .exempt(let reason): worded("exempt", "免交流") + inBrackets(reason)
        case .running(let mode, let school, let until):
            worded(
                "serves at \(labels.name(of: school)) (\(labels.name(of: mode))) until \(labels.name(of: until))",
                "在\(labels.name(of: school))任职（\(labels.name(of: mode))）至\(labels.name(of: until))")
        case .held(let until, let reason):
            worded("on hold until \(labels.name(of: until))", "暂缓至\(labels.name(of: until))") + inBrackets(reason)
        case .resting(let until):
            worded("rests until \(labels.name(of: until))", "休整至\(labels.name(of: until))")
        case .overAge(let age): worded("aged \(age), over the limit", "\(age) 岁，超过年龄上限")
        case .tooNew(let years):
            worded("only \(Figures.plain(years)) years at the school", "到校仅 \(Figures.plain(years)) 年")
        case .pinned: worded("pins or terms leave no way", "受指定安排或期限所限")
        case .far(let minutes):
            minutes.map { worded("\(Figures.plain($0)) minutes away", "单程 \(Figures.plain($0)) 分钟") }
                ?? worded("nothing says how far it is", "路程不详")
        case .noWay: worded("no mode leads there for this teacher", "没有适用的方式")
        case .notAmong(let modes):
            worded(
                "not among those who may go by \(list(modes))", "不属于可参加\(list(modes))的人员")
        case .offRoute: worded("no mode leads that way between the two schools", "两校之间没有该方向的交流方式")
        case .liveShare(let share):
            worded(
                "at most \(Figures.share(share)) of the lessons may be live", "专递课堂至多占课时的 \(Figures.share(share))")
        case .notOnline:
            worded("this school, or the one that could send, is not equipped", "本校或可主讲的学校尚无专递课堂设备")
        case .cost(let toll): text(of: toll)
        }
    }

    /// What a change costs and gains, part by part.
    func text(of toll: Toll) -> String {
        var parts: [String] = []
        func add(_ points: Double, _ english: String, _ chinese: String) {
            guard abs(points) >= 0.05 else { return }
            parts.append("\(worded(english, chinese)) \(signed(points))")
        }
        add(toll.here, "teaching there", "该校教学")
        add(toll.home, "teaching at home", "本校教学")
        add(toll.elsewhere, "teaching elsewhere", "其他学校教学")
        add(toll.moves, "moving or being overdue", "派出或应交流未交流")
        add(toll.lessons, "live or bought lessons", "专递课堂或外聘")
        for rule in RuleName.allCases {
            let points = toll.rules[rule] ?? 0
            if points == .infinity {
                parts.append("\(labels.name(of: rule)) \(worded("forbids it", "不允许"))")
            } else {
                add(points, labels.name(of: rule), labels.name(of: rule))
            }
        }
        let sum = toll.total.isFinite ? "\(worded("points", "分值")) \(signed(toll.total)) = " : ""
        let live = toll.restsOnLiveLessons ? worded("; if as many live lessons can be sent", "；以专递课堂仍可照常发送为前提") : ""
        return sum + (parts.isEmpty ? "0" : parts.joined(separator: worded(", ", "，"))) + live
    }

    /// A number with its sign.
    func signed(_ value: Double) -> String {
        let text = Figures.plain(abs(value))
        return text == "0" ? "0" : (value < 0 ? "−" : "+") + text
    }

    /// How many points one best plan is dearer than another, and how sure that is.
    func text(of difference: ScoreDifference) -> String {
        let estimate = signed(difference.estimate)
        let range = "\(signed(difference.least)) … \(signed(difference.most))"
        switch difference.certainty {
        case .proven: return worded("\(estimate) points, proven", "\(estimate) 分（已证明）")
        case .open where difference.least < -1e-6 && difference.most > 1e-6:
            return worded(
                "\(estimate) points between the plans found; bounds overlap (\(range)), so which is dearer cannot be told",
                "所得方案相差 \(estimate) 分；界限重叠（\(range)），尚不能断定孰高孰低")
        case .sign, .open:
            return worded(
                "\(estimate) points, surely in \(range)", "\(estimate) 分（必在 \(range) 之间）")
        }
    }

    func text(of certainty: ScoreDifference.Certainty) -> String {
        switch certainty {
        case .proven: worded("proven", "已证明")
        case .sign: worded("sign sure", "方向确定")
        case .open: worded("bounds overlap", "界限重叠")
        }
    }

    private func inBrackets(_ reason: String) -> String { reason.isEmpty ? "" : worded(" (\(reason))", "（\(reason)）") }
}
