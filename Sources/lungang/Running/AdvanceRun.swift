import Exports
import Instances
import Plans
import Rotation
import Scenarios
import Tables

/// One run of `advance`: a plan is carried into the folder of a later start.
struct AdvanceRun {
    let source: String
    let plan: String
    let target: String
    /// The new start; the semester after the plan's where nobody says.
    let start: Semester?
    let movesClassesUp: Bool
    let console: Console

    /// The file that tells from what the folder was made.
    static let recordFile = "advance.json"

    /// Reads, verifies, and writes the folder whole or not at all.
    ///
    /// - Throws: ``Failure``; nothing is then written.
    func perform() throws(Failure) -> ExitStatus {
        let stage = StagedFolder(target: target, replacesEarlier: false)
        do { try stage.check() } catch { throw Failure(error) }
        let origin = try PlanOrigin(of: plan)
        let folder = try InstanceFolder.read(source, as: InstanceView(ofPlan: plan), plannedAs: origin)
        folder.mentionChanges(on: console)
        let verified = try PlanInspection(of: folder).verified(plan).plan
        let start = try newStart(folder.instance)
        let advance = Advance(
            verified.placements.map(\.value), coverage: verified.coverage.map(\.value), in: folder.instance, to: start)
        let next: NextInstance
        do {
            next = try NextInstance(
                folder.contents, of: folder.instance, after: advance, settings: folder.settings,
                movesClassesUp: movesClassesUp)
        } catch { throw Failure(error) }
        let rest: FolderRest
        do {
            rest = try FolderRest(
                source, without: Set(folder.contents.inputs.map(\.name) + [Self.recordFile]),
                within: [ScenarioLibrary.folder])
        } catch { throw Failure(error) }
        let files =
            next.files + rest.files.map { OutputFile(name: $0.name, bytes: $0.bytes) }
            + [record(folder, origin, advance)]
        do { try stage.publish(files) } catch { throw Failure(error) }
        let report = AdvanceReport(
            advance, next, of: folder.instance, language: console.language, passedOver: rest.folders)
        console.say(report.text)
        return try lookAgain()
    }

    /// The new start that was asked for, within what the plan knows.
    private func newStart(_ instance: Instance) throws(Failure) -> Semester {
        let first = instance.policy.start
        let start = start ?? first.advanced(by: 1)
        let last = first.advanced(by: instance.semesters.count)
        guard start > first, start <= last else {
            throw Failure(
                .wrongUsage,
                Wording(
                    "error: --to \(start): the plan starts in \(first) and says nothing beyond its end; "
                        + "give a semester from \(first.advanced(by: 1)) to \(last)",
                    "错误：--to \(start)：方案自 \(first) 开始，之后的情况方案中没有；请给出 \(first.advanced(by: 1)) 到 \(last) 之间的学期"))
        }
        return start
    }

    private func record(_ folder: InstanceFolder, _ origin: PlanOrigin, _ advance: Advance) -> OutputFile {
        let inputs = folder.inputs.map { FileDigest($0) }.sorted { $0.path < $1.path }
        let json: JSONValue = .object([
            "program": "lungang", "version": .string(Version.current), "from": .string("\(advance.from)"),
            "start": .string("\(advance.start)"), "classes_moved_up": .bool(movesClassesUp),
            "plan": ["manifest_sha256": .string(origin.manifestDigest)],
            "inputs": .array(inputs.map { ["path": .string($0.path), "sha256": .string($0.sha256)] }),
        ])
        return OutputFile(name: Self.recordFile, bytes: json.bytes)
    }

    /// Reads the new folder as anybody would. What is wrong with it is told, and can be mended there.
    private func lookAgain() throws(Failure) -> ExitStatus {
        do throws(InstanceFault) { _ = try InstanceReader().read(folder: target) } catch {
            switch error {
            case .file(let fault): throw Failure(fault)
            case .input(let fault): throw Failure(written: target, with: fault)
            }
        }
        console.say(
            Wording(
                "\nWritten to \(target). Enter what has changed meanwhile, then: lungang check \(target)",
                "\n已写入 \(target)。请填入期间的变动，再运行 lungang check \(target) --lang zh"))
        return .done
    }
}

extension Failure {
    /// A folder that was written and in which something cannot hold.
    fileprivate init(written target: String, with fault: InputFault) {
        let errors = fault.diagnostics.count { $0.severity == .error }
        let count = Count.of(errors, "fault")
        self.init(
            .badData,
            Wording(
                "\(fault.text(in: .english))\n\(target) is written, and has \(count): mend them there.",
                "\(fault.text(in: .chinese))\n已写入 \(target)，其中有 \(errors) 处错误，请在其中更正。"))
    }
}
