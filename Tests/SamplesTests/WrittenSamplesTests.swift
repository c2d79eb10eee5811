import Foundation
import Instances
import Rotation
import Samples
import Tables
import Testing

/// The folders under `instances` are what the recipes give with seed 1: three groups of the city with seventy, all of the
/// others.
///
/// After a meant change, write them anew with `RECORD_SAMPLES=1 swift test --filter WrittenSamplesTests`.
@Suite(.serialized) struct WrittenSamplesTests {
    @Test("Byte for byte, and nothing else beside their page", arguments: SampleCase.written)
    func fresh(sample: SampleCase) throws {
        let folder = SamplePageTests.instances.appending(path: sample.recipe.id)
        let files = InstanceWriter().files(for: sample.instance)
        if ProcessInfo.processInfo.environment["RECORD_SAMPLES"] != nil {
            try record(files, sample.instance, in: folder)
        }
        for file in files {
            let bytes = try Data(contentsOf: folder.appending(path: file.name))
            #expect(
                bytes == file.bytes,
                "\(file.name) is stale\nMaybe write it anew: RECORD_SAMPLES=1 swift test --filter WrittenSamplesTests")
        }
        let present = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        #expect(Set(present) == Set(files.map(\.name) + ["README.md", "scenarios"]))
        let shelf = SampleScenario.shelf(for: sample.instance)
        let scenarios = folder.appending(path: "scenarios")
        for scenario in shelf {
            let text = try String(contentsOf: scenarios.appending(path: "\(scenario.id).toml"), encoding: .utf8)
            #expect(text == scenario.text, "\(scenario.id) is stale")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: scenarios.path())
        #expect(Set(names) == Set(shelf.map { "\($0.id).toml" }))
    }

    @Test("They read without a fault, as the instance that was written", arguments: SampleCase.written)
    func readBack(sample: SampleCase) throws {
        let folder = SamplePageTests.instances.appending(path: sample.recipe.id)
        let read = try InstanceReader().read(folder: folder.path())
        #expect(read.warnings.isEmpty)
        #expect(read.instance.policy == sample.instance.policy)
        #expect(read.instance.schools == sample.instance.schools)
        #expect(read.instance.groups == sample.instance.groups)
        #expect(read.instance.memberships == sample.instance.memberships)
        #expect(read.instance.teachers == sample.instance.teachers)
        #expect(read.instance.classes == sample.instance.classes)
        #expect(read.instance.demandRows == sample.instance.demandRows)
        #expect(read.instance.travelRows == sample.instance.travelRows)
        #expect(read.instance.leaves == sample.instance.leaves)
        #expect(read.instance.posts == sample.instance.posts)
        #expect(read.instance.postings == sample.instance.postings)
        #expect(read.instance.waivers == sample.instance.waivers)
        #expect(read.instance.lintWaivers == sample.instance.lintWaivers)
        #expect(read.instance.links == sample.instance.links)
        #expect(read.instance.mentoring == sample.instance.mentoring)
    }

    private func record(_ files: [OutputFile], _ instance: Instance, in folder: URL) throws {
        let manager = FileManager.default
        for name in try manager.contentsOfDirectory(atPath: folder.path()) where name != "README.md" {
            try manager.removeItem(at: folder.appending(path: name))
        }
        for file in files { try file.bytes.write(to: folder.appending(path: file.name)) }
        let scenarios = folder.appending(path: "scenarios")
        try manager.createDirectory(at: scenarios, withIntermediateDirectories: true)
        for scenario in SampleScenario.shelf(for: instance) {
            try Data(scenario.text.utf8).write(to: scenarios.appending(path: "\(scenario.id).toml"))
        }
    }
}
