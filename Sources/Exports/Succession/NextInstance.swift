import Plans
import Rotation
import Tables

/// The folder of the next start, made from that of the last and from what its plan comes to.
///
/// Tables and settings are edited and not written anew: whatever need not change stays as the office wrote it.
public struct NextInstance: Sendable {
    /// A setting that was laid over the policy when it was planned, and so holds from now on.
    public struct Setting: Sendable, Hashable {
        /// The dotted key.
        public let key: String
        /// Its value.
        public let value: TOMLNode

        /// A setting.
        public init(key: String, value: TOMLNode) {
            self.key = key
            self.value = value
        }
    }

    /// The files to be written.
    public let files: [OutputFile]
    /// How many rows went because they are wholly in the past, by table.
    public let dropped: [(table: String, rows: Int)]
    /// How many rows of `classes.csv` were changed by moving up.
    public let movedClasses: Int

    /// Edits the tables and settings.
    ///
    /// - Parameters:
    ///   - contents: The folder as it was planned, scenarios laid over it.
    ///   - settings: The settings that were laid over the policy.
    ///   - movesClassesUp: Whether classes go up a grade with each new school year.
    /// - Throws: where a setting cannot be changed in the text of the policy.
    public init(
        _ contents: FolderContents, of instance: Instance, after advance: Advance, settings: [Setting] = [],
        movesClassesUp: Bool = false
    ) throws(InputFault) {
        var edits = SuccessionEdits(contents, of: instance, after: advance)
        if movesClassesUp { edits.moveClassesUp() }
        edits.dropThePast()
        edits.writeLedger()
        edits.writeClocks()
        edits.writePins()
        edits.writeService()
        dropped = edits.dropped
        movedClasses = edits.movedClasses
        files = try Self.files(
            contents, edits, Self.policy(contents, advance, settings, budget: instance.rule(.budget)))
    }

    private static func files(
        _ contents: FolderContents, _ edits: SuccessionEdits, _ policy: OutputFile
    ) throws(InputFault) -> [OutputFile] {
        let inputs = Dictionary(contents.inputs.map { ($0.name, $0.bytes) }) { first, _ in first }
        var files: [OutputFile] = []
        for table in edits.tables.values.sorted(by: { $0.schema.name < $1.schema.name }) {
            if let bytes = inputs[table.schema.file] {
                let rewriter = TableRewriter(bytes, of: table.schema)
                files.append(OutputFile(name: table.schema.file, bytes: rewriter.bytes(of: table)))
            } else if !table.rows.isEmpty {
                files.append(OutputFile(name: table.schema.file, bytes: edits.model.newFile(of: table)))
            }
        }
        let tables = Set(edits.tables.values.map(\.schema.file))
        let others = contents.inputs.filter { !tables.contains($0.name) && $0.name != policy.name }
        return files + others.map { OutputFile(name: $0.name, bytes: $0.bytes) } + [policy]
    }

    /// The policy with its new start, what was laid over it, and what is spent of the year's budget.
    private static func policy(
        _ contents: FolderContents, _ advance: Advance, _ settings: [Setting], budget: Rule?
    ) throws(InputFault) -> OutputFile {
        let file = contents.policySource.file
        let bytes = contents.inputs.first { $0.name == file }?.bytes ?? .init()
        guard var editor = TOMLEditor(bytes, file: file) else { throw InputFault([]) }
        let faults = DiagnosticCollector()
        func set(_ path: [String], _ value: TOMLNode) {
            if editor.set(path, to: value) { return }
            let key = path.reduce("", DottedKey.joining)
            faults.report(at: Place(file: file, name: key), .cannotBeSet(value))
        }
        for setting in settings { DottedKey.split(setting.key).map { set($0, setting.value) } }
        let spelling = Semester.Spelling(of: editor.spelling(at: ["start"]) ?? "")
        set(["start"], .string(advance.start.text(in: spelling)))
        let spent = ["rules", "budget", "spent"]
        if budget != nil, advance.spent != 0 || editor.value(at: spent) != nil {
            let yuan = (advance.spent * 100).rounded() / 100
            set(spent, Int(exactly: yuan).map { .integer($0) } ?? .number(yuan))
        }
        try faults.throwIfErrors()
        return OutputFile(name: file, bytes: editor.bytes)
    }
}

extension Diagnostic.Message {
    fileprivate static func cannotBeSet(_ value: TOMLNode) -> Self {
        Self(
            "cannot-be-set",
            found: Wording(
                "the key has to become \(value.shown), and stands in a way that cannot be edited",
                "此键须改为 \(value.shown)，但其写法无法就地修改"),
            mend: Wording(
                "Write the key on a line of its own below the header of its table, plan again and advance",
                "请把此键写在所属表头之下的单独一行，重新编制后再结转"))
    }
}
