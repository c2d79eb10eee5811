import Explanation
import Exports
import Foundation
import Plans
import Rotation
import Tables

/// What might mend a gap or a broken rule, as scenarios: one change each.
struct FixDrafts {
    let instance: Instance

    // MARK: Gaps

    /// What might close the gap of a subject at a school.
    func fixes(for gap: Fault.Gap) -> [ScenarioDraft] {
        (1...3).compactMap { moreTeachers($0, of: gap.subject, at: gap.school) } + retraining(gap)
            + lessonsToBuy(of: gap.subject) + liveLessons(of: gap.subject, at: gap.school) + TermDrafts(instance).all
    }

    /// What might mend a rule at a place.
    func fixes(for broken: Fault.BrokenRule) -> [ScenarioDraft] {
        var drafts = TermDrafts(instance).all + oneMoreHead(for: broken)
        let school = SchoolID(rawValue: broken.place)
        if instance.school(school) != nil {
            for subject in shortSubjects(at: school).prefix(2) {
                if let draft = oneMoreTeacher(of: subject, at: school) { drafts.append(draft) }
            }
        }
        return drafts + looser(broken.rule) + [waiver(of: broken)]
    }

    private func english(_ subject: SubjectID) -> String {
        Labels(instance: instance, language: .english).name(of: subject)
    }

    private func shortSubjects(at school: SchoolID) -> [SubjectID] {
        let courses = instance.demand.courses(at: school)
        let own = instance.teachers.filter { $0.home == school }
        return Set(courses.map(\.subject)).sorted { one, other in
            func staff(_ subject: SubjectID) -> Int { own.count { $0.qualification.subjects.contains(subject) } }
            return (staff(one), one) < (staff(other), other)
        }
    }

    /// So many more teachers of a subject at a school, as one change.
    private func moreTeachers(_ count: Int, of subject: SubjectID, at school: SchoolID) -> ScenarioDraft? {
        let drafts = (1...count).compactMap { oneMoreTeacher(of: subject, at: school, number: $0) }
        guard count > 1, let first = drafts.first, drafts.count == count else { return drafts.first }
        return ScenarioDraft(
            id: first.id.replacing("one-more", with: "\(count)-more"),
            title: Wording(
                first.title.english.replacing("one more", with: "\(count) more").replacing(
                    "teacher at", with: "teachers at"),
                first.title.chinese.replacing("一名", with: " \(count) 名")), changes: drafts.flatMap(\.changes))
    }

    /// One more teacher of a subject at a school, for the stages at which it is demanded there.
    func oneMoreTeacher(of subject: SubjectID, at school: SchoolID, number: Int = 1) -> ScenarioDraft? {
        let stages = instance.demand.courses(at: school).filter { $0.subject == subject }.map(\.stage)
        guard !stages.isEmpty, let place = instance.school(school) else { return nil }
        var id = "NEW-\(school)-\(subject)-\(number)"
        while instance.teacher(TeacherID(rawValue: id)) != nil { id += "x" }
        let label = Labels(instance: instance, language: .chinese).name(of: subject)
        var row = [
            ("teacher", id), ("name", "新聘\(label)教师"), ("school", school.rawValue), ("subjects", subject.rawValue),
            ("stages", stages.map(\.rawValue).joined(separator: ";")),
            ("at_school_since", "\(instance.policy.start.firstMonth)"),
        ]
        if instance.subject(subject)?.load == nil { row.append(("load", "16")) }
        return ScenarioDraft(
            id: "one-more-\(subject)-at-\(school)".fileName,
            title: Wording(
                "one more \(english(subject)) teacher at \(school) \(place.name)", "\(place.name)增配一名\(label)教师"),
            changes: [.insert(table: "teachers", row: row.map { (column: $0.0, text: $0.1) })])
    }

    /// A teacher of the school who learns the subject as well: whoever has the most periods left over.
    func retraining(_ gap: Fault.Gap, excluding: Set<TeacherID> = []) -> [ScenarioDraft] {
        let courses = instance.demand.courses(at: gap.school).filter { $0.subject == gap.subject }
        let spare = instance.teachers.filter { teacher in
            teacher.home == gap.school && !teacher.qualification.subjects.contains(gap.subject)
                && !excluding.contains(teacher.id)
                && courses.contains { teacher.qualification.stages.contains($0.stage) }
        }.map { (teacher: $0, left: slack(of: $0)) }.filter { $0.left > 0 }
            .sorted { ($1.left, $0.teacher.id) < ($0.left, $1.teacher.id) }
        return spare.prefix(1).map { entry in
            let teacher = entry.teacher
            let others = teacher.qualification.subjects.filter { $0 != teacher.qualification.main } + [gap.subject]
            let label = Labels(instance: instance, language: .chinese).name(of: gap.subject)
            return ScenarioDraft(
                id: "retrain-\(teacher.id)-\(gap.subject)".fileName,
                title: Wording(
                    "\(teacher.id) \(teacher.name) also teaches \(english(gap.subject))",
                    "\(teacher.name)（\(teacher.id)）兼教\(label)"),
                changes: [
                    .patchTeacher(
                        teacher.id.rawValue,
                        [
                            (
                                column: "subjects",
                                text: ([teacher.qualification.main] + others).map(\.rawValue).joined(separator: ";")
                            )
                        ])
                ])
        }
    }

    /// Periods a week of those who hold a teacher's main subject at the school, beyond what is demanded of it there.
    private func slack(of teacher: Teacher) -> Double {
        let main = teacher.qualification.main
        let load = instance.teachers
            .filter {
                $0.home == teacher.home && $0.qualification.main == main
                    && !instance.isAbsent($0, at: instance.policy.start)
            }.reduce(0) { $0 + $1.load }
        let demand = instance.demand.courses(at: teacher.home).filter { $0.subject == main }
            .reduce(0) { $0 + instance.demand(teacher.home, $1, 0) }
        return load - demand
    }

    private func lessonsToBuy(of subject: SubjectID) -> [ScenarioDraft] {
        instance.policy.modes.compactMap { mode in
            guard case .hire(let terms) = mode.kind, terms.subjects.contains(subject) else { return nil }
            let most = NumberText.exact(terms.maxPeriods + 4)
            return ScenarioDraft(
                id: "more-lessons-bought-\(mode.id)".fileName,
                title: Wording("four more periods a week may be bought (\(mode.label))", "每周可多外聘 4 课时（\(mode.label)）"),
                changes: [.set("modes.\(mode.id).max_periods", most)])
        }
    }

    /// The school is equipped for live lessons, or may follow more of them.
    private func liveLessons(of subject: SubjectID, at school: SchoolID) -> [ScenarioDraft] {
        let modes = instance.policy.modes.compactMap { mode -> (Mode, BroadcastTerms)? in
            guard case .broadcast(let terms) = mode.kind, terms.subjects.contains(subject) else { return nil }
            return (mode, terms)
        }
        guard !modes.isEmpty, let place = instance.school(school) else { return [] }
        if !place.isOnline {
            return [
                ScenarioDraft(
                    id: "live-lessons-at-\(school)".fileName,
                    title: Wording("\(school) \(place.name) can follow live lessons", "\(place.name)配备专递课堂设备"),
                    changes: [.patchSchool(school.rawValue, [(column: "online", text: "yes")])])
            ]
        }
        let changes = modes.filter { $0.1.maxShare < 1 }.map { mode, terms in
            ScenarioDraft.Change.set(
                "modes.\(mode.id).max_share", NumberText.exact(min(1, ((terms.maxShare + 0.2) * 100).rounded() / 100)))
        }
        guard !changes.isEmpty else { return [] }
        return [
            ScenarioDraft(
                id: "more-live-lessons",
                title: Wording("a fifth more of a course may be followed live", "专递课堂所占比例上限提高两成"), changes: changes)
        ]
    }

    /// One more deputy head, of backbone rank, at the core of the place's group: whom most posts and dispatches ask for.
    private func oneMoreHead(for broken: Fault.BrokenRule) -> [ScenarioDraft] {
        guard [.posts, .dispatchFloor, .team].contains(broken.rule) else { return [] }
        let school = SchoolID(rawValue: broken.place)
        let groups = Set(instance.memberships(of: school).map(\.group))
        let core = instance.memberships.first { groups.contains($0.group) && $0.role == .core && $0.school != school }
        guard let core, let place = instance.school(core.school) else { return [] }
        let courses = instance.demand.courses(at: core.school)
        guard let subject = courses.first?.subject else { return [] }
        return oneMoreTeacher(of: subject, at: core.school).map { draft in
            let rank = instance.policy.backboneRanks.min() ?? ""
            let changes = draft.changes.map { change -> ScenarioDraft.Change in
                guard case .insert(let table, let row) = change else { return change }
                return .insert(
                    table: table,
                    row: row.filter { $0.column != "at_school_since" } + [
                        (column: "office", text: "deputy"), (column: "rank", text: rank),
                    ])
            }
            return [
                ScenarioDraft(
                    id: "one-more-head-at-\(core.school)".fileName,
                    title: Wording(
                        "one more deputy head at \(core.school) \(place.name), the core", "核心校\(place.name)增配一名副校长"),
                    changes: changes)
            ]
        } ?? []
    }

    /// The rule asks for a unit less everywhere.
    private func looser(_ rule: RuleName) -> [ScenarioDraft] {
        RuleDrafts(instance, only: rule).variations
            .filter { $0.direction == .relaxed && !$0.draft.id.hasSuffix("-without") }
            .map { variation in
                let labels = [Language.english, .chinese].map { Labels(instance: instance, language: $0) }
                return ScenarioDraft(
                    id: variation.draft.id.replacing("price-", with: "looser-"),
                    title: Wording(
                        "\(labels[0].name(of: rule)) asks for less: \(variation.draft.title.english)",
                        "\(labels[1].name(of: rule))放宽：\(variation.draft.title.chinese)"),
                    changes: variation.draft.changes, isLeniency: true)
            }
    }

    /// The rule is lifted at the place, on record.
    private func waiver(of broken: Fault.BrokenRule) -> ScenarioDraft {
        let names = [Language.english, .chinese].map { Labels(instance: instance, language: $0).name(of: broken.rule) }
        return ScenarioDraft(
            id: "waive-\(broken.rule.rawValue)-at-\(broken.place)".fileName,
            title: Wording(
                "a waiver of “\(names[0])” at \(broken.place)", "豁免 \(broken.place) 的“\(names[1])”"),
            changes: [
                .insert(
                    table: "waivers",
                    row: [
                        (column: "rule", text: broken.rule.rawValue), (column: "place", text: broken.place),
                        (column: "reason", text: "待填写 (to be filled in)"),
                        (column: "by", text: "待填写 (to be filled in)"),
                    ])
            ], remark: "Fill in who grants the waiver and why.", isLeniency: true)
    }
}

extension String {
    /// The text as part of a file's name.
    var fileName: String {
        String(map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
    }
}
