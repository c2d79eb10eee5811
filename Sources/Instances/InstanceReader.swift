import Rotation
import Tables

/// Turns the tables and the policy of a folder into an instance, reporting every fault at once.
public struct InstanceReader: Sendable {
    /// A reader.
    public init() {}

    /// Reads the folder at `path`.
    public func read(folder path: String) throws(InstanceFault) -> ReadInstance {
        let diagnostics = DiagnosticCollector()
        let contents: FolderContents
        do throws(FileFault) {
            contents = try InstanceTables.folderReader.read(path, into: diagnostics)
        } catch {
            throw .file(error)
        }
        do throws(InputFault) {
            return try read(contents, into: diagnostics)
        } catch {
            throw .input(error)
        }
    }

    /// Interprets contents that were read, and perhaps overlaid, before.
    ///
    /// - Parameter diagnostics: What has been found so far; the fault thrown, or the warnings returned, include it.
    public func read(
        _ contents: FolderContents, into diagnostics: DiagnosticCollector = DiagnosticCollector()
    ) throws(InputFault) -> ReadInstance {
        let outline = PolicyOutline(contents)
        let context = ReadingContext(contents, policy: outline, into: diagnostics)
        let policy = outline.isComplete ? PolicyReader(contents, outline: outline, into: diagnostics).read() : nil
        let instance = TableSet(context).instance(policy: policy)
        try diagnostics.throwIfErrors()
        guard let instance else { throw InputFault(diagnostics.diagnostics) }
        return ReadInstance(instance: instance, warnings: diagnostics.diagnostics, contents: contents)
    }
}
