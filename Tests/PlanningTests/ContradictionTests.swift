import PlanningFixtures
import Rotation
import Testing

@testable import Planning

/// Input for which even the hard parts of the model cannot hold names whom it leaves without a path.
@Suite struct ContradictionTests {
    private let executive = Hamlet {
        $0.modes = [.post("executive", min: 2)]
        $0.posts = [Post(id: "X", school: "B", title: "执行校长", mode: "executive")]
        $0.teachers = [.at("A", "T", teaching: "pe"), .at("A", "U", teaching: "pe")]
    }

    private func fault(_ hamlet: Hamlet) -> PlanningError? {
        #expect(throws: PlanningError.self) { try Planner(solver: .glpk).plan(hamlet.instance, options: .small) }
    }

    @Test func `two who must hold one post`() {
        var hamlet = executive
        hamlet.pins = ["T", "U"].map { Pin(kind: .must, teacher: $0, mode: "executive", host: "B") }
        #expect(fault(hamlet) == .contradiction([.sharedPost("U", school: "B", .fall)]))
    }

    @Test func `a pin against the ledger`() {
        var hamlet = executive
        hamlet.postings = [
            RunningPosting(teacher: "T", mode: "executive", host: "B", post: "X", since: .after(-1), until: .fall)
        ]
        hamlet.pins = [Pin(kind: .never, teacher: "T", host: "B")]
        #expect(fault(hamlet) == .contradiction([.noPath("T")]))
    }

    @Test func `pins against one another, everybody at once`() {
        var hamlet = executive
        hamlet.pins = [Pin(kind: .must, host: "B"), Pin(kind: .never, host: "B")]
        #expect(fault(hamlet) == .contradiction([.noPath("T"), .noPath("U")]))
    }

    @Test func `a pin beyond the budget`() {
        var hamlet = executive
        hamlet.modes = [.posting("rotation", min: 2) { $0.yuanPerStart = YuanBySetting(500) }]
        hamlet.rules = [Rule(.budget(yuan: 800, spent: 0))]
        hamlet.pins = [Pin(kind: .must, mode: "rotation")]
        #expect(fault(hamlet) == .contradiction([.overBudget("U", .fall, needed: 1000, left: 800)]))
    }

    @Test func `a pin beyond the budget in two steps`() {
        // Each semester by itself would do, both together do not.
        var hamlet = executive
        hamlet.modes = [.posting("rotation", min: 1, max: 2) { $0.yuanPerSemester = YuanBySetting(500) }]
        hamlet.rules = [Rule(.budget(yuan: 800, spent: 0))]
        hamlet.teachers.removeLast()
        hamlet.pins = [Pin(kind: .must, mode: "rotation")]
        #expect(fault(hamlet) == .contradiction([.overBudget("T", .fall, needed: 1000, left: 800)]))
    }

    @Test func `a visit beyond the budget`() {
        var hamlet = executive
        hamlet.modes = [.visiting("visit", days: 1) { $0.yuanPerDay = YuanBySetting(60) }]
        hamlet.rules = [Rule(.budget(yuan: 100, spent: 0))]
        hamlet.pins = [Pin(kind: .must, teacher: "U", mode: "visit")]
        #expect(fault(hamlet) == .contradiction([.overBudget("U", .fall, needed: 120, left: 100)]))
    }

    @Test func `where one way of two steps is beyond the budget, another is taken`() throws {
        var hamlet = executive
        hamlet.modes = [
            .posting("rotation", min: 1, max: 2) { $0.yuanPerSemester = YuanBySetting(500) },
            .posting("service", min: 2) { $0.semesterPoints = 9 },
        ]
        hamlet.rules = [Rule(.budget(yuan: 800, spent: 0))]
        hamlet.pins = [Pin(kind: .must)]
        let plan = try Planner(solver: .glpk).plan(hamlet.instance, options: .small).plan
        #expect(plan.placements.map(\.mode) == ["service", "service"])
        #expect(plan.outcomes.allSatisfy { $0.shortfall == 0 })
    }

    @Test func `in all parts, the first part first`() {
        var hamlet = executive
        hamlet.groups.append(Group(id: "H", name: "H", kind: .tight))
        hamlet.memberships = [
            Membership(group: "G", school: "A", role: .core), Membership(group: "G", school: "B", role: .member),
            Membership(group: "H", school: "C", role: .core), Membership(group: "H", school: "D", role: .member),
        ]
        hamlet.posts.append(Post(id: "Y", school: "D", title: "执行校长", mode: "executive"))
        hamlet.teachers += [.at("C", "V", teaching: "pe"), .at("C", "W", teaching: "pe")]
        hamlet.pins = [Pin(kind: .must, mode: "executive")]
        #expect(
            fault(hamlet)
                == .contradiction([
                    .sharedPost("U", school: "B", .fall), .sharedPost("W", school: "D", .fall),
                ]))
    }

    @Test func `whoever could go elsewhere makes room`() throws {
        // T has fewer ways and is placed first, at the nearer of two posts; it is the only one that U may hold.
        var hamlet = executive
        hamlet.horizon = 4
        hamlet.posts.append(Post(id: "Y", school: "C", title: "执行校长", mode: "executive"))
        hamlet.modes = [.post("executive", min: 2, max: 4) { $0.minutePoints = 1 }, .posting("rotation", min: 1)]
        hamlet.travel[0] = TravelRow(from: "A", to: "B", minutes: 1)
        hamlet.pins = [
            Pin(kind: .must, teacher: "T", mode: "executive"),
            Pin(kind: .must, teacher: "U", mode: "executive", host: "B", span: SemesterSpan(until: .spring)),
        ]
        let placements = try Planner(solver: .glpk).plan(hamlet.instance, options: .small).plan.placements
        #expect(placements.first { $0.teacher == "U" }?.host == "B")
        #expect(placements.first { $0.teacher == "T" }?.host == "C")
    }
}
