import Rotation
import Tables

/// Pins that contradict one another or the ledger, as far as the tables alone can tell.
///
/// Whether some path obeys every pin of a teacher is known only where paths are; this finds what a reader of the
/// tables would find, and points at the rows.
struct PinChecks {
    private let instance: Instance
    private let horizon: SemesterSpan

    init(_ instance: Instance) {
        self.instance = instance
        horizon = SemesterSpan(from: instance.semesters.first, until: instance.semesters.last)
    }

    func check(_ pins: [Located<Pin>]) {
        for pin in pins { checkMode(pin) }
        let musts = pins.filter { $0.value.kind == .must && $0.value.teacher != nil }
        let nevers = pins.filter { $0.value.kind == .never }
        let mustsByTeacher = Dictionary(grouping: musts, by: \.value.teacher)
        for rows in mustsByTeacher.values { checkMusts(rows) }
        for never in nevers {
            let concerned = never.value.teacher == nil ? musts : mustsByTeacher[never.value.teacher] ?? []
            for must in concerned where forbids(never.value, must.value) {
                never.row.report(nil, .contradicts(must.row))
            }
        }
        checkLedger(musts, nevers)
    }

    private func checkMode(_ pin: Located<Pin>) {
        guard let mode = pin.value.mode.flatMap({ instance.mode($0) }) else { return }
        let kind = ModeKind(mode)
        guard !kind.movesTeachers else { return }
        let severity: Diagnostic.Severity = pin.value.kind == .must ? .error : .warning
        let movers = ModeKind.allCases.filter(\.movesTeachers)
        pin.row.report("mode", .wrongKind(mode.id, kind, allowed: movers), severity: severity)
    }

    private func checkMusts(_ musts: [Located<Pin>]) {
        for (index, must) in musts.enumerated() {
            let clash = musts[..<index].first { other in
                meet(other.value.span, must.value.span) && exclude(other.value, must.value)
            }
            if let clash { must.row.report(nil, .contradicts(clash.row)) }
        }
    }

    /// Whether no semester can obey both: two modes, or two hosts of somebody who is wholly at one place.
    private func exclude(_ first: Pin, _ second: Pin) -> Bool {
        if let one = first.mode, let other = second.mode, one != other { return true }
        guard let one = first.host, let other = second.host, one != other else { return false }
        let mode = (first.mode ?? second.mode).flatMap { instance.mode($0) }
        guard let mode else { return false }
        return mode.visitingTerms.map { $0.maxHosts < 2 } ?? true
    }

    /// Whether whatever obeys `must` breaks `never` in some planned semester.
    private func forbids(_ never: Pin, _ must: Pin) -> Bool {
        meet(never.span, must.span) && (never.mode == nil || never.mode == must.mode)
            && (never.host == nil || never.host == must.host)
    }

    private func checkLedger(_ musts: [Located<Pin>], _ nevers: [Located<Pin>]) {
        for posting in instance.postings {
            let committed = SemesterSpan(from: posting.since, until: instance.committedUntil(posting))
            let isVisit = instance.mode(posting.mode)?.visitingTerms != nil
            for never in nevers where never.value.teacher == nil || never.value.teacher == posting.teacher {
                let asDone = Pin(
                    kind: .must, teacher: posting.teacher, mode: posting.mode, host: posting.host, span: committed)
                if forbids(never.value, asDone) { never.row.report(nil, .contradictsLedger(posting)) }
            }
            for must in musts where must.value.teacher == posting.teacher && meet(must.value.span, committed) {
                let otherMode = must.value.mode.map { $0 != posting.mode } ?? false
                // Visits may have several hosts, one row each.
                let otherHost = !isVisit && must.value.host.map { $0 != posting.host } ?? false
                if otherMode || otherHost { must.row.report(nil, .contradictsLedger(posting)) }
            }
        }
    }

    /// Whether some planned semester lies in both spans.
    private func meet(_ first: SemesterSpan, _ second: SemesterSpan) -> Bool {
        instance.semesters.contains { first.contains($0) && second.contains($0) }
    }
}

extension Diagnostic.Message {
    private static let mendPin = Wording("Remove one of the two, or part their semesters", "请删去其一或把学期错开")

    fileprivate static func contradicts(_ earlier: RowReader) -> Self {
        Self(
            "contradicting-pins",
            found: Wording("the pin contradicts line \(earlier.lineText)", "本行与第 \(earlier.lineText) 行矛盾"),
            mend: mendPin)
    }

    fileprivate static func contradictsLedger(_ posting: RunningPosting) -> Self {
        Self(
            "pin-against-ledger",
            found: Wording(
                "the pin contradicts the ledger: \(posting.teacher) is at \(posting.host) by \(posting.mode) "
                    + "until \(posting.until)",
                "本行与台账矛盾：\(posting.teacher) 以 \(posting.mode) 在 \(posting.host) 至 \(posting.until)"),
            mend: mendPin)
    }
}
