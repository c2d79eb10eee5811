import Rotation
import Testing

@testable import Presets

@Suite struct ProfileTests {
    @Test func `the profiles known are there, by either name`() {
        #expect(Profile.all.map(\.id) == ["national", "shaanxi", "dalian", "beijing", "hefei", "wujin"])
        for (id, chinese) in zip(Profile.all.map(\.id), ["全国", "陕西", "大连", "北京", "合肥", "武进"]) {
            #expect(Profile.named(id)?.name.chinese == chinese)
            #expect(Profile.named(chinese)?.id == id)
        }
        #expect(Profile.named("atlantis") == nil)
    }

    /// The figures of the sources, worked out by hand: "under 50" begins at 50, "up to 55" ends with 55.
    @Test(
        arguments: [
            ("national", 6, nil, nil, 0.10), ("shaanxi", 6, 45, 50, 0.10), ("dalian", 9, 51, 56, 0.10),
            ("beijing", 6, nil, nil, 0.10), ("hefei", 6, nil, nil, 0.10), ("wujin", 6, 45, 50, 0.15),
        ] as [(String, Double, Int?, Int?, Double)])
    func `the figures are those of the sources`(id: String, due: Double, women: Int?, men: Int?, share: Double) throws {
        let profile = try #require(Profile.named(id))
        #expect(profile.eligibility.dueYears == due)
        #expect(profile.eligibility.maxAge[.female] == women)
        #expect(profile.eligibility.maxAge[.male] == men)
        #expect(profile.eligibility.retireAge == [.female: 58, .male: 63])
        #expect(profile.exchangeShare.value == share)
        #expect(profile.backboneShare.value == 0.2)
    }

    @Test(arguments: Profile.all.map(\.id)) func `every figure has a statement, and every source a name`(id: String)
        throws
    {
        let profile = try #require(Profile.named(id))
        let keys = Set(profile.statements.compactMap(\.key))
        #expect(
            keys.isSuperset(of: [
                "eligibility.due_years", "eligibility.max_age", "eligibility.retire_age", "rules.exchange_share.share",
                "rules.backbone_share.share",
            ]))
        for statement in profile.statements {
            #expect(statement.source.isEmpty == (statement.standing == .assumption), "\(statement.text.english)")
            #expect(!statement.text.english.isEmpty && !statement.text.chinese.isEmpty)
        }
    }

    @Test(arguments: Profile.all.map(\.id)) func `statements name what is there`(id: String) throws {
        let profile = try #require(Profile.named(id))
        let modes = Set(Way.all.compactMap { $0.mode?.id.rawValue })
        for key in profile.statements.compactMap(\.key) {
            let parts = key.split(separator: ".").map(String.init)
            switch parts[0] {
            case "eligibility": #expect(parts.count == 2)
            case "modes": #expect(modes.contains(parts[1]), "\(key)")
            case "rules": #expect(RuleName(rawValue: parts[1]) != nil, "\(key)")
            default: Issue.record("\(key)")
            }
        }
        #expect(profile.ways.allSatisfy { Way.named($0)?.id == $0 })
        #expect(profile.modes.allSatisfy { modes.contains($0.id.rawValue) })
    }

    @Test func `what one place changes it alone changes`() throws {
        let way = try #require(Way.named("走教"))
        #expect(Profile.wujin.mode(of: way)?.visitingTerms?.reach.who == [.backbone])
        #expect(Profile.shaanxi.mode(of: way) == way.mode)
        let standIn = try #require(Way.named("顶岗"))
        // Two years, inside a group, for anyone who teaches.
        #expect(Profile.wujin.mode(of: standIn)?.postingTerms?.minSemesters == 4)
        #expect(Profile.wujin.mode(of: standIn)?.postingTerms?.maxSemesters == 4)
    }
}
