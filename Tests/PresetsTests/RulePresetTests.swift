import Clauses
import Rotation
import Testing

@testable import Presets

@Suite struct RulePresetTests {
    @Test func `every rule has a preset, in the order of the rules`() {
        #expect(RulePreset.all.map(\.name) == RuleName.allCases)
    }

    @Test func `each cites a clause that exists, and that the table gives to rules`() throws {
        let clauses = try ClauseTable.embedded()
        for rule in RulePreset.all {
            let clause = try #require(clauses[rule.cite])
            #expect(clause.treatment == .rule && clause.names.contains(rule.name.rawValue), "\(rule.id)")
        }
    }

    @Test func `each makes the rule of its name, and all but the hard one have a price`() {
        let basis = RulePreset.Basis(profile: .wujin, exchanges: ["rotation"])
        for preset in RulePreset.all {
            let rule = preset.rule(on: basis)
            #expect(rule.name == preset.name && rule.cite == preset.cite)
            #expect((rule.penalty > 0) == (rule.name != .budget))
        }
    }

    @Test func `the shares are those of the place`() throws {
        func share(_ profile: Profile) throws -> Double {
            let preset = try #require(RulePreset.named(.exchangeShare))
            guard case .exchangeShare(let terms) = preset.rule(on: .init(profile: profile, exchanges: [])).terms else {
                return 0
            }
            return terms.share.value
        }
        #expect(try share(.national) == 0.1)
        #expect(try share(.wujin) == 0.15)
    }
}
