import Rotation

/// Builds the network of one teacher, semester by semester, following section 4.1 of the planning model.
struct NetworkBuilder {
    let instance: Instance
    let teacher: Teacher
    let reach: ReachTable
    /// Whether nobody starts, extends or visits anything: the status quo, which pins do not bind either.
    let isFrozen: Bool

    private let pins: PinFilter
    private let isAbsent: [Bool]
    private let isDue: [Bool]
    private let mayStart: [Bool]
    private let prices: MovePrices

    private var horizon: Int { instance.semesters.count }

    init(instance: Instance, teacher: Teacher, reach: ReachTable, isFrozen: Bool) {
        self.instance = instance
        self.teacher = teacher
        self.reach = reach
        self.isFrozen = isFrozen
        pins = isFrozen ? .none : PinFilter(instance, teacher)
        isAbsent = instance.semesters.map { instance.isAbsent(teacher, at: $0) }
        isDue = instance.semesters.map { instance.isDue(teacher, at: $0) }
        mayStart = instance.semesters.map { instance.mayStart(teacher, at: $0) }
        prices = MovePrices(worth: instance.policy.worth, teacher: teacher)
    }

    /// The network, or `nil` where ledger, leaves and pins leave no path.
    func build() -> Network? {
        var draft = NetworkDraft(horizon: horizon)
        let ledger = Ledger(instance, teacher)
        addFirst(ledger, to: &draft)
        for k in 0..<horizon {
            draft.visitNodes(at: k) { state, draft in
                switch state {
                case .before, .rest:
                    addHomeArcs(from: state, k, to: &draft)
                case .posted(let stay):
                    addPostedArcs(from: stay, k, to: &draft)
                }
            }
        }
        return draft.finish(
            home: teacher.home, qualification: teacher.qualification, load: teacher.load,
            isBackbone: instance.isBackbone(teacher), isDue: isDue, isAbsent: isAbsent,
            teachingShares: Dictionary(
                uniqueKeysWithValues: instance.policy.modes.compactMap { mode in
                    mode.postingTerms.map { (mode.id, $0.teachingShare) }
                }),
            committedYuan: ledger.committedYuan(teacher: teacher, horizon: horizon),
            runningVisitTerms: ledger.visitingTerms)
    }

    /// The source, and the one arc that the ledger leaves at the start, if it leaves but one.
    private func addFirst(_ ledger: Ledger, to draft: inout NetworkDraft) {
        let home: State =
            teacher.restUntil.map { .rest(max(0, instance.policy.start.distance(to: $0) + 1)) } ?? .before
        if let running = ledger.posting {
            let first = Stay(
                mode: running.mode, host: running.host, post: running.post,
                served: running.since.distance(to: instance.policy.start))
            let end = min(horizon, instance.policy.start.distance(to: instance.committedUntil(running)) + 1)
            let span = 0..<end
            guard pins.allows(running.mode, at: running.host, in: span) else { return }
            draft.begin(in: .posted(first))
            let after = first.served(instance.policy.start.distance(to: instance.committedUntil(running)) + 1)
            draft.add(from: .posted(first), 0, to: .posted(after), span, .serveOut(after))
        } else if let mode = ledger.visitingMode {
            let allowed =
                pins.allowsVisits(mode, in: 0..<1)
                && ledger.visits.allSatisfy { pins.allowsVisit(mode, at: $0.host, in: 0..<1) }
                && pins.requiredHosts(in: 0..<1).isSubset(of: ledger.visits.map(\.host))
            guard allowed, horizon > 0 else { return }
            draft.begin(in: home)
            draft.add(
                from: home, 0, to: home.rested(1), 0..<1, .runningVisit(mode: mode, ledger.visits),
                overduePoints: overduePoints(home, 0..<1))
        } else {
            draft.begin(in: home)
        }
    }

    // MARK: At home

    private func addHomeArcs(from state: State, _ k: Int, to draft: inout NetworkDraft) {
        // A visit running at a spring start is the only arc of the first semester.
        if k == 0, draft.hasArcs { return }
        let one = k..<k + 1
        guard !isAbsent[k] else {
            if pins.allowsHome(in: one) { draft.add(from: state, k, to: state.rested(1), one, .absent) }
            return
        }
        if pins.allowsHome(in: one) {
            draft.add(
                from: state, k, to: state.rested(1), one, .stay, overduePoints: overduePoints(state, one))
        }
        if isFrozen { return }
        addVisits(from: state, k, to: &draft)
        if state == .before || state == .rest(0) { addStarts(from: state, k, to: &draft) }
    }

    private func overduePoints(_ state: State, _ span: Range<Int>) -> Double {
        guard state == .before else { return 0 }
        return Double(span.count { isDue[$0] }) * instance.policy.worth.overduePoints
    }

    private func addVisits(from state: State, _ k: Int, to draft: inout NetworkDraft) {
        let isSpring = instance.semesters[k].term == .spring
        if isSpring, k > 0 { return }
        let span = k..<(isSpring ? k + 1 : min(k + 2, horizon))
        if case .rest(let left) = state, left > 0, left < span.count { return }
        guard teacher.exemption == nil, span.allSatisfy({ !isAbsent[$0] }) else { return }
        for mode in instance.policy.modes {
            guard let terms = mode.visitingTerms, instance.matches(teacher, terms.reach.who),
                pins.allowsVisits(mode.id, in: span), let menu = menu(mode.id, terms, k, span)
            else { continue }
            draft.add(
                from: state, k, to: state.rested(span.count), span, .visit(menu),
                overduePoints: overduePoints(state, span), newYuan: span.map { _ in 0 })
        }
    }

    private func menu(_ mode: ModeID, _ terms: VisitingTerms, _ k: Int, _ span: Range<Int>) -> VisitMenu? {
        let missed = terms.periodsPerDay + terms.lostPeriodsPerDay
        // A hair of tolerance keeps 3 days of 5.1 periods within a load of 15.3.
        let affordable = missed > 0 ? Int(((teacher.load + 1e-9) / missed).rounded(.down)) : terms.maxDays
        let maxDays = min(terms.maxDays, affordable)
        guard maxDays >= 1 else { return nil }
        let required = pins.requiredHosts(in: span)
        let hosts = reach.hosts(of: mode, from: teacher.home, k).compactMap { host -> VisitHost? in
            guard pins.allowsVisit(mode, at: host.school.id, in: span),
                instance.demandsCourse(of: teacher.qualification, at: host.school.id, k)
            else { return nil }
            return VisitHost(
                host: host.school.id, minutes: host.minutes, isPinned: required.contains(host.school.id),
                points: (1...maxDays).map { days in
                    Double(span.count) * prices.visit(terms, host.school.id, minutes: host.minutes, days: days)
                },
                yuanPerDay: terms.yuanPerDay[host.school.setting])
        }
        guard !hosts.isEmpty, required.isSubset(of: hosts.map(\.host)),
            required.count <= min(terms.maxHosts, maxDays)
        else { return nil }
        return VisitMenu(
            mode: mode, hosts: hosts, maxDays: maxDays, maxHosts: min(terms.maxHosts, maxDays, hosts.count),
            periodsPerDay: terms.periodsPerDay, missedPerDay: missed)
    }

    private func addStarts(from state: State, _ k: Int, to draft: inout NetworkDraft) {
        guard mayStart[k] else { return }
        for mode in instance.policy.modes {
            guard let terms = mode.postingTerms, terms.starts.contains(instance.semesters[k].term),
                instance.matches(teacher, terms.reach.who)
            else { continue }
            let span = k..<min(horizon, k + terms.minSemesters)
            guard span.allSatisfy({ !isAbsent[$0] }) else { continue }
            for host in reach.hosts(of: mode.id, from: teacher.home, k) {
                guard pins.allows(mode.id, at: host.school.id, in: span), suits(terms, host, k) else { continue }
                for post in places(mode, at: host.school.id) {
                    let stay = Stay(mode: mode.id, host: host.school.id, post: post, served: terms.minSemesters)
                    var yuan = span.map { _ in terms.yuanPerSemester[host.school.setting] }
                    yuan[0] += terms.yuanPerStart[host.school.setting]
                    draft.add(
                        from: state, k, to: .posted(stay), span, .start(stay),
                        movePoints: terms.startPoints + Double(span.count) * prices.semester(terms, host),
                        newYuan: yuan)
                }
            }
        }
    }

    /// The posts that `mode` fills at `host`, or the one nameless place of a mode that fills none.
    private func places(_ mode: Mode, at host: SchoolID) -> [PostID?] {
        guard mode.fillsPosts else { return [nil] }
        return instance.posts.filter { $0.mode == mode.id && $0.school == host }.map(\.id)
    }

    private func suits(_ terms: PostingTerms, _ host: ReachTable.Host, _ k: Int) -> Bool {
        !terms.needsCourse || instance.demandsCourse(of: teacher.qualification, at: host.school.id, k)
    }

    // MARK: Away

    private func addPostedArcs(from stay: Stay, _ k: Int, to draft: inout NetworkDraft) {
        guard let terms = instance.mode(stay.mode)?.postingTerms, !(k == 0 && draft.beginsInLedger) else { return }
        draft.add(from: .posted(stay), k, to: .rest(terms.restSemesters), k..<k, .comeHome)
        guard !isFrozen, stay.served + terms.step <= terms.maxSemesters else { return }
        let span = k..<min(horizon, k + terms.step)
        guard span.allSatisfy({ !isAbsent[$0] }), pins.allows(stay.mode, at: stay.host, in: span),
            let host = reach.hosts(of: stay.mode, from: teacher.home, k).first(where: { $0.school.id == stay.host }),
            suits(terms, host, k)
        else { return }
        draft.add(
            from: .posted(stay), k, to: .posted(stay.served(terms.step)), span, .extend(stay.served(terms.step)),
            movePoints: Double(span.count) * prices.semester(terms, host),
            newYuan: span.map { _ in terms.yuanPerSemester[host.school.setting] })
    }
}

extension State {
    /// The state after `semesters` at home.
    func rested(_ semesters: Int) -> State {
        if case .rest(let left) = self { .rest(max(0, left - semesters)) } else { self }
    }
}
