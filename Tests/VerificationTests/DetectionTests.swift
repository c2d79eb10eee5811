import Plans
import Rotation
import Testing

@testable import Verification

/// One edit to a valid plan at a time: each must be found, and named for what it is.
@Suite struct DetectionTests {
    private let instance = Village.instance()

    private func findings(_ edit: (inout WrittenPlan) throws -> Void) rethrows -> [Finding] {
        var plan = VillagePlan.written()
        try edit(&plan)
        return Verifier(instance: instance).report(on: plan).findings
    }

    private func codes(_ edit: (inout WrittenPlan) throws -> Void) rethrows -> Set<String> {
        Set(try findings(edit).map(\.message.code))
    }

    private func summaryCodes(_ edit: (inout WrittenSummary) -> Void) -> Set<String> {
        codes { plan in
            guard var summary = plan.summary else { return }
            edit(&summary)
            plan.summary = summary
        }
    }

    private func row(_ teacher: TeacherID, in plan: WrittenPlan) throws -> Int {
        try #require(plan.placements.firstIndex { $0.teacher == teacher })
    }

    private func coverage(
        _ school: SchoolID, _ subject: SubjectID, _ semester: Int, in plan: WrittenPlan
    ) throws -> Int {
        try #require(
            plan.coverage.firstIndex {
                $0.school == school && $0.course.subject == subject && $0.semester == Village.semester(semester)
            })
    }

    @Test func aValidPlanIsClean() throws {
        let report = Verifier(instance: instance).report(on: VillagePlan.written())
        #expect(report.findings.map(\.description) == [])
        let verified = try Verifier(instance: instance).verified(VillagePlan.written())
        #expect(verified.report.score > 0)
    }

    @Test func aPlanThatFailsIsNotVerified() {
        var plan = VillagePlan.written()
        plan.summary?.score += 1
        #expect(throws: VerificationFailure.self) { try Verifier(instance: instance).verified(plan) }
    }

    @Test func aPostingOneSemesterTooShort() throws {
        let found = try findings { plan in
            plan.placements[try row("P1", in: plan)].value.until = Village.semester(0)
        }
        let finding = try #require(found.first { $0.message == .tooShort })
        #expect(finding.location.teacher == "P1")
        #expect(finding.location.line == 6)
        #expect(finding.expected?.english == "2027-spring")
        #expect(finding.found?.english == "2026-fall")
    }

    @Test func aTeacherInTwoPlaces() throws {
        let found = findings { plan in
            let second = VillagePlan.placement(
                "P1", "itinerant", "A", "C", 0, 1, days: 1, minutes: 40, subjects: ["pe"])
            plan.placements.append(Written(line: 8, value: second))
        }
        #expect(found.contains { $0.message == .twoPlaces && $0.location.teacher == "P1" })
    }

    @Test func anUnqualifiedTeacherCounted() throws {
        let found = try findings { plan in
            // P2 is the only one there, and teaches physical education only.
            let index = try coverage("C", "music", 2, in: plan)
            plan.coverage[index].value.posted = 3
            plan.coverage[index].value.unmet = 0
        }
        let finding = try #require(found.first { $0.message == .nobodyToTeach })
        #expect(finding.location.place == "C")
        #expect(finding.location.semester == Village.semester(2))
        #expect(finding.location.course == Course(.primary, "music"))
        #expect(finding.distance == 3)
    }

    @Test func aVisitTooFar() throws {
        let found = try findings { plan in
            let index = try row("M1", in: plan)
            plan.placements[index].value.host = "F"
            plan.placements[index].value.minutes = 100
        }
        let finding = try #require(found.first { $0.message == .tooFar })
        #expect(finding.distance == 40)
        #expect(finding.expected?.english == "at most 60")
        #expect(finding.expected?.chinese == "不超过 60")
    }

    @Test func aChangedScore() {
        #expect(summaryCodes { $0.score -= 0.01 }.contains("summary.score"))
        #expect(codes { $0.terms[0].value.points += 0.01 }.contains("score.points"))
        #expect(summaryCodes { $0.statusQuoScore += 1 }.contains("summary.status-quo"))
    }

    @Test func aTermLeftOutTwiceOrMadeUp() {
        #expect(codes { $0.terms.removeFirst() }.contains("row.missing"))
        #expect(codes { $0.terms.append($0.terms[0]) }.contains("row.repeated"))
        #expect(
            codes { $0.terms.append(Written(line: 99, value: WrittenTerm(key: "luck", points: 0))) }
                == ["score.unknown"])
        for index in VillagePlan.written().terms.indices where index != 1 {
            #expect(codes { $0.terms[index].value.amount += 1 } == ["score.amount"])
        }
    }

    @Test func aProofThatDoesNotAddUp() {
        #expect(summaryCodes { $0.bound = 1e9 }.contains("summary.bound"))
        #expect(summaryCodes { $0.gap = 0 } == ["summary.gap"])
        #expect(summaryCodes { $0.openGain = 0.5 } == ["summary.gap"])
        #expect(summaryCodes { $0.bound = nil } == ["summary.proof"])
        #expect(summaryCodes { $0.status = "fine" } == ["summary.status"])
        #expect(codes { $0.summary = nil } == ["summary"])
    }

    @Test func aColumnThatDoesNotFollow() throws {
        for edit: (inout Placement) -> Void in [
            { $0.points += 1 }, { $0.yuan += 1 }, { $0.isFirm = false }, { $0.minutes = 31 }, { $0.minutes = nil },
            { $0.home = "B" }, { $0.subjects = [] }, { $0.days = 1 },
        ] {
            let codes = try codes { plan in edit(&plan.placements[try row("P1", in: plan)].value) }
            #expect(codes == ["plan.column"])
        }
    }

    @Test func aRowOfNobodyOrNothing() {
        #expect(codes { $0.placements[5].value.teacher = "X" }.contains("plan.teacher"))
        #expect(codes { $0.placements[5].value.mode = "X" }.contains("plan.mode"))
        #expect(codes { $0.placements[5].value.mode = "live" }.contains("plan.kind"))
        #expect(codes { $0.placements[5].value.host = "X" }.contains("plan.host"))
    }

    @Test func coverageThatContradictsItself() throws {
        func codesOf(_ edit: (inout Coverage) -> Void) throws -> Set<String> {
            try codes { plan in edit(&plan.coverage[try coverage("C", "pe", 0, in: plan)].value) }
        }
        #expect(try codesOf { $0.demand += 1 } == ["coverage.demand"])
        #expect(try codesOf { $0.unmet += 1 }.contains("coverage.unmet"))
        #expect(try codesOf { $0.points += 1 } == ["coverage.points"])
        #expect(try codesOf { $0.before += 1 } == ["coverage.before"])
        #expect(try codesOf { $0.before -= 1 } == ["coverage.before"])
        #expect(try codesOf { $0.streamed += 1 }.contains("coverage.streamed"))
        #expect(try codesOf { $0.hired += 10 }.contains("hire.periods"))
        #expect(try codesOf { $0.home = -1 }.contains("number.sign"))
        #expect(try codesOf { $0.home = .nan }.contains("number.sign"))
    }

    @Test func coverageLeftOutTwiceOrElsewhere() {
        #expect(codes { $0.coverage.removeFirst() }.contains("row.missing"))
        #expect(codes { $0.coverage.append($0.coverage[0]) } == ["row.repeated"])
        #expect(codes { $0.coverage[0].value.semester = Village.semester(9) }.contains("semester"))
        #expect(codes { $0.coverage[0].value.school = "X" }.contains("plan.host"))
    }

    @Test func periodsBadlySharedOut() throws {
        // Two periods more unmet than need be, all else in keeping.
        let codes = try codes { plan in
            let index = try coverage("B", "pe", 2, in: plan)
            plan.coverage[index].value.home -= 2
            plan.coverage[index].value.unmet += 2
        }
        #expect(codes.contains("coverage.optimum"))
    }

    @Test func theLastDecimalOfADearPeriodIsNoFault() throws {
        var policy = Village.policy(rules: [Rule(.noHarm, penalty: 20_000)])
        policy.gap = GapPrice(price: 0)
        let dear = Village.instance(policy: policy, postings: [])
        var plan = VillagePlan.written([], in: dear, streams: [], hired: [:])
        func shareOut(less periods: Double) throws -> Set<String> {
            let index = try coverage("B", "pe", 2, in: plan)
            plan.coverage[index].value.home -= periods
            plan.coverage[index].value.unmet += periods
            return VillagePlan.codes(plan, in: dear)
        }
        #expect(try !shareOut(less: 1e-9).contains("coverage.optimum"))
        #expect(try shareOut(less: 1e-3).contains("coverage.optimum"))
    }

    @Test func liveLessonsAgainstTheirTerms() {
        func codesOf(_ edit: (inout Plans.Stream) -> Void) -> Set<String> {
            codes { edit(&$0.streams[0].value) }
        }
        #expect(codesOf { $0.periods = 4 }.contains("stream.share"))
        #expect(codesOf { $0.to = "F" }.contains("stream.online"))
        #expect(codesOf { $0.to = "A" }.contains("stream.group"))
        #expect(codesOf { $0.from = "C" }.contains("stream.group"))
        #expect(codesOf { $0.course = Course(.primary, "pe") }.contains("stream.subject"))
        #expect(codesOf { $0.semester = Village.semester(7) }.contains("semester"))
        #expect(codesOf { $0.periods = -1 }.contains("number.sign"))
        #expect(codes { $0.streams = [] }.contains("coverage.streamed"))
    }

    @Test func whatLiveLessonsDemandOfTheirSenderDependsOnTheMode() {
        func needed(_ fanouts: Double...) -> ClosedRange<Double> {
            var policy = Village.policy()
            policy.modes = fanouts.enumerated().map { position, fanout in
                Mode(
                    id: ModeID(rawValue: "live\(position)"),
                    kind: .broadcast(BroadcastTerms(subjects: ["music"], maxShare: 0.5, fanout: fanout)))
            }
            return StreamCheck(instance: Village.instance(policy: policy)).taught(for: 6, of: "music")
        }
        #expect(needed(3) == 2...2)
        #expect(needed(2, 4) == 1...3)
        #expect(needed(2, 0) == 3...(.infinity))
        #expect(needed() == 0...0)
    }

    @Test func moreFollowedThanTaught() {
        let codes = codes { plan in
            // C teaches no music of its own in this semester, so it has none to send.
            plan.streams[0].value.from = "C"
            plan.streams[0].value.to = "B"
        }
        #expect(codes.contains("stream.fanout"))
    }

    @Test func outcomesThatDoNotHold() throws {
        func codesOf(_ rule: RuleName, _ edit: (inout WrittenOutcome) -> Void) throws -> Set<String> {
            try codes { plan in
                let index = try #require(plan.outcomes.firstIndex { $0.rule == rule })
                edit(&plan.outcomes[index].value)
            }
        }
        for rule in RuleName.allCases {
            #expect(try codesOf(rule) { $0.required += 1 } == ["rule.required"])
            #expect(try codesOf(rule) { $0.achieved += 0.5 } == ["rule.achieved"])
            #expect(try codesOf(rule) { $0.shortfall += 1 } == ["rule.shortfall"])
            #expect(try codesOf(rule) { $0.points += 1 } == ["rule.points"])
            #expect(try codesOf(rule) { $0.waivedBy = "nobody" } == ["rule.waiver"])
            #expect(try codesOf(rule) { $0.cite = "XX-00" } == ["rule.cite"])
            #expect(try codesOf(rule) { $0.place = "X" } == ["rule.unknown", "row.missing"])
        }
    }

    @Test func everyFindingSpeaksBothLanguages() throws {
        let found = try findings { plan in
            plan.placements[try row("P1", in: plan)].value.until = Village.semester(0)
        }
        let finding = try #require(found.first { $0.message == .tooShort })
        #expect(
            finding.text(in: .english)
                == "plan.csv:6 P1 B 2026-fall: the posting ends before its commitment does; expected 2027-spring; "
                + "found 2026-fall")
        #expect(
            finding.text(in: .chinese)
                == "plan.csv:6 P1 B 2026-fall：派出期短于应履行的期限；应为 2027-spring；实为 2026-fall")
    }
}
