import Rotation

/// Looks at the structure of groups with the eyes of every document.
///
/// All lints are looked at under every policy, for a county that grows towards another's rules wants to know. Those that
/// the policy takes upon itself are told from those that are for information: see ``LintFinding/isBinding``.
public struct Linter: Sendable {
    /// In the order in which they are reported.
    static let lints: [any Lint] = [
        TwoOrThreeCrossMemberships(), MiddlePostsOfGroup(), PolicyInForce(), TwoToFiveMembers(),
        SameStageNearAndMixed(), ExactlyOneGroup(), ExactlyOneCore(), AtMostNineSchools(),
        AtMostFifteenThousandStudents(), AgreementOfThreeYears(), GroupInEveryDistrict(), NoCircleOfLeads(),
        NewSchoolsInGroup(), LeadersAndPayrollOfGroup(),
    ]

    /// The clauses that are looked at, by which they are waived.
    public static let clauses = lints.map(\.clause)

    /// A linter.
    public init() {}

    /// Everything found in the planned semesters, waived or not: by clause, place and time.
    public func findings(in instance: Instance) -> [LintFinding] {
        Self.lints.flatMap { findings(of: $0, in: instance) }
    }

    private func findings(of lint: any Lint, in instance: Instance) -> [LintFinding] {
        let isBinding = lint.binds(instance.policy)
        var runs: [LintFinding] = []
        for semester in instance.semesters {
            for breach in lint.breaches(in: instance, at: semester) {
                let waiver = instance.lintWaivers.first { $0.covers(breach, of: lint.clause, at: semester) }
                let finding = LintFinding(
                    clause: lint.clause, isBinding: isBinding, place: breach.places.first ?? "region", from: semester,
                    until: semester, message: breach.message, waiver: waiver)
                if let run = runs.firstIndex(where: { $0.isContinued(by: finding) }) {
                    runs[run].until = semester
                } else {
                    runs.append(finding)
                }
            }
        }
        return runs.sorted { ($0.place, $0.from, $0.message.kind) < ($1.place, $1.from, $1.message.kind) }
    }
}

extension LintFinding {
    fileprivate func isContinued(by next: LintFinding) -> Bool {
        until.distance(to: next.from) == 1 && place == next.place && message == next.message && waiver == next.waiver
    }
}

extension LintWaiver {
    fileprivate func covers(_ breach: Breach, of clause: ClauseID, at semester: Semester) -> Bool {
        self.clause == clause && span.contains(semester) && (place.map { breach.places.contains($0) } ?? true)
    }
}
