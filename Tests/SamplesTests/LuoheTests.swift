import Rotation
import Testing

@testable import Samples

@Suite struct LuoheTests {
    let sample = SampleCase.luohe[0].instance

    @Test("LH-01: one core, three members")
    func structure() {
        #expect(sample.schools.map(\.name) == ["漯河市实验中学", "西湖学校", "丹江路学校", "阴阳赵初中"])
        #expect(sample.memberships.map(\.role) == [.core, .member, .member, .member])
        #expect(sample.schools.allSatisfy { $0.stages == [.junior] })
    }

    @Test("LH-03: a cycle of three years")
    func cycle() {
        #expect(sample.policy.horizon == 6)
        #expect(sample.policy.validity.contains(.spring(2029)))
    }

    @Test("About 300 teachers for about 5,100 pupils", arguments: [1, 2, 3, 98])
    func size(seed: UInt64) {
        #expect((270...330).contains(SampleRecipe.luohe.instance(seed: seed).teachers.count))
        #expect(sample.schools.compactMap(\.students).reduce(0, +) == 5_110)
    }

    @Test("Teachers list no stage that the group does not teach")
    func stages() {
        #expect(sample.teachers.allSatisfy { $0.qualification.stages == [.junior] })
    }

    @Test("The core can lend what the town school lacks")
    func pattern() {
        let scarce = ["pe", "music", "art"]
        let census = SampleCase.luohe[0].census
        func coverage(_ setting: Setting) -> Double {
            let sum = census.sum { $0.school.setting == setting && scarce.contains($0.course.subject.rawValue) }
            return sum.main / sum.demand
        }
        #expect(coverage(.town) < coverage(.urban))
    }
}
