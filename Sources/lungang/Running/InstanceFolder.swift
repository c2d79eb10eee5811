import Foundation
import Instances
import Rotation
import Tables

/// A folder of tables, read and found free of faults.
struct InstanceFolder {
    let instance: Instance
    /// The files that were read, for the record.
    let inputs: [InputFile]
    /// What somebody should look at, though it keeps nothing from being planned.
    let remarks: [Diagnostic]

    /// Reads a folder, with another horizon than its policy's if one is given, and passes on its remarks.
    ///
    /// - Throws: ``Failure`` with every fault at once.
    static func read(_ path: String, horizon: Int?, console: Console) throws(Failure) -> InstanceFolder {
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
        for remark in reading.warnings { console.complain(remark.text(in: console.language)) }
        return InstanceFolder(instance: reading.instance, inputs: contents.inputs, remarks: reading.warnings)
    }

    /// Reads a folder as the run did that wrote `plan`, which may have planned another number of semesters.
    static func read(_ path: String, of plan: String, console: Console) throws(Failure) -> InstanceFolder {
        try read(path, horizon: horizon(of: plan), console: console)
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
