import Clauses
import Instances
import Presets
import Rotation
import Tables

/// The folder from which an office starts: a commented policy, empty tables and a page that says what comes next.
struct StartingFolder {
    let draft: PolicyDraft
    let clauses: ClauseTable
    let language: Language

    /// The files, none of them dependent on anything but what was asked for.
    var files: [OutputFile] {
        let commentary = PolicyRemarks(draft: draft, clauses: clauses, language: language).commentary
        let policy = PolicyWriter(draft.policy, commentary: commentary).text()
        let guide = StartingGuide(draft: draft, language: language)
        return TableTemplates(language: language).files + [
            OutputFile(name: InstanceTables.policyFile, bytes: TextEncoding.utf8.bytes(of: policy)),
            OutputFile(name: guide.fileName, bytes: TextEncoding.utf8WithMark.bytes(of: guide.text)),
        ]
    }

    /// Writes the folder whole or not at all, and never over anything.
    func write(to folder: String) throws(Failure) {
        do throws(PublishFault) {
            try StagedFolder(target: folder, replacesEarlier: false).publish(files)
        } catch { throw Failure(error) }
    }
}
