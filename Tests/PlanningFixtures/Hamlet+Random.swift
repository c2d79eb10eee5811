import Rotation

extension Hamlet {
    /// A hamlet with a little of everything, small enough to look at every future of everybody.
    ///
    /// It keeps to what a reader of tables lets through: rows of the ledger run at the start, at most one for each
    /// teacher, no two on a post, and pins that forbid only what has not begun.
    package static func random(_ seed: Int) -> Hamlet {
        var dice = Dice(seed: seed)
        return Hamlet { hamlet in
            if dice.once(in: 3) { hamlet.start = .spring }
            hamlet.horizon = dice.roll(1...4)
            hamlet.gap = GapPrice(price: 10, bands: dice.pick([GapPrice.defaultBands, [.init(above: 0, factor: 1)]]))
            hamlet.worth = Worth(
                overduePoints: 3, unwillingPoints: 6, willingPoints: 4, secondSubjectPoints: dice.pick([0, 0.25, 2]))
            hamlet.eligibility = Eligibility(
                retireAge: [.female: 55, .male: 60], minYears: 1, dueYears: 6, maxAge: [.female: 50])
            hamlet.modes = modes(&dice)
            hamlet.posts = [Post(id: "X", school: "B", title: "执行校长", mode: "executive")]
            hamlet.demand = demand(&dice)
            hamlet.teachers = (1...dice.roll(2...5)).map { teacher(TeacherID(rawValue: "T\($0)"), &dice) }
            hamlet.rules = rules(&dice)
            hamlet.addLedger(&dice)
            hamlet.addLeavesAndPins(&dice)
        }
    }

    private static func modes(_ dice: inout Dice) -> [Mode] {
        [
            .posting("rotation", min: dice.roll(1...2), max: dice.roll(2...4)) {
                $0.step = dice.roll(1...2)
                $0.starts = dice.pick([[.fall], [.fall, .spring]])
                $0.restSemesters = dice.roll(0...2)
                $0.needsCourse = dice.once(in: 2)
                $0.startPoints = 5
                $0.semesterPoints = 2
                $0.minutePoints = 0.1
                $0.yuanPerStart = YuanBySetting(100)
                $0.yuanPerSemester = YuanBySetting(300)
            },
            .post("executive", min: dice.roll(1...3), max: 3) {
                $0.reach.who = [.manager, .backbone]
                $0.teachingShare = 0.5
                $0.startPoints = 4
            },
            .visiting("visit", days: dice.roll(1...3), hosts: dice.roll(1...2)) {
                $0.dayPoints = 1
                $0.minutePoints = 0.05
                $0.yuanPerDay = YuanBySetting(50)
            },
            .broadcast("live", ["music"], share: 0.5, fanout: 2, points: 1),
            .hire("bought", ["pe"], most: 2, points: 4, yuan: dice.pick([0, 100])),
        ]
    }

    private static func demand(_ dice: inout Dice) -> [DemandRow] {
        ["A", "B", "C", "D"].flatMap { (school: SchoolID) -> [DemandRow] in
            ["pe", "music"].compactMap { (subject: SubjectID) -> DemandRow? in
                dice.once(in: 4) ? nil : .of(subject, Double(dice.roll(2...12)), at: school)
            }
        }
    }

    private static func teacher(_ id: TeacherID, _ dice: inout Dice) -> Teacher {
        let subjects = dice.pick([["pe"], ["music"], ["pe", "music"], ["music", "pe"]] as [[SubjectID]])
        var teacher = Teacher.at(dice.pick(["A", "A", "B", "C"]), id, teaching: "pe", load: Double(dice.roll(6...14)))
        teacher.qualification = .primary(subjects)
        teacher.gender = dice.pick([.female, .male])
        teacher.born = CivilDate(year: dice.pick([1971, 1974, 1990]), month: 9)
        teacher.atSchoolSince = CivilDate(year: dice.pick([2015, 2020, 2026]), month: 9)
        teacher.rank = dice.pick(["", "county"])
        teacher.office = dice.pick([.none, .none, .deputy])
        teacher.isReserve = dice.once(in: 3)
        if dice.once(in: 8) { teacher.exemption = "illness" }
        if dice.once(in: 4) { teacher.restUntil = .after(dice.roll(0...2)) }
        if dice.once(in: 6) { teacher.holdUntil = .after(dice.roll(0...2)) }
        if dice.once(in: 4) { teacher.willing = ["C"] }
        if dice.once(in: 4) { teacher.unwilling = ["B"] }
        return teacher
    }

    private static func rules(_ dice: inout Dice) -> [Rule] {
        let share = StartShare(share: .of(0.5), modes: ["rotation", "executive"])
        let all = [
            Rule(.posts, penalty: 30), Rule(.dispatchFloor(count: 1), penalty: 12), Rule(.team, penalty: 7),
            Rule(.exchangeShare(share), penalty: 20), Rule(.backboneShare(share), penalty: 9),
            Rule(.awayCap(share: .of(0.4)), penalty: 6), Rule(.balance(maxNet: 1), penalty: 5),
            Rule(.noHarm, penalty: 8), Rule(.reserveTraining(mode: "rotation", count: 1), penalty: 11),
            Rule(.budget(yuan: 1500, spent: 100)), Rule(.pairwise(PairBalance(modes: ["rotation"])), penalty: 10),
        ]
        return all.filter { _ in !dice.once(in: 3) }
    }

    private mutating func addLedger(_ dice: inout Dice) {
        for teacher in teachers where dice.once(in: 4) && teacher.restUntil == nil {
            let host = dice.pick((["A", "B", "C"] as [SchoolID]).filter { $0 != teacher.home })
            postings.append(
                RunningPosting(
                    teacher: teacher.id, mode: "rotation", host: host, since: start.advanced(by: -dice.roll(1...2)),
                    until: start.advanced(by: dice.roll(0...1))))
        }
    }

    private mutating func addLeavesAndPins(_ dice: inout Dice) {
        for teacher in teachers where dice.once(in: 5) {
            let first = start.advanced(by: dice.roll(0...2))
            leaves.append(Leave(teacher: teacher.id, span: SemesterSpan(from: first, until: first)))
        }
        let away = Set(postings.map(\.teacher))
        for teacher in teachers where dice.once(in: 5) && !away.contains(teacher.id) {
            pins.append(
                Pin(
                    kind: .never, teacher: teacher.id, mode: dice.pick([nil, "rotation"]), host: dice.pick([nil, "B"]),
                    span: SemesterSpan(from: .after(dice.roll(0...1)))))
        }
    }
}
