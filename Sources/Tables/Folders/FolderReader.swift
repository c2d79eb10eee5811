import Foundation

/// Reads a folder of tables and settings.
public struct FolderReader: Sendable {
    private let schemas: [TableSchema]
    private let policyFile: String
    private let optionalSettings: [String]

    /// A reader of these tables, of the settings in `policyFile`, and of settings in files that may be missing.
    public init(
        tables schemas: [TableSchema], policyFile: String = "policy.toml", optionalSettings: [String] = []
    ) {
        self.schemas = schemas
        self.policyFile = policyFile
        self.optionalSettings = optionalSettings
    }

    /// Everything in the folder at `path`, with every fault of encoding and syntax reported to `diagnostics`.
    ///
    /// A table whose file is missing is empty, which is an error only where the table must be there.
    /// - Throws: Only what the system says: a folder or file that cannot be read at all.
    public func read(_ path: String, into diagnostics: DiagnosticCollector) throws(FileFault) -> FolderContents {
        let names: [String]
        do throws(SystemCode) { names = try System.names(in: path) } catch {
            throw FileFault(.read, path: path, code: error)
        }
        var tables: [String: Table] = [:]
        var inputs: [InputFile] = []
        for schema in schemas {
            let bytes = try bytes(of: schema.file, in: path, isRequired: schema.isRequired, diagnostics)
            if case .whole(let bytes) = bytes {
                inputs.append(InputFile(name: schema.file, bytes: bytes))
                tables[schema.name] = TableReader.read(bytes, as: schema, into: diagnostics)
            } else {
                tables[schema.name] = Table(schema: schema, rows: [], isDamaged: bytes.isFault)
            }
        }
        var policy: TOMLNode?
        if case .whole(let bytes) = try bytes(of: policyFile, in: path, isRequired: true, diagnostics) {
            inputs.append(InputFile(name: policyFile, bytes: bytes))
            policy = TOMLReader.read(bytes, file: policyFile, into: diagnostics)
        }
        var settings: [String: TOMLNode] = [:]
        for file in optionalSettings {
            guard case .whole(let bytes) = try bytes(of: file, in: path, isRequired: false, diagnostics) else {
                continue
            }
            inputs.append(InputFile(name: file, bytes: bytes))
            settings[file] = TOMLReader.read(bytes, file: file, into: diagnostics)
        }
        remarkOnMisspeltFiles(names, diagnostics)
        return FolderContents(
            tables: tables, policy: policy, policyFile: policyFile, settings: settings, inputs: inputs)
    }

    private enum Bytes {
        case whole(Data)
        case nothing(isFault: Bool)

        var isFault: Bool { if case .nothing(true) = self { true } else { false } }
    }

    private func bytes(
        of file: String, in folder: String, isRequired: Bool, _ diagnostics: DiagnosticCollector
    ) throws(FileFault) -> Bytes {
        switch try FileReading.read(folder + "/" + file) {
        case .bytes(let bytes): return .whole(bytes)
        case .refused(let line, let message):
            diagnostics.report(at: Place(file: file, line: line), message)
            return .nothing(isFault: true)
        case .absent:
            if isRequired { diagnostics.report(at: Place(file: file), .missingFile) }
            return .nothing(isFault: isRequired)
        }
    }

    /// A missing table is empty without a word, so a table under a misspelt name would be lost without one, too.
    private func remarkOnMisspeltFiles(_ names: [String], _ diagnostics: DiagnosticCollector) {
        let known = schemas.map(\.file) + [policyFile] + optionalSettings
        let missing = known.filter { !names.contains($0) }
        for name in names where (name.hasSuffix(".csv") || name.hasSuffix(".toml")) && !known.contains(name) {
            guard let nearest = Spelling.nearest(to: name, among: missing) else { continue }
            diagnostics.report(.warning, at: Place(file: name), .misspeltFile(nearest))
        }
    }
}

extension Diagnostic.Message {
    fileprivate static let missingFile = Self(
        "missing-file", found: Wording("the file is missing", "缺少此文件"),
        mend: Wording("Put it into the folder", "请把它放入文件夹"))

    fileprivate static func misspeltFile(_ nearest: String) -> Self {
        Self(
            "misspelt-file", found: Wording("this file is not read", "此文件不会被读取"),
            mend: Wording("Maybe \(nearest.quoted) is meant", "是否应为 \(nearest.quoted)"))
    }
}
