import Foundation
import Instances
import Samples
import Scenarios
import Tables
import Testing

/// The scenarios that come with the samples.
@Suite struct SampleScenarioTests {
    /// What each sample has; only two have roads of which the table knows, and one has schools of several stages.
    private static let always: Set<String> = [
        "budget-cut", "dispatch-floor", "enrolment-down", "enrolment-up", "exchange-quota", "live-lessons-for-all",
        "longer-term", "one-more-pe-teacher", "school-merged", "school-new", "teacher-on-leave",
    ]

    private static let besides: [String: Set<String>] = [
        "ziyang": ["winter-road-closed", "school-changes-group", "division-opened"], "luohe": ["winter-road-closed"],
        "chengdu": ["school-changes-group"], "daxuequ": [], "dongguan": ["school-changes-group"],
    ]

    @Test("Every question that bureaus ask has its scenario", arguments: SampleCase.all)
    func shelf(sample: SampleCase) throws {
        let ids = SampleScenario.shelf(for: sample.instance).map(\.id)
        #expect(ids == ids.sorted())
        #expect(Set(ids) == Self.always.union(try #require(Self.besides[sample.recipe.id])))
    }

    @Test(
        "Each suits the instance it was made for, under any seed",
        arguments: [SampleCase.ziyang[0], SampleCase.chengdu[0], SampleCase.daxuequ[0], SampleCase.dongguan[0]]
            + SampleCase.luohe)
    func layable(sample: SampleCase) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lungang-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try StagedFolder(target: folder.path).publish(InstanceWriter().files(for: sample.instance))
        let shelf = SampleScenario.shelf(for: sample.instance)
        try StagedFolder(target: folder.path + "/" + ScenarioLibrary.folder)
            .publish(shelf.map { OutputFile(name: "\($0.id).toml", bytes: Data($0.text.utf8)) })
        let library = try ScenarioLibrary(ofInstance: folder.path)
        #expect(library.names == shelf.map(\.id))
        for name in library.names {
            for run in try library.runs(of: name) {
                let diagnostics = DiagnosticCollector()
                let contents = try InstanceTables.folderReader.read(folder.path, into: diagnostics)
                var overlay = Overlay(contents, into: diagnostics)
                overlay.lay(run)
                #expect(!overlay.changes.isEmpty)
                do { _ = try InstanceReader().read(overlay.contents, into: diagnostics) } catch {
                    Issue.record("\(run.id): \(error)")
                }
            }
        }
    }
}
