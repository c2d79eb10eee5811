import PlanningFixtures
import Rotation
import Testing

/// What a rule asks for is paid in points, so a county without it is never worse off, and somewhere it is better.
@Suite struct RuleSwitchTests {
    /// The optimum with every rule of a hamlet, less that without one of them.
    private func gains(_ seed: Int) throws -> [RuleName: Double] {
        let hamlet = Hamlet.random(seed)
        let whole = try Optimum(of: hamlet.instance).value
        var gains: [RuleName: Double] = [:]
        for rule in hamlet.rules {
            var less = hamlet
            less.rules.removeAll { $0.name == rule.name }
            gains[rule.name] = whole - (try Optimum(of: less.instance).value)
        }
        return gains
    }

    @Test func `switching a rule off never makes the best plan dearer, and makes it cheaper where the rule bites`()
        throws
    {
        var biting: Set<RuleName> = []
        for seed in 0..<20 {
            for (rule, gain) in try gains(seed) {
                #expect(gain >= -1e-5, "\(rule) in hamlet \(seed)")
                if gain > 1e-3 { biting.insert(rule) }
            }
        }
        #expect(biting == Set(RuleName.allCases))
    }
}
