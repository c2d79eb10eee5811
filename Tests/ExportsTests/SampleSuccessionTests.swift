import Exports
import Foundation
import Instances
import Plans
import Rotation
import Tables
import Testing

/// Every sample folder goes on by itself, with nobody newly sent.
@Suite struct SampleSuccessionTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../instances").standardizedFileURL

    private static let names = ["chengdu", "daxuequ", "dongguan", "luohe", "ziyang"]

    @Test(arguments: names, [1, 2]) func `the next folder has no faults`(_ name: String, _ semesters: Int) throws {
        let contents = try InstanceTables.folderReader.read(
            Self.folder.appending(path: name).path, into: DiagnosticCollector())
        let instance = try InstanceReader().read(contents).instance
        let running = instance.postings.compactMap { posting -> Placement? in
            guard let teacher = instance.teacher(posting.teacher) else { return nil }
            return Placement(
                teacher: posting.teacher, mode: posting.mode, post: posting.post, home: teacher.home,
                host: posting.host, since: posting.since, until: instance.committedUntil(posting), days: posting.days,
                minutes: nil, subjects: [], status: .running, points: 0, yuan: 0, isFirm: true)
        }
        let start = instance.policy.start.advanced(by: semesters)
        let advance = Advance(running, in: instance, to: start)
        let next = try NextInstance(contents, of: instance, after: advance, movesClassesUp: true)
        let target = NSTemporaryDirectory() + "/lungang-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: target) }
        try StagedFolder(target: target).publish(next.files)
        let again = try InstanceReader().read(folder: target).instance
        #expect(again.policy.start == start)
        #expect(again.teachers.map(\.id) == instance.teachers.map(\.id))
        #expect(again.postings == advance.postings)
        #expect(again.postings.count + advance.finished.count == running.count)
        var policy = again.policy
        policy.start = instance.policy.start
        policy.rules = instance.policy.rules
        #expect(policy == instance.policy)
    }
}
