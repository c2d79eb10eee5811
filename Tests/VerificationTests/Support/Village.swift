import Rotation

/// A small group: a town school, two village schools, and one that is too far.
enum Village {
    static let fall = Semester(schoolYear: 2026, term: .fall)

    static func semester(_ index: Int) -> Semester { fall.advanced(by: index) }

    static let rotation = PostingTerms(
        reach: Reach(routes: [.any], who: [.staff], maxMinutes: 90), minSemesters: 2, maxSemesters: 6, step: 2,
        restSemesters: 2, needsCourse: true, startPoints: 20, semesterPoints: 4, minutePoints: 0.1,
        yuanPerSemester: YuanBySetting([.rural: 2400]))
    static let executive = PostingTerms(
        reach: Reach(routes: [Route(home: .core, host: .member)], who: [.manager]), minSemesters: 6, maxSemesters: 6,
        restSemesters: 2, teachingShare: 0.5, startPoints: 20, semesterPoints: 2, minutePoints: 0.1,
        yuanPerStart: YuanBySetting(500), yuanPerSemester: YuanBySetting(3000))
    static let training = PostingTerms(
        reach: Reach(routes: [Route(home: .member, host: .core)], who: [.reserve]), minSemesters: 1, maxSemesters: 2,
        starts: [.fall, .spring], restSemesters: 4, teachingShare: 0.5, startPoints: 10, semesterPoints: 2)
    static let itinerant = VisitingTerms(
        reach: Reach(routes: [.any], maxMinutes: 60), maxDays: 3, maxHosts: 2, periodsPerDay: 5,
        lostPeriodsPerDay: 1, dayPoints: 2, minutePoints: 0.05, yuanPerDay: YuanBySetting(400))
    static let live = BroadcastTerms(subjects: ["music"], maxShare: 0.5, fanout: 3, points: 3)
    static let hired = HireTerms(subjects: ["pe"], maxPeriods: 6, points: 9, yuanPerPeriod: YuanBySetting(1200))

    static let share = StartShare(share: known(Share(0.5)), modes: ["rotation", "executive"])

    static let rules = [
        Rule(.posts, cite: "CD-10", penalty: 300), Rule(.dispatchFloor(count: 2), cite: "CD-09", penalty: 100),
        Rule(.team, penalty: 60), Rule(.exchangeShare(share), penalty: 150),
        Rule(.backboneShare(share), penalty: 100), Rule(.awayCap(share: known(Share(0.3))), penalty: 50),
        Rule(.balance(maxNet: 2), penalty: 20), Rule(.pairwise(PairBalance(modes: ["rotation"])), penalty: 25),
        Rule(.noHarm, penalty: 30),
        Rule(.reserveTraining(mode: "training", count: 1), penalty: 40), Rule(.budget(yuan: 60_000, spent: 0)),
    ]

    static func policy(rules: [Rule] = rules, horizon: Int = 4, start: Semester = fall) -> Policy {
        Policy(
            title: "village", start: start, horizon: horizon, backboneRanks: ["county"],
            eligibility: Eligibility(minYears: 2, dueYears: 6, maxAge: [.female: 50]),
            subjects: [
                Subject(id: "pe", weight: 2), Subject(id: "music", weight: 2), Subject(id: "chinese"),
            ],
            settingWeights: [.urban: 1, .rural: 1.5], gap: GapPrice(price: 10),
            worth: Worth(overduePoints: 3, unwillingPoints: 15, willingPoints: 5, secondSubjectPoints: 0.2),
            modes: [
                Mode(id: "rotation", kind: .posting(rotation)), Mode(id: "executive", kind: .post(executive)),
                Mode(id: "training", kind: .posting(training)), Mode(id: "itinerant", kind: .visiting(itinerant)),
                Mode(id: "live", kind: .broadcast(live)), Mode(id: "hired", kind: .hire(hired)),
            ], rules: rules)
    }

    static func teacher(
        _ id: TeacherID, _ home: SchoolID, _ subjects: SubjectID..., load: Double = 16, since year: Int = 2019
    ) -> Teacher {
        Teacher(
            id: id, name: id.rawValue, home: home,
            qualification: known(Qualification(stages: [.primary], subjects: subjects)), load: load,
            atSchoolSince: CivilDate(year: year, month: 9))
    }

    static var teachers: [Teacher] {
        var deputy = teacher("C1", "A", "chinese", load: 6)
        deputy.office = .deputy
        var backbone = teacher("P2", "A", "pe")
        backbone.rank = "county"
        backbone.willing = ["C"]
        var reserve = teacher("B1", "B", "pe", load: 8)
        reserve.isReserve = true
        return [
            deputy, teacher("C2", "A", "chinese", load: 14), teacher("L1", "A", "music"),
            teacher("M1", "A", "music", "pe"), teacher("P1", "A", "pe", since: 2015), backbone,
            teacher("P3", "A", "pe", since: 2025), reserve,
        ]
    }

    static let members = [
        Membership(group: "G", school: "A", role: .core), Membership(group: "G", school: "B", role: .member),
        Membership(group: "G", school: "C", role: .member), Membership(group: "G", school: "F", role: .point),
    ]

    static let demand: [DemandRow] = [
        row("A", "pe", 24), row("A", "music", 12), row("A", "chinese", 20), row("B", "pe", 12), row("B", "music", 8),
        row("C", "pe", 8), row("C", "music", 6), row("F", "pe", 6),
    ]

    private static func row(_ school: SchoolID, _ subject: SubjectID, _ periods: Double) -> DemandRow {
        DemandRow(school: school, course: Course(.primary, subject), periods: periods)
    }

    static let posts = [Post(id: "XB", school: "B", title: "执行校长", mode: "executive", wanted: .always)]

    static let ledger = [
        RunningPosting(
            teacher: "L1", mode: "rotation", host: "B", since: fall.advanced(by: -2), until: semester(1))
    ]

    /// The village, with whatever a test wants otherwise.
    static func instance(
        policy: Policy = policy(), teachers: [Teacher] = teachers, leaves: [Leave] = [],
        postings: [RunningPosting] = ledger, pins: [Pin] = [], waivers: [Waiver] = [],
        demand: [DemandRow] = demand, posts: [Post] = posts, service: [EarlierService] = []
    ) -> Instance {
        let schools: [(SchoolID, Setting, String?)] = [
            ("A", .urban, "城区"), ("B", .rural, "城区"), ("C", .rural, "镇"), ("F", .rural, nil),
        ]
        return Instance(
            uncheckedPolicy: policy,
            schools: schools.map {
                School(
                    id: $0.0, name: $0.0.rawValue, stages: [.primary], setting: $0.1, district: $0.2,
                    isOnline: $0.0 != "F")
            }, groups: [Group(id: "G", name: "G", kind: .tight)], memberships: members, teachers: teachers,
            demandRows: demand,
            travelRows: [
                TravelRow(from: "A", to: "B", minutes: 30), TravelRow(from: "A", to: "C", minutes: 40),
                TravelRow(from: "B", to: "C", minutes: 20), TravelRow(from: "A", to: "F", minutes: 100),
                TravelRow(from: "B", to: "F", minutes: 100),
            ], leaves: leaves, posts: posts, postings: postings, pins: pins, waivers: waivers, service: service)
    }
}
