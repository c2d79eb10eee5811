import Rotation
import Tables

/// Reads `[modes.NAME]`: the keys that each kind of mode has, and no others.
struct ModesReader {
    private let root: KeyReader
    private let outline: PolicyOutline

    init(_ root: KeyReader, _ outline: PolicyOutline) {
        self.root = root
        self.outline = outline
    }

    func read() -> [Mode] {
        guard let table = root.table("modes") else { return [] }
        return table.names().compactMap { name in
            guard let keys = table.table(name), let kind = keys.required("kind", .word) as ModeKind? else {
                return nil
            }
            let label = keys.optional("label", .text)
            let terms: Mode.Kind =
                switch kind {
                case .posting: .posting(posting(keys))
                case .post: .post(posting(keys))
                case .visiting: .visiting(visiting(keys))
                case .broadcast: .broadcast(broadcast(keys))
                case .hire: .hire(hire(keys))
                }
            keys.finish()
            return Mode(id: ModeID(rawValue: name), label: label, kind: terms)
        }
    }

    private func reach(_ keys: KeyReader) -> Reach {
        Reach(
            routes: keys.required("routes", .filledList(of: .route)) ?? [.any],
            scope: keys.value("scope", .word, default: .group),
            who: keys.value("who", .filledList(of: .word), default: [.anyone]),
            groupKinds: keys.optional("kinds", .filledList(of: .word)).map { Set($0) },
            maxMinutes: keys.optional("max_minutes", .amount))
    }

    private func posting(_ keys: KeyReader) -> PostingTerms {
        let shortest = keys.required("min_semesters", .integer(1...100))
        let longest = keys.required("max_semesters", .integer(1...100))
        if let shortest, let longest, shortest > longest {
            keys.report("max_semesters", .shorterThanMinimum(longest, shortest))
        }
        return PostingTerms(
            reach: reach(keys), minSemesters: shortest ?? 1, maxSemesters: longest ?? 1,
            step: keys.value("step", .integer(1...100), default: 1),
            starts: Set(keys.value("starts", .filledList(of: .word), default: [.fall])),
            restSemesters: keys.value("rest_semesters", .integer(0...100), default: 0),
            teachingShare: keys.value("teaching_share", .share, default: 1),
            needsCourse: keys.value("needs_course", .flag, default: false),
            startPoints: keys.value("start_points", .amount, default: 0),
            semesterPoints: keys.value("semester_points", .amount, default: 0),
            minutePoints: keys.value("minute_points", .amount, default: 0),
            yuanPerStart: keys.value("yuan_per_start", .yuan, default: .zero),
            yuanPerSemester: keys.value("yuan_per_semester", .yuan, default: .zero))
    }

    private func visiting(_ keys: KeyReader) -> VisitingTerms {
        VisitingTerms(
            reach: reach(keys), maxDays: keys.required("max_days", .integer(1...7)) ?? 1,
            maxHosts: keys.value("max_hosts", .integer(1...100), default: 1),
            periodsPerDay: keys.required("periods_per_day", .amount) ?? 0,
            lostPeriodsPerDay: keys.value("lost_periods_per_day", .amount, default: 0),
            dayPoints: keys.value("day_points", .amount, default: 0),
            minutePoints: keys.value("minute_points", .amount, default: 0),
            yuanPerDay: keys.value("yuan_per_day", .yuan, default: .zero))
    }

    private func broadcast(_ keys: KeyReader) -> BroadcastTerms {
        BroadcastTerms(
            subjects: subjects(keys), maxShare: keys.required("max_share", .share) ?? 0,
            fanout: keys.value("fanout", .amount, default: 1), points: keys.value("points", .amount, default: 0))
    }

    private func hire(_ keys: KeyReader) -> HireTerms {
        HireTerms(
            subjects: subjects(keys), maxPeriods: keys.required("max_periods", .amount) ?? 0,
            points: keys.value("points", .amount, default: 0),
            yuanPerPeriod: keys.value("yuan_per_period", .yuan, default: .zero))
    }

    private func subjects(_ keys: KeyReader) -> Set<SubjectID> {
        let form = SettingForm<SubjectID>.name(among: outline.subjectLoads.keys, of: "subjects")
        return Set(keys.required("subjects", .list(of: form)) ?? [])
    }
}

extension Diagnostic.Message {
    fileprivate static func shorterThanMinimum(_ longest: Int, _ shortest: Int) -> Self {
        Self(
            "shorter-than-minimum",
            found: Wording(
                "max_semesters \(longest) is less than min_semesters \(shortest)",
                "max_semesters \(longest) 小于 min_semesters \(shortest)"),
            mend: Wording("Exchange the two, or correct one", "请对调或更正其一"))
    }
}
