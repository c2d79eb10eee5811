import Foundation
import Testing

@Suite struct SampleTests {
    @Test(arguments: ["chengdu", "daxuequ", "dongguan"])
    func aPartOfASampleIsPlannedAndVerified(name: String) throws {
        let county = try TinyCounty()
        let written = try county.run("sample", name, "part", "--groups", "1")
        #expect(written.status == 0)
        #expect(written.output.contains("schools"))
        let check = try county.run("check", "part")
        #expect(check.status == 0)
        #expect(check.output.contains("in 1 group,"))
        let plan = try county.run("plan", "part", "--horizon", "1", "--time", "1", "--quiet")
        #expect([0, 2].contains(plan.status), "\(plan.complaints)")
        #expect(try county.run("verify", "part", "part-plan").status == 0)
    }

    @Test func theSameGroupsAreWrittenWhateverTheirNumber() throws {
        let county = try TinyCounty()
        #expect(try county.run("sample", "dongguan", "two", "--groups", "2").status == 0)
        #expect(try county.run("sample", "dongguan", "one", "--groups", "1").status == 0)
        for file in ["schools.csv", "teachers.csv", "classes.csv"] {
            #expect(try county.bytes("two/\(file)").starts(with: county.bytes("one/\(file)")), "\(file)")
        }
        #expect(try county.bytes("two/policy.toml") == county.bytes("one/policy.toml"))
        // The second group is led by a school of the first, whose staff may be posted there too.
        func postings(_ folder: String) throws -> Set<Substring> {
            Set(String(decoding: try county.bytes("\(folder)/postings.csv"), as: UTF8.self).split(separator: "\r\n"))
        }
        let (one, two) = (try postings("one"), try postings("two"))
        #expect(one.count > 3 && one.isStrictSubset(of: two))
    }

    @Test(arguments: ["0", "71", "-1"])
    func groupsThatThereAreNotAreWrongUsage(count: String) throws {
        let county = try TinyCounty()
        let outcome = try county.run("sample", "dongguan", "part", "--groups=\(count)")
        #expect(outcome.status == 64)
        #expect(outcome.complaints.contains("dongguan has 70 groups: --groups \(count) must be from 1 to 70."))
        #expect(try county.names("") == ["county"])
    }
}
