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
        for (number, moves) in explained.byPlace.enumerated() { add(moves, number + 1, to: &page) }
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

    /// Tells of what one mode and host is to the teacher: leaving it is leaving it for good.
    private func add(_ moves: [TeacherCase.Move], _ number: Int, to page: inout Page) {
        guard let move = moves.first else { return }
        let again = moves.dropFirst().map {
            words.worded(", and again ", "；又于") + labels.name(of: $0.placement.since)
                + words.worded(" to ", "至") + labels.name(of: $0.placement.until)
        }.joined()
        var section = Page.Section(
            key: "move.\(number)", title: words.worded("Why: ", "理由：") + text(of: move.placement) + again,
            header: words.worded(
                ["missing periods, over the semesters", "with this move", "staying at home", "difference"],
                ["缺课（各学期合计）", "有此安排", "留在本校", "差"]))
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
        section.notes = notes(on: moves)
        page.add(section)
        page.add(substitutes(move, number))
    }

    private func notes(on moves: [TeacherCase.Move]) -> [String] {
        let (move, placements) = (moves[0], moves.map(\.placement))
        let minutes = placements[0].minutes.map { Figures.plain($0) } ?? "–"
        let points = Figures.plain(placements.reduce(0) { $0 + $1.points })
        let yuan = Figures.plain(placements.reduce(0) { $0 + $1.yuan })
        var notes: [String] = []
        for sentence in placements.map({ ReasonWording(labels).sentence(for: $0.reasons) })
        where !notes.contains(sentence) { notes.append(sentence) }
        notes.append(
            words.worded(
                "costs \(points) points and \(yuan) yuan; \(minutes) minutes one way",
                "占 \(points) 分、\(yuan) 元；单程 \(minutes) 分钟"))
        if let staying = move.staying {
            notes.append(
                words.worded(
                    "why not home: staying there instead, all else as planned, ", "为何不留本校：如改为留在本校而其余不变，")
                    + words.text(of: staying))
        }
        if let leaving = move.leaving, !move.instead.isEmpty {
            let instead = move.instead.map { text(of: $0) }.joined(separator: words.worded(" and ", "；"))
            notes.append(
                words.worded(
                    "the best without it, all else as planned: \(instead): ", "不作此安排时最好改为（其余不变）：\(instead)：")
                    + words.text(of: leaving))
        }
        if move.leaving == nil { notes.append(words.worded("pins leave no other way", "指定安排所定，别无选择")) }
        let rules = placements.flatMap(\.reasons).reduce(into: [RuleName]()) { rules, reason in
            if case .countsTowards(let rule, _) = reason, !rules.contains(rule) { rules.append(rule) }
        }
        for rule in rules {
            notes.append(
                words.worded("counts towards ", "计入") + labels.name(of: rule) + words.colon + trace.quote(of: rule))
        }
        let mode = placements[0].mode
        return notes + trace.quotes(of: mode).map { labels.name(of: mode) + words.colon + $0 }
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
            section.notes.append(labels.name(of: semester) + words.colon + words.text(of: obstacle))
        }
        if let nearest = explained.nearest {
            let moves = nearest.placements.map { text(of: $0) }.joined(separator: "; ")
            section.notes.append(
                words.worded("the cheapest way to go: ", "代价最小的派出：") + moves + words.colon
                    + words.text(of: nearest.toll))
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
                    "who", "semesters away", "of these before", "in the country", "visiting days", "minutes there",
                    "last exchange",
                ],
                ["教师", "外派学期", "其中此前", "乡村学期", "走教天数", "单程分钟合计", "上次交流"]))
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
                    "如免去 \(words.name(of: teacher.id)) 的派出（重新编制）"),
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
                        "如改派 \(words.name(of: substitute.teacher))（重新编制）"),
                    under: pins, concerning: [teacher.id, substitute.teacher]))
        }
    }

    /// How many substitutes are planned again.
    private static let replannedSubstitutes = 3
}

extension TeacherCase {
    /// The moves by mode and host, each with its semesters.
    fileprivate var byPlace: [[Move]] {
        moves.reduce(into: []) { groups, move in
            let same = groups.firstIndex {
                $0[0].placement.mode == move.placement.mode && $0[0].placement.host == move.placement.host
            }
            if let same { groups[same].append(move) } else { groups.append([move]) }
        }
    }
}
