import Plans
import Rotation

/// Which written rows stand in the ledger, and whether all of the ledger is written.
extension PathReplay {
    /// Sorts the rows into postings and visits, running and new, and adds whatever the ledger has and they lack.
    mutating func arrangements(from rows: [Written<Placement>]) -> [Arrangement] {
        var ledger = instance.postings(of: teacher.id).filter { isRunning($0) }
        var result: [Arrangement] = []
        var visits: [VisitKey: [Written<Placement>]] = [:]
        for row in rows {
            guard let mode = instance.mode(row.mode) else {
                report(.unknownMode, at: location(row), found: row.mode)
                continue
            }
            let entry = ledger.firstIndex { isEntry($0, for: row.value) }.map { ledger.remove(at: $0) }
            checkStanding(of: row, entry: entry)
            if let terms = mode.postingTerms {
                let committed = entry.map { instance.committedUntil($0) }
                result.append(.posting(.init(row: row, mode: mode, terms: terms, committedUntil: committed)))
            } else if mode.visitingTerms != nil {
                visits[VisitKey(mode: mode.id, since: row.since, isRunning: entry != nil), default: []].append(row)
            } else {
                report(.modeMovesNobody, at: location(row), found: row.mode)
            }
        }
        for entry in ledger {
            report(
                .ledgerRowMissing,
                at: Location(file: .plan, teacher: teacher.id, place: entry.host.rawValue, semester: entry.since),
                expected: Phrase("\(entry.mode) since \(entry.since)", "\(entry.mode)，自 \(entry.since) 起"))
            let row = Written(line: 0, value: Self.placement(of: entry, by: teacher, in: instance))
            guard let mode = instance.mode(entry.mode) else { continue }
            if let terms = mode.postingTerms {
                let committed = instance.committedUntil(entry)
                result.append(.posting(.init(row: row, mode: mode, terms: terms, committedUntil: committed)))
            } else {
                visits[VisitKey(mode: mode.id, since: entry.since, isRunning: true), default: []].append(row)
            }
        }
        for (key, rows) in visits {
            guard let mode = instance.mode(key.mode), let terms = mode.visitingTerms else { continue }
            result.append(
                .visit(.init(rows: rows, mode: mode, terms: terms, since: key.since, isRunning: key.isRunning)))
        }
        return result
    }

    /// The row that a ledger entry gives where nothing is started or extended.
    static func placement(of entry: RunningPosting, by teacher: Teacher, in instance: Instance) -> Placement {
        Placement(
            teacher: teacher.id, mode: entry.mode, post: entry.post, home: teacher.home, host: entry.host,
            since: entry.since, until: instance.committedUntil(entry), days: entry.days,
            minutes: instance.travel.minutes(from: teacher.home, to: entry.host), subjects: [], status: .running,
            points: 0, yuan: 0, isFirm: true)
    }

    /// A ledger row that ended before the start binds nobody.
    private func isRunning(_ entry: RunningPosting) -> Bool {
        instance.index(of: instance.committedUntil(entry)) >= 0
    }

    private func isEntry(_ entry: RunningPosting, for row: Placement) -> Bool {
        (entry.mode, entry.host, entry.post, entry.since) == (row.mode, row.host, row.post, row.since)
            && (entry.days == nil || entry.days == row.days)
    }

    private mutating func checkStanding(of row: Written<Placement>, entry: RunningPosting?) {
        guard let entry else {
            if row.status != .new { report(.notInLedger, at: location(row), found: row.status.rawValue) }
            return
        }
        let expected: Placement.Status = row.until > instance.committedUntil(entry) ? .extended : .running
        if row.status != expected {
            report(.wrongStatus, at: location(row), expected: expected.rawValue, found: row.status.rawValue)
        }
    }

    private struct VisitKey: Hashable {
        let mode: ModeID
        let since: Semester
        let isRunning: Bool
    }
}

extension Finding.Message {
    static let unknownMode = Finding.Message(
        "plan.mode", "the policy declares no such mode", "政策中没有这种方式")
    static let modeMovesNobody = Finding.Message(
        "plan.kind", "a mode of this kind sends nobody anywhere", "这种方式不派出教师")
    static let ledgerRowMissing = Finding.Message(
        "ledger.missing", "a running posting or visit of the ledger is not in the plan", "台账中在执行的安排未写入方案")
    static let notInLedger = Finding.Message(
        "ledger.unknown", "the row claims to be running, but the ledger has no such entry", "标为在执行，但台账中没有")
    static let wrongStatus = Finding.Message(
        "plan.status", "the status does not follow from the ledger", "状态与台账不符")
}
