import Formulation
import Itineraries
import Plans
import Rotation

/// The postings and visiting arrangements of one teacher's path.
struct PathPlacements {
    private(set) var placements: [Placement] = []

    private let instance: Instance
    private let teacher: TeacherID
    private let type: TeacherType
    private let rows: [RuleRow]
    private let statusQuo: StatusQuoUnmet
    /// The rules that each start serves, by the position of its placement.
    private var served: [Int: Set<RuleName>] = [:]

    private var network: Network { type.network }

    init(
        _ formulation: Formulation, _ teacher: TeacherID, _ type: TeacherType, _ path: Path,
        statusQuo: StatusQuoUnmet
    ) {
        instance = formulation.instance
        rows = formulation.rows
        self.teacher = teacher
        self.type = type
        self.statusQuo = statusQuo
        for step in path.steps { add(step) }
        for position in placements.indices { complete(position) }
    }

    private mutating func add(_ step: Path.Step) {
        let arc = network.arcs[step.arc]
        let first =
            instance.semesters.indices.contains(arc.span.lowerBound)
            ? instance.semesters[arc.span.lowerBound] : instance.policy.start
        switch arc.action {
        case .stay, .absent, .comeHome:
            return
        case .serveOut(let stay):
            guard let row = instance.postings(of: teacher).first(where: { $0.host == stay.host }) else { return }
            placements.append(
                placement(
                    stay.mode, stay.host, stay.post, row.since, instance.committedUntil(row), .running,
                    points: arc.movePoints, yuan: network.committedYuan.reduce(0, +)))
        case .start(let stay):
            guard let terms = instance.mode(stay.mode)?.postingTerms else { return }
            served[placements.count] = rulesServed(by: type.effects[step.arc])
            placements.append(
                placement(
                    stay.mode, stay.host, stay.post, first, first.advanced(by: terms.minSemesters - 1), .new,
                    points: arc.movePoints, yuan: arc.newYuan.reduce(0, +)))
        case .extend(let stay):
            guard let terms = instance.mode(stay.mode)?.postingTerms, var last = placements.popLast() else { return }
            last.until = last.until.advanced(by: terms.step)
            last.points += arc.movePoints
            last.yuan += arc.newYuan.reduce(0, +)
            if last.status == .running { last.status = .extended }
            placements.append(last)
        case .visit(let menu):
            let until = first.advanced(by: arc.span.count - 1)
            for choice in step.choice {
                let host = menu.hosts[choice.host]
                placements.append(
                    placement(
                        menu.mode, host.host, nil, first, until, .new, days: choice.days,
                        points: host.points[choice.days - 1],
                        yuan: Double(choice.days * arc.span.count) * host.yuanPerDay))
            }
        case .runningVisit(let mode, let visits):
            let terms = instance.mode(mode)?.visitingTerms
            for row in instance.postings(of: teacher) {
                guard let visit = visits.first(where: { $0.host == row.host }) else { continue }
                let rate = instance.school(visit.host).flatMap { terms?.yuanPerDay[$0.setting] } ?? 0
                placements.append(
                    placement(
                        mode, visit.host, nil, row.since, row.until, .running, days: visit.days, points: 0,
                        yuan: Double(visit.days) * rate))
            }
        }
    }

    /// The rules that ask for at least so much, and of which the arc gives some.
    private func rulesServed(by effect: ArcEffect) -> Set<RuleName> {
        Set(
            effect.entries.filter { $0.achieved > 0 }.map { rows[$0.row] }
                .filter { $0.lower != nil && $0.upper == nil }.map(\.rule))
    }

    private func placement(
        _ mode: ModeID, _ host: SchoolID, _ post: PostID?, _ since: Semester, _ until: Semester,
        _ status: Placement.Status, days: Int? = nil, points: Double, yuan: Double
    ) -> Placement {
        Placement(
            teacher: teacher, mode: mode, post: post, home: network.home, host: host, since: since, until: until,
            days: days, minutes: instance.travel.minutes(from: network.home, to: host), subjects: [], status: status,
            points: points, yuan: yuan, isFirm: status != .new || since.schoolYear == instance.policy.start.schoolYear)
    }

    /// Adds what follows from the whole stay: the subjects taught there, and why it is.
    private mutating func complete(_ position: Int) {
        var placement = placements[position]
        let span = SemesterSpan(from: placement.since, until: placement.until)
        let planned = instance.semesters.indices.filter { span.contains(instance.semesters[$0]) }
        let qualification = network.qualification
        let wanted = Set(
            planned.flatMap { k in
                instance.demand.courses(at: placement.host, k).filter { qualification.covers($0) }.map(\.subject)
            })
        let ordered = [qualification.main] + qualification.subjects.filter { $0 != qualification.main }
        placement.subjects = ordered.filter { wanted.contains($0) }
        placement.reasons =
            PlacementReasons(instance, statusQuo, network, placement, planned, served: served[position] ?? []).reasons
        placements[position] = placement
    }
}
