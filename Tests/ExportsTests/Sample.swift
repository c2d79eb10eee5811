import Exports
import Plans
import Rotation
import Tables

/// Two schools, three teachers and a plan that touches every table.
enum Sample {
    static let fall: Semester = Semester(schoolYear: 2026, term: .fall)
    static let spring = fall.advanced(by: 1)

    static let rotation: ModeID = "rotation"
    static let itinerant: ModeID = "itinerant"
    static let pe: SubjectID = "pe"
    static let music: SubjectID = "music"

    static let instance = Instance(
        uncheckedPolicy: Policy(
            title: "示例县，一年", start: fall, horizon: 2,
            subjects: [Subject(id: "pe", weight: 2), Subject(id: "music", label: "音乐")],
            gap: GapPrice(price: 10),
            modes: [
                Mode(
                    id: "rotation", label: "定期轮岗",
                    kind: .posting(
                        PostingTerms(
                            reach: Reach(routes: [.any]), minSemesters: 2, maxSemesters: 6,
                            yuanPerStart: YuanBySetting(500), yuanPerSemester: YuanBySetting([.rural: 2400])))),
                Mode(
                    id: "itinerant",
                    kind: .visiting(
                        VisitingTerms(
                            reach: Reach(routes: [.any]), maxDays: 3, periodsPerDay: 5,
                            yuanPerDay: YuanBySetting(80)))),
            ],
            rules: [
                Rule(.posts, cite: "CD-05", penalty: 300, strength: .must), Rule(.awayCap(share: share), penalty: 50),
            ]),
        schools: [
            School(id: "S1", name: "紫阳小学", stages: [.primary], setting: .urban, district: "城关镇"),
            School(id: "S2", name: "新联小学", stages: [.primary], setting: .rural, district: "高桥镇"),
        ],
        teachers: [
            teacher("T1", "王芳", ["pe"]), teacher("T2", "=李雷", ["music", "pe"]), teacher("T3", "张, 三", ["music"]),
        ])

    private static let share = known(Share(0.15))

    private static func known<Value>(_ value: Value?) -> Value {
        guard let value else { preconditionFailure("the sample is wrong") }
        return value
    }

    private static func teacher(_ id: TeacherID, _ name: String, _ subjects: [SubjectID]) -> Teacher {
        Teacher(
            id: id, name: name, home: "S1", qualification: known(Qualification(stages: [.primary], subjects: subjects)),
            load: 16)
    }

    static let plan = Plan(
        placements: [
            Placement(
                teacher: "T2", mode: "itinerant", home: "S1", host: "S2", since: spring, until: spring, days: 2,
                minutes: 25, subjects: ["music", "pe"], status: .new, points: 6.5, yuan: 800, isFirm: false,
                reasons: [.hostLacks(subject: "music", periods: 4), .hostLacks(subject: "pe", periods: 6.25), .welcome]),
            Placement(
                teacher: "T1", mode: "rotation", home: "S1", host: "S2", since: fall, until: fall.advanced(by: 3),
                minutes: nil, subjects: ["pe"], status: .new, points: 30.1 + 0.2, yuan: 4800, isFirm: true,
                reasons: [.due(years: 7.5), .countsTowards(.exchangeShare, "MOE-2014-1"), .countsTowards(.posts, nil)]),
        ],
        coverage: [
            coverage("S2", "pe", spring, unmet: 2), coverage("S2", "pe", fall, unmet: 0),
            coverage("S1", "music", fall, unmet: 1),
        ],
        streams: [Stream(semester: fall, course: Course(.primary, "music"), from: "S1", to: "S2", periods: 1.5)],
        outcomes: [
            RuleOutcome(
                rule: .awayCap, cite: nil, place: "S1", semester: fall, required: 0, achieved: 1, shortfall: 1,
                points: 0, waivedBy: "教体局：规模过小", strength: .priced),
            RuleOutcome(
                rule: .posts, cite: "CD-05", place: "S2", semester: fall, required: 1, achieved: 0, shortfall: 1,
                points: 300, strength: .must),
        ],
        score: Score(lines: [
            Score.Line(term: .gaps, amount: 3, unit: "period-semester", points: 45),
            Score.Line(term: .rule(.posts), amount: 1, unit: "post-semester", points: 300),
        ]),
        statusQuoScore: 500,
        mentoring: MentoringPlan(
            rows: [
                .init(
                    schoolYear: 2026, subject: "pe", young: .init("T1", at: "S2"), mentor: .init("T2", at: "S1"),
                    minutes: 25, status: .paired),
                .init(
                    schoolYear: 2026, subject: "music", young: .init("T3", at: "S1"), mentor: nil, status: .noMentor),
                .init(
                    schoolYear: 2027, subject: "pe", young: nil, mentor: .init("T2", at: "S1"), status: .youngTaken),
            ], unknownStarts: 4))

    private static func coverage(_ school: SchoolID, _ subject: SubjectID, _ semester: Semester, unmet: Double)
        -> Coverage
    {
        Coverage(
            school: school, course: Course(.primary, subject), semester: semester, demand: 12, home: 0.1 + 0.2,
            posted: 8,
            visiting: 0, streamed: 0, hired: 0, unmet: unmet, before: 8, points: 20)
    }

    static let proof = Proof(score: 345, bound: 300, statusQuoScore: 500, stop: .effort, tolerance: 1e-6)

    static func options(_ language: Language = .english, _ encoding: TextEncoding = .utf8WithMark) -> RunOptions {
        RunOptions(
            horizon: 2, gap: 0, timeLimit: nil, seed: 0, effort: 1, language: language, encoding: encoding)
    }

    /// A plan in which nothing happens and nothing is asked.
    static let emptyPlan = Plan(
        placements: [], coverage: [], streams: [], outcomes: [], score: Score(lines: []), statusQuoScore: 0)

    /// The files of a plan, by name.
    static func files(
        _ language: Language = .english, _ encoding: TextEncoding = .utf8WithMark, plan: Plan = plan
    ) -> [String: OutputFile] {
        let export = PlanExport(
            plan: plan, proof: proof, instance: instance, sizes: ["teachers": 3, "arcs": 40],
            options: options(language, encoding))
        return Dictionary(uniqueKeysWithValues: export.files().map { ($0.name, $0) })
    }

    /// The text of one file, without a byte-order mark.
    static func text(_ name: String, _ language: Language = .english) -> String {
        String(decoding: files(language, .utf8)[name]?.bytes ?? .init(), as: UTF8.self)
    }
}
