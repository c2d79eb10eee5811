import Explanation
import Exports
import GLPKSolver
import Planning
import Plans
import Rotation
import Tables

/// Why a teacher moves, or does not, for people.
struct TeacherPage {
    let explained: TeacherCase
    let plan: ExplainedPlan
    let words: ExplanationWords
    let trace: ClauseTrace

    private var instance: Instance { plan.instance }
    private var labels: Labels { words.labels }
    private var teacher: Teacher { explained.teacher }

    /// What is known without planning again.
    func add(to page: inout Page) {
        page.add(facts)
        for (number, move) in explained.moves.enumerated() { add(move, number + 1, to: &page) }
        if explained.moves.isEmpty { page.add(whyNot) }
        page.add(burden)
    }

    private var facts: Page.Section {
        let subjects = teacher.qualification.subjects.map { labels.name(of: $0) }.joined(
            separator: words.worded(", ", "、"))
        var notes = [
            words.worded(
                "home \(words.name(of: teacher.home)); teaches \(subjects), \(Figures.plain(teacher.load)) periods a week",
                "编制学校 \(words.name(of: teacher.home))；任教 \(subjects)，每周 \(Figures.plain(teacher.load)) 课时")
        ]
        if explained.running.isEmpty && explained.moves.isEmpty {
            notes.append(words.worded("stays at home in this plan", "本方案中留任本校"))
        }
        notes += explained.running.map { words.worded("committed by the ledger: ", "在任台账已定：") + text(of: $0) }
        return .init(key: "teacher", title: words.name(of: teacher.id), notes: notes)
    }

    /// `rotation at S03 山里小学, 2026-fall to 2027-spring`.
    private func text(of placement: Placement) -> String {
        DiffNames([labels], language: labels.language).text(of: placement.engagement)
    }

    // MARK: Moves

    private func add(_ move: TeacherCase.Move, _ number: Int, to page: inout Page) {
        let placement = move.placement
        var section = Page.Section(
            key: "move.\(number)", title: words.worded("Why: ", "理由：") + text(of: placement),
            header: words.worded(
                ["missing periods, over the semesters", "with this move", "without it", "difference"],
                ["缺课（各学期合计）", "有此安排", "无此安排", "差"]))
        struct Key: Hashable {
            let school: SchoolID
            let subject: SubjectID
        }
        let groups = Dictionary(grouping: move.missed) { Key(school: $0.school, subject: $0.course.subject) }
        for (key, rows) in groups.sorted(by: { ($0.key.school, $0.key.subject) < ($1.key.school, $1.key.subject) }) {
            let (with, without) = (rows.reduce(0) { $0 + $1.before }, rows.reduce(0) { $0 + $1.after })
            section.rows.append([
                "\(words.name(of: key.school)) \(labels.name(of: key.subject))", Figures.plain(with),
                Figures.plain(without), words.signed(without - with),
            ])
        }
        section.notes = notes(on: move)
        page.add(section)
        page.add(substitutes(move, number))
    }

    private func notes(on move: TeacherCase.Move) -> [String] {
        let placement = move.placement
        let minutes = placement.minutes.map { Figures.plain($0) } ?? "–"
        var notes = [
            words.worded(
                "costs \(Figures.plain(placement.points)) points and \(Figures.plain(placement.yuan)) yuan; \(minutes) minutes one way",
                "占 \(Figures.plain(placement.points)) 分、\(Figures.plain(placement.yuan)) 元；单程 \(minutes) 分钟")
        ]
        if let leaving = move.leaving {
            notes.append(
                words.worded(
                    "why not home: without it, all else as planned, ", "为何不留本校：如取消此安排而其余不变，") + words.text(of: leaving))
        } else {
            notes.append(words.worded("pins leave no other way", "指定安排所定，别无选择"))
        }
        for case .countsTowards(let rule, _) in placement.reasons {
            notes.append(
                words.worded("counts towards ", "计入") + "\(labels.name(of: rule)): \(trace.quote(of: rule))")
        }
        return notes + trace.quotes(of: placement.mode).map { "\(labels.name(of: placement.mode)): \($0)" }
    }

    private func substitutes(_ move: TeacherCase.Move, _ number: Int) -> Page.Section {
        var section = Page.Section(
            key: "instead.\(number)",
            title: words.worded("Who else could go there, all others as planned", "还有谁可以去（其余安排不变）"),
            header: words.worded(["who", "home", "points", "what changes"], ["教师", "编制学校", "分值", "变化"]))
        section.rows = move.substitutes.prefix(6).map { substitute in
            [
                words.name(of: substitute.teacher), instance.teacher(substitute.teacher)?.home.rawValue ?? "",
                substitute.toll.total.isFinite ? words.signed(substitute.toll.total) : "–",
                words.text(of: substitute.toll),
            ]
        }
        if move.substitutes.isEmpty { section.notes = [words.worded("nobody", "无人")] }
        return section
    }

    // MARK: Staying

    private var whyNot: Page.Section {
        var section = Page.Section(key: "stays", title: words.worded("Why no new move", "为何没有新的派出安排"))
        var said: [Obstacle] = []
        for (semester, obstacle) in explained.obstacles where !said.contains(obstacle) {
            said.append(obstacle)
            section.notes.append("\(labels.name(of: semester)): \(words.text(of: obstacle))")
        }
        if let nearest = explained.nearest {
            let moves = nearest.placements.map { text(of: $0) }.joined(separator: "; ")
            section.notes.append(
                words.worded("the cheapest way to go: ", "代价最小的派出：") + moves + ": " + words.text(of: nearest.toll))
        } else if said.isEmpty {
            section.notes.append(words.text(of: .noWay))
        }
        return section
    }

    // MARK: Burden

    private var burden: Page.Section {
        let circle = Burden.circle(of: teacher, plan.placements, in: instance)
        var section = Page.Section(
            key: "burden",
            title: words.worded(
                "Burden beside colleagues of the same school and subject", "与本校同学科同事的负担比较"),
            header: words.worded(
                [
                    "who", "semesters away", "of these before", "in the country", "visiting days", "minutes",
                    "last exchange",
                ],
                ["教师", "外派学期", "其中此前", "乡村学期", "走教天数", "路程分钟", "上次交流"]))
        let own = circle.firstIndex { $0.teacher == teacher.id } ?? 0
        for (rank, burden) in circle.enumerated() where rank < 6 || rank == own {
            section.rows.append([
                (burden.teacher == teacher.id ? "→ " : "") + words.name(of: burden.teacher),
                Figures.plain(burden.semestersAway), "\(burden.served)", "\(burden.country)", "\(burden.visitingDays)",
                Figures.plain(burden.minutes), burden.lastExchange.map { labels.shortName(of: $0) } ?? "–",
            ])
        }
        section.notes = [
            words.worded(
                "rank \(own + 1) of \(circle.count); five visiting days a week count as one posted semester",
                "在 \(circle.count) 人中列第 \(own + 1)；每周走教五天折合一个学期")
        ]
        return section
    }

    // MARK: Planned again

    /// What happens if the teacher is excused, and what the cheapest substitutes come to, by planning again.
    func addReplans(_ replanner: Replanner<GLPKSolver>, to page: inout Page) throws(Failure) {
        guard let first = explained.moves.first else { return }
        let replans = ReplanSection(plan: plan, words: words, replanner: replanner)
        let spans = explained.moves.compactMap { $0.placement.freeSpan(in: instance)?.from }
        page.add(
            try replans.section(
                key: "excused",
                title: words.worded(
                    "If \(words.name(of: teacher.id)) is excused (planned again)",
                    "如免去\(words.name(of: teacher.id))的派出（重新编制）"),
                under: [Pin(kind: .never, teacher: teacher.id, span: SemesterSpan(from: spans.min()))],
                concerning: [teacher.id]))
        guard let span = first.placement.freeSpan(in: instance) else { return }
        let possible = first.substitutes.filter { $0.toll.total.isFinite }
        for (number, substitute) in possible.prefix(Self.replannedSubstitutes).enumerated() {
            guard
                let own = substitute.placements.first(where: {
                    $0.host == first.placement.host && $0.mode == first.placement.mode
                })
            else { continue }
            let pins = [
                Pin(
                    kind: .never, teacher: teacher.id, mode: first.placement.mode, host: first.placement.host,
                    span: span),
                Pin(
                    kind: .must, teacher: substitute.teacher, mode: own.mode, host: own.host,
                    span: SemesterSpan(from: own.since, until: own.until)),
            ]
            page.add(
                try replans.section(
                    key: "instead.\(number + 1)",
                    title: words.worded(
                        "If \(words.name(of: substitute.teacher)) goes instead (planned again)",
                        "如改派\(words.name(of: substitute.teacher))（重新编制）"),
                    under: pins, concerning: [teacher.id, substitute.teacher]))
        }
    }

    /// How many substitutes are planned again.
    private static let replannedSubstitutes = 3
}
