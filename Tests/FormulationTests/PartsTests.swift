import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

/// Parts share nothing, and together they are the whole.
@Suite struct PartsTests {
    /// Two groups of two schools, with a teacher at each core.
    private func twoGroups(_ change: (inout Hamlet) -> Void = { _ in }) -> Hamlet {
        Hamlet {
            $0.groups.append(Group(id: "H", name: "H", kind: .tight))
            $0.memberships = [
                Membership(group: "G", school: "A", role: .core), Membership(group: "G", school: "B", role: .member),
                Membership(group: "H", school: "C", role: .core), Membership(group: "H", school: "D", role: .member),
            ]
            $0.modes = [.posting("rotation", min: 2) { $0.yuanPerStart = YuanBySetting(100) }]
            $0.teachers = [
                .at("A", "T", teaching: "pe"), .at("A", "U", teaching: "pe", load: 8), .at("C", "V", teaching: "pe"),
            ]
            change(&$0)
        }
    }

    private func members(_ hamlet: Hamlet) throws -> [[TeacherID]] {
        try Formulation(of: hamlet).parts().map { $0.types.flatMap(\.members) }
    }

    @Test func `groups that share nothing are parts of their own`() throws {
        #expect(try members(twoGroups()) == [["T", "U"], ["V"]])
    }

    @Test func `a budget ties those who may spend from it`() throws {
        #expect(try members(twoGroups { $0.rules = [Rule(.budget(yuan: 500, spent: 0))] }) == [["T", "U", "V"]])
    }

    @Test func `a rule over the region ties groups, one over each does not`() throws {
        func parts(_ scope: ShareScope) throws -> Int {
            try members(
                twoGroups {
                    $0.eligibility.dueYears = 0
                    let share = StartShare(share: .of(0.5), scope: scope, modes: ["rotation"])
                    $0.rules = [Rule(.exchangeShare(share), penalty: 1)]
                }
            ).filter { !$0.isEmpty }.count
        }
        #expect(try parts(.group) == 2)
        #expect(try parts(.region) == 1)
    }

    @Test func `live lessons tie schools, and so does a budget for bought ones`() throws {
        func parts(_ modes: [Mode], _ rules: [Rule] = []) throws -> [[TeacherID]] {
            try members(
                twoGroups {
                    $0.modes = modes
                    $0.rules = rules
                    $0.demand = ["A", "B"].map { .of("pe", 8, at: $0) }
                    $0.teachers = [.at("A", "T", teaching: "pe"), .at("B", "U", teaching: "pe")]
                })
        }
        let budget = [Rule(.budget(yuan: 500, spent: 0))]
        #expect(try parts([]) == [["T"], ["U"]])
        #expect(try parts([.broadcast("live", ["pe"], share: 0.5)]) == [["T", "U"]])
        #expect(try parts([.hire("bought", ["pe"], most: 2, yuan: 10)], budget) == [["T", "U"]])
        #expect(try parts([.hire("bought", ["pe"], most: 2, yuan: 10)]) == [["T"], ["U"]])
        #expect(try parts([.hire("bought", ["pe"], most: 2)], budget) == [["T"], ["U"], []])
    }

    @Test func `what nobody can change is one last part`() throws {
        let parts = try Formulation(
            of: twoGroups {
                $0.teachers.removeLast()
                $0.rules = [Rule(.dispatchFloor(count: 1), penalty: 5)]
            }
        ).parts()
        #expect(parts.map { $0.types.count } == [2, 0])
        #expect(Set(parts[1].blocks.map(\.school)) == ["C", "D"])
        #expect(parts[1].rows.map(\.place) == ["B", "B", "D", "D"])
    }

    @Test(arguments: 0..<60) func `parts partition the whole`(_ seed: Int) throws {
        let whole = try Formulation(of: .random(seed))
        let parts = whole.parts()
        #expect(parts.flatMap { $0.types.flatMap(\.members) }.sorted() == whole.types.flatMap(\.members).sorted())
        #expect(Set(parts.flatMap { $0.blocks.map { [$0.school.rawValue, "\($0.k)"] } }).count == whole.blocks.count)
        #expect(parts.reduce(0) { $0 + $1.blocks.count } == whole.blocks.count)
        #expect(parts.reduce(0) { $0 + $1.rows.count } == whole.rows.count)
        #expect(parts.reduce(0) { $0 + $1.lanes.count } == whole.lanes.count)
        #expect(Set(parts.flatMap(\.rows)) == Set(whole.rows))
        for part in parts {
            for effect in part.types.flatMap(\.effects) {
                #expect(effect.gifts.allSatisfy { part.blocks.indices.contains($0.pool.block) })
                #expect(effect.entries.allSatisfy { part.rows.indices.contains($0.row) })
            }
        }
    }

    @Test(arguments: 0..<60) func `the relaxations of the parts add up to that of the whole`(_ seed: Int) throws {
        let whole = try Formulation(of: .random(seed))
        let sum = try whole.parts().reduce(0) { try $0 + $1.relaxation() }
        #expect(abs(try whole.relaxation() - sum) < 1e-5)
    }

    @Test(arguments: Example.all) func `so do those of the examples`(_ example: Example) throws {
        let sum = try Formulation(of: example.instance()).parts().reduce(0) { try $0 + $1.relaxation() }
        #expect(abs(sum - example.linearRelaxation) < 1e-3)
    }
}
