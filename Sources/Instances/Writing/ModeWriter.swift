import Rotation
import Tables

/// Writes one `[modes.NAME]`.
struct ModeWriter {
    private let mode: Mode

    init(_ mode: Mode) { self.mode = mode }

    func write(to document: inout PolicyText) {
        document.table("modes", mode.id.rawValue)
        document.key("kind", TOMLText.string(mode.kindName))
        document.key("label", mode.label, unless: mode.id.rawValue, TOMLText.string)
        switch mode.kind {
        case .posting(let terms), .post(let terms): write(terms, to: &document)
        case .visiting(let terms): write(terms, to: &document)
        case .broadcast(let terms): write(terms, to: &document)
        case .hire(let terms): write(terms, to: &document)
        }
    }

    private func write(_ reach: Reach, to document: inout PolicyText) {
        document.key("routes", TOMLText.strings(reach.routes.map(\.description)))
        document.key("scope", TOMLText.string(reach.scope.rawValue))
        document.key("who", TOMLText.strings(reach.who.map(\.rawValue)))
        if let kinds = reach.groupKinds {
            document.key("kinds", TOMLText.strings(GroupKind.allCases.filter(kinds.contains).map(\.rawValue)))
        }
        if let minutes = reach.maxMinutes { document.key("max_minutes", TOMLText.number(minutes)) }
    }

    private func write(_ terms: PostingTerms, to document: inout PolicyText) {
        write(terms.reach, to: &document)
        document.key("min_semesters", "\(terms.minSemesters)")
        document.key("max_semesters", "\(terms.maxSemesters)")
        document.key("step", terms.step, unless: 1) { "\($0)" }
        document.key("starts", TOMLText.strings(Term.allCases.filter(terms.starts.contains).map(\.rawValue)))
        document.key("rest_semesters", terms.restSemesters, unless: 0) { "\($0)" }
        document.key("teaching_share", terms.teachingShare, unless: 1, TOMLText.number)
        document.key("needs_course", terms.needsCourse, unless: false) { "\($0)" }
        document.key("start_points", terms.startPoints, unless: 0, TOMLText.number)
        document.key("semester_points", terms.semesterPoints, unless: 0, TOMLText.number)
        document.key("minute_points", terms.minutePoints, unless: 0, TOMLText.number)
        document.key("yuan_per_start", terms.yuanPerStart, unless: .zero, TOMLText.yuan)
        document.key("yuan_per_semester", terms.yuanPerSemester, unless: .zero, TOMLText.yuan)
    }

    private func write(_ terms: VisitingTerms, to document: inout PolicyText) {
        write(terms.reach, to: &document)
        document.key("max_days", "\(terms.maxDays)")
        document.key("max_hosts", terms.maxHosts, unless: 1) { "\($0)" }
        document.key("periods_per_day", TOMLText.number(terms.periodsPerDay))
        document.key("lost_periods_per_day", terms.lostPeriodsPerDay, unless: 0, TOMLText.number)
        document.key("day_points", terms.dayPoints, unless: 0, TOMLText.number)
        document.key("minute_points", terms.minutePoints, unless: 0, TOMLText.number)
        document.key("yuan_per_day", terms.yuanPerDay, unless: .zero, TOMLText.yuan)
    }

    private func write(_ terms: BroadcastTerms, to document: inout PolicyText) {
        document.key("subjects", TOMLText.strings(terms.subjects.sorted().map(\.rawValue)))
        document.key("max_share", TOMLText.number(terms.maxShare))
        document.key("fanout", terms.fanout, unless: 1, TOMLText.number)
        document.key("points", terms.points, unless: 0, TOMLText.number)
    }

    private func write(_ terms: HireTerms, to document: inout PolicyText) {
        document.key("subjects", TOMLText.strings(terms.subjects.sorted().map(\.rawValue)))
        document.key("max_periods", TOMLText.number(terms.maxPeriods))
        document.key("points", terms.points, unless: 0, TOMLText.number)
        document.key("yuan_per_period", terms.yuanPerPeriod, unless: .zero, TOMLText.yuan)
    }
}
