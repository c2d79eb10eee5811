import Exports
import Foundation
import Instances
import Rotation
import Scenarios
import Tables

/// A folder of tables, read and found free of faults.
struct InstanceFolder: Sendable {
    let path: String
    let instance: Instance
    /// The files that were read, for the record.
    let inputs: [InputFile]
    /// What was laid over them, if anything was.
    let scenario: ScenarioRecord?
    /// The tables and settings with everything laid over them.
    let contents: FolderContents
    /// The settings that were laid over the policy, other than how far ahead to look.
    let settings: [NextInstance.Setting]
    /// The scenario by the name of its file, whatever of its sweep was chosen.
    let baseScenario: String?
    /// What was laid over the policy besides the files of a scenario: values of its sweep, settings given by hand, and
    /// how far ahead to look.
    let overrides: [Scenario.Setting]
    /// What somebody should look at, though it keeps nothing from being planned.
    let remarks: [Diagnostic]

    /// Reads a folder as it is to be seen.
    ///
    /// - Parameters:
    ///   - origin: the plan that was made from the folder, if one was; whether that is so is looked at first.
    ///   - drafts: scenarios that stand in no file yet, of which the view may name one.
    /// - Throws: ``Failure`` with every fault at once.
    static func read(
        _ path: String, as view: InstanceView = InstanceView(), plannedAs origin: PlanOrigin? = nil,
        drafts: [InputFile] = []
    ) throws(Failure) -> InstanceFolder {
        try refusePlan(at: path)
        let diagnostics = DiagnosticCollector()
        let contents: FolderContents
        do { contents = try InstanceTables.folderReader.read(path, into: diagnostics) } catch { throw Failure(error) }
        // A scenario that another folder lacks is no news beside the folder being another.
        if let origin { try origin.check(contents.inputs, of: path, withScenarios: false) }
        var run: ScenarioRun?
        var inputs = contents.inputs
        if let name = view.scenario {
            let library: ScenarioLibrary
            do { library = try ScenarioLibrary(ofInstance: path, adding: drafts) } catch { throw Failure(error) }
            // Faults of the folder itself are told with those of the scenario.
            do { run = try library.run(named: name) } catch { diagnostics.report(error.diagnostics) }
            inputs += run.map(library.inputs) ?? []
        }
        if let origin, !diagnostics.hasErrors { try origin.check(inputs, of: path) }
        return try read(contents, path, view, run, inputs, diagnostics)
    }

    /// A plan's folder has tables of the same names as input has, whose columns would all be called unknown.
    private static func refusePlan(at path: String) throws(Failure) {
        func holds(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }
        guard holds("plan.csv"), holds("manifest.json"), !InstanceTables.requiredFiles.contains(where: holds) else {
            return
        }
        throw Failure(
            .badData,
            Wording(
                "error: \(path) holds a plan and no input; give the folder that it was planned from",
                "错误：\(path) 中是方案而不是输入数据；请指定编制该方案所用的数据文件夹"))
    }

    private static func read(
        _ contents: FolderContents, _ path: String, _ view: InstanceView, _ run: ScenarioRun?, _ inputs: [InputFile],
        _ diagnostics: DiagnosticCollector
    ) throws(Failure) -> InstanceFolder {
        var overlay = Overlay(contents, into: diagnostics)
        if let run { overlay.lay(run) }
        let byHand = view.settings.compactMap { Scenario.Setting(argument: $0) }
        for setting in byHand { overlay.set(setting, from: "--set") }
        let changes = overlay.changes
        let span = view.horizon.map { Scenario.Setting(key: "horizon", value: .integer($0)) }
        if let span { overlay.set(span, from: "--horizon") }
        let reading: ReadInstance
        do throws(InputFault) { reading = try InstanceReader().read(overlay.contents, into: diagnostics) } catch {
            throw Failure(error)
        }
        let record = ScenarioRecord(
            name: run?.id, title: run?.title, settings: view.settings,
            changes: changes.map { ScenarioRecord.Change(source: $0.source, wording: $0.wording) })
        let settings = changes.compactMap { change -> NextInstance.Setting? in
            guard case .setting(let key, _, let value) = change.effect else { return nil }
            return NextInstance.Setting(key: key, value: value)
        }
        return InstanceFolder(
            path: path, instance: reading.instance, inputs: inputs.sorted { $0.name < $1.name },
            scenario: run == nil && view.settings.isEmpty ? nil : record, contents: reading.contents,
            settings: settings, baseScenario: run?.layers.last?.id,
            overrides: (run?.chosen.map(\.setting) ?? []) + byHand + (span.map { [$0] } ?? []),
            remarks: reading.warnings)
    }

    /// Says in one line that there are remarks; which ones is for `check` to say.
    func mentionRemarks(on console: Console) {
        guard !remarks.isEmpty else { return }
        let command = "lungang check \(path)" + (scenario?.name.map { " --scenario \($0)" } ?? "")
        console.complain(
            Wording(
                "\(path): \(Count.of(remarks.count, "remark")) on the input; see \(command)",
                "\(path)：对输入有 \(remarks.count) 条提醒，详见 \(command)"))
    }

    /// Says what was laid over the folder.
    func mentionChanges(on console: Console) {
        for change in scenario?.changes ?? [] {
            console.complain("\(change.source): \(change.wording[console.language])")
        }
    }
}
