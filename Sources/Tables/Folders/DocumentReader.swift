/// Reads the TOML documents of a folder, each on its own.
public enum DocumentReader {
    /// The documents in the folder at `path` whose names end in `.toml`, by name; none where the folder is absent.
    ///
    /// A document that is too large to be one is reported to `diagnostics` and left out.
    /// - Throws: Only what the system says: a folder or file that cannot be read at all.
    public static func read(
        _ path: String, shownAs folder: String, into diagnostics: DiagnosticCollector
    ) throws(FileFault) -> [InputFile] {
        let names: [String]
        do throws(SystemCode) { names = try System.names(in: path) } catch {
            if error == .doesNotExist { return [] }
            throw FileFault(.read, path: path, code: error)
        }
        var documents: [InputFile] = []
        for name in names.sorted() where name.hasSuffix(".toml") && !name.hasPrefix(".") {
            let shown = "\(folder)/\(name)"
            switch try FileReading.read("\(path)/\(name)") {
            case .bytes(let bytes): documents.append(InputFile(name: shown, bytes: bytes))
            case .refused(let line, let message): diagnostics.report(at: Place(file: shown, line: line), message)
            case .absent: continue
            }
        }
        return documents
    }
}
