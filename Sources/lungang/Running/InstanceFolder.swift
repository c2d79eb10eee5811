import Foundation
import Instances
import Rotation
import Tables

/// A folder of tables, read and found free of faults.
struct InstanceFolder {
    let path: String
    let instance: Instance
    /// The files that were read, for the record.
    let inputs: [InputFile]
    /// What somebody should look at, though it keeps nothing from being planned.
    let remarks: [Diagnostic]

    /// Reads a folder, with another horizon than its policy's if one is given.
    ///
    /// - Throws: ``Failure`` with every fault at once.
    static func read(_ path: String, horizon: Int? = nil) throws(Failure) -> InstanceFolder {
        let diagnostics = DiagnosticCollector()
        var contents: FolderContents
        do { contents = try InstanceTables.folderReader.read(path, into: diagnostics) } catch { throw Failure(error) }
        let reading: ReadInstance
        do throws(InputFault) {
            if let horizon {
                contents = try contents.setting("horizon", to: .integer(horizon), from: "--horizon")
            }
            reading = try InstanceReader().read(contents, into: diagnostics)
        } catch { throw Failure(error) }
        return InstanceFolder(
            path: path, instance: reading.instance, inputs: contents.inputs, remarks: reading.warnings)
    }

    /// Says in one line that there are remarks; which ones is for `check` to say.
    func mentionRemarks(on console: Console) {
        guard !remarks.isEmpty else { return }
        console.complain(
            Wording(
                "\(path): \(Count.of(remarks.count, "remark")) on the input; see lungang check \(path)",
                "\(path)：对输入有 \(remarks.count) 条提醒，详见 lungang check \(path)"))
    }

    /// Reads a folder as the run did that wrote `plan`, which may have planned another number of semesters.
    static func read(_ path: String, of plan: String) throws(Failure) -> InstanceFolder {
        try read(path, horizon: horizon(of: plan))
    }

    /// The horizon that a written plan says it has; whether that is true is for the verifier to find out.
    private static func horizon(of plan: String) -> Int? {
        guard let bytes = FileManager.default.contents(atPath: plan + "/summary.json"),
            let summary = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any],
            let options = summary["options"] as? [String: Any]
        else { return nil }
        return options["horizon"] as? Int
    }
}
