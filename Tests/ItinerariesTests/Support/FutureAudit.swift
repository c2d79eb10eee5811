import Itineraries
import Rotation

/// Goes through one future semester by semester and names everything that section 4 of the planning model forbids.
///
/// It keeps its own count of rest and service, and asks the tables alone; the states of the network are not looked at.
struct FutureAudit {
    private(set) var faults: [String] = []

    private let instance: Instance
    private let teacher: Teacher
    private var k = 0
    private var rest: Int
    private var hasBeenAway: Bool
    /// The posting under way: where, and how many semesters so far.
    private var current: Stay?

    init(_ instance: Instance, _ teacher: Teacher, _ arcs: [Arc]) {
        self.instance = instance
        self.teacher = teacher
        rest = teacher.restUntil.map { max(0, instance.policy.start.distance(to: $0) + 1) } ?? 0
        hasBeenAway = teacher.restUntil != nil
        for arc in arcs { follow(arc) }
        demand(k == instance.semesters.count, "ends at the horizon")
    }

    private mutating func demand(_ holds: Bool, _ what: String) {
        if !holds { faults.append("\(what) (semester \(k))") }
    }

    private mutating func follow(_ arc: Arc) {
        demand(arc.span.lowerBound == k, "begins where the last arc ended")
        demand(arc.overduePoints == overdue(arc), "overdue points")
        checkPins(arc)
        switch arc.action {
        case .stay:
            demand(current == nil && arc.span.count == 1 && !isAbsent(k), "stay")
            rest -= 1
        case .absent:
            demand(current == nil && arc.span.count == 1 && isAbsent(k), "absence")
            rest -= 1
        case .visit(let menu):
            checkVisit(menu, arc.span)
            rest -= arc.span.count
        case .runningVisit:
            demand(k == 0 && instance.semesters[0].term == .spring && current == nil, "running visit")
            rest -= 1
        case .start(let stay):
            checkStart(stay, arc.span)
            (current, hasBeenAway) = (stay, true)
        case .extend(let stay):
            checkExtension(stay, arc.span)
            current = stay
        case .serveOut(let stay):
            checkLedger(stay, arc.span)
            (current, hasBeenAway) = (stay, true)
        case .comeHome:
            demand(current != nil && arc.span.isEmpty, "return")
            rest = current.flatMap { terms($0.mode)?.restSemesters } ?? 0
            current = nil
        }
        rest = max(0, rest)
        k = arc.span.upperBound
    }

    private func isAbsent(_ k: Int) -> Bool { instance.isAbsent(teacher, at: instance.semesters[k]) }

    private func terms(_ mode: ModeID) -> PostingTerms? { instance.mode(mode)?.postingTerms }

    private func overdue(_ arc: Arc) -> Double {
        guard arc.stay == nil, !hasBeenAway else { return 0 }
        let due = arc.span.filter { instance.isDue(teacher, at: instance.semesters[$0]) }.count
        return instance.policy.worth.overduePoints * Double(due)
    }

    private mutating func checkPins(_ arc: Arc) {
        guard let stay = arc.stay else { return }
        for pin in instance.pins where pin.kind == .never && (pin.teacher ?? teacher.id) == teacher.id {
            let isMeant = (pin.mode ?? stay.mode) == stay.mode && (pin.host ?? stay.host) == stay.host
            demand(!isMeant || !arc.span.contains { pin.span.contains(instance.semesters[$0]) }, "pin")
        }
    }

    private mutating func checkVisit(_ menu: VisitMenu, _ span: Range<Int>) {
        let isSpring = instance.semesters[k].term == .spring
        demand(current == nil && teacher.exemption == nil && !span.contains(where: isAbsent), "visit")
        demand(!isSpring || k == 0, "a visit's season")
        demand(span.count == (isSpring ? 1 : min(2, instance.semesters.count - k)), "a visit's span")
        demand(rest == 0 || rest >= span.count, "a rest covers a visit")
        guard let terms = instance.mode(menu.mode)?.visitingTerms else { return demand(false, "a visiting mode") }
        for host in menu.hosts {
            demand(isInReach(terms.reach, host.host), "a visit's reach")
            demand(instance.demandsCourse(of: teacher.qualification, at: host.host, k), "a visit's courses")
        }
        demand(Double(menu.maxDays) * menu.missedPerDay <= teacher.load + 1e-9, "a visit's load")
        demand((1...terms.maxDays).contains(menu.maxDays), "a visit's days")
        demand((1...terms.maxHosts).contains(menu.maxHosts), "a visit's hosts")
    }

    private func isInReach(_ reach: Reach, _ host: SchoolID) -> Bool {
        instance.matches(teacher, reach.who)
            && instance.isWithinReach(reach, from: teacher.home, to: host, at: instance.semesters[k])
    }

    private mutating func checkStart(_ stay: Stay, _ span: Range<Int>) {
        demand(current == nil && rest == 0, "a start from home, rested")
        demand(instance.mayStart(teacher, at: instance.semesters[k]), "who may start")
        guard let terms = terms(stay.mode) else { return demand(false, "a posting mode") }
        demand(terms.starts.contains(instance.semesters[k].term), "a start's season")
        demand(span.count == min(terms.minSemesters, instance.semesters.count - k), "a start's span")
        demand(stay.served == terms.minSemesters, "a start's service")
        checkPlace(stay, terms, span)
    }

    private mutating func checkExtension(_ stay: Stay, _ span: Range<Int>) {
        guard let terms = terms(stay.mode), let current else { return demand(false, "an extension of something") }
        let isSame = (current.mode, current.host, current.post) == (stay.mode, stay.host, stay.post)
        demand(isSame && stay.served == current.served + terms.step, "an extension of the same")
        demand(stay.served <= terms.maxSemesters, "the longest term")
        demand(span.count == min(terms.step, instance.semesters.count - k), "an extension's span")
        checkPlace(stay, terms, span)
    }

    private mutating func checkPlace(_ stay: Stay, _ terms: PostingTerms, _ span: Range<Int>) {
        demand(!span.contains(where: isAbsent), "absence while away")
        demand(isInReach(terms.reach, stay.host), "reach")
        demand(
            !terms.needsCourse || instance.demandsCourse(of: teacher.qualification, at: stay.host, k), "courses")
        let post = stay.post.flatMap { instance.post($0) }
        demand((instance.mode(stay.mode)?.fillsPosts ?? false) == (post != nil), "a post where one is filled")
        demand(post.map { $0.school == stay.host && $0.mode == stay.mode } ?? true, "the post's own school and mode")
    }

    private mutating func checkLedger(_ stay: Stay, _ span: Range<Int>) {
        guard let row = instance.postings(of: teacher.id).first else { return demand(false, "a row of the ledger") }
        let last = instance.policy.start.distance(to: instance.committedUntil(row))
        demand(k == 0 && span.count == min(last + 1, instance.semesters.count), "the ledger's span")
        demand(stay.served == row.since.distance(to: instance.committedUntil(row)) + 1, "the ledger's service")
    }
}
