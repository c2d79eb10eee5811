import Foundation
import Rotation
import Testing

@testable import Samples

/// The pages beside the written samples quote figures; these are the ones that the recipes give.
@Suite struct SamplePageTests {
    static let instances = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "instances")

    private func page(of sample: SampleCase) throws -> String {
        let file = Self.instances.appending(path: sample.recipe.id).appending(path: "README.md")
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test("Demand and supply", arguments: SampleCase.written)
    func table(sample: SampleCase) throws {
        let page = try page(of: sample)
        let missing = CensusTable.rows(of: sample).filter { !page.contains($0) }
        #expect(missing.isEmpty, "put these rows into the page:\n\(missing.joined(separator: "\n"))")
    }

    @Test("Head counts", arguments: SampleCase.written)
    func headCounts(sample: SampleCase) throws {
        let count = CensusTable.grouped(Double(sample.instance.teachers.count))
        #expect(try page(of: sample).contains("\(count) teachers"))
    }

    @Test("Pupils, where all of them are made up", arguments: SampleCase.written.filter { $0.recipe.id != "ziyang" })
    func pupils(sample: SampleCase) throws {
        let count = sample.instance.schools.reduce(0) { $0 + ($1.students ?? 0) }
        let page = try page(of: sample).replacing("\n", with: " ")
        #expect(page.contains("\(CensusTable.grouped(Double(count))) pupils"))
    }

    @Test("The whole city's size stands in the page of its extract")
    func citySize() throws {
        let city = DongguanTests.city
        let teachers = CensusTable.grouped(Double(city.teachers.count))
        let line = "\(city.groups.count) groups, \(city.schools.count) schools, \(teachers) made-up teachers"
        #expect(try page(of: SampleCase.dongguan[0]).contains(line))
    }

    @Test("Head counts of Ziyang by stage, and the need for PE, music and art")
    func ziyangCounts() throws {
        let sample = SampleCase.ziyang[0]
        let stages = sample.instance.teachers.map(\.qualification.stages)
        let compulsory = CensusTable.grouped(Double(stages.count { $0 != [.senior] }))
        let vocational = sample.instance.teachers.count { $0.home == "ZY0901" }
        let senior = stages.count { $0 == [.senior] } - vocational
        let page = try page(of: sample).replacing("\n", with: " ")
        #expect(page.contains("\(compulsory) at compulsory schools (published 2,051)"))
        #expect(page.contains("\(senior) senior (346), \(vocational) vocational (55)"))
        let need = CensusTable.needForScarceSubjects(in: sample.census)
        #expect(page.contains("The classes need \(Int(need.rounded())) teachers of PE, music and art"))
    }

    @Test("Every rule and every mode stands in the page", arguments: SampleCase.written)
    func rulesAndModes(sample: SampleCase) throws {
        let page = try page(of: sample)
        for rule in sample.instance.policy.rules {
            #expect(page.contains("| `\(rule.name.rawValue)` | \(rule.cite?.rawValue ?? "none")"))
        }
        for mode in sample.instance.policy.modes { #expect(page.contains("| `\(mode.id)` \(mode.label) |")) }
    }
}
