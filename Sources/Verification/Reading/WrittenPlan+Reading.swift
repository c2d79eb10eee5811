import Foundation
import Tables

extension WrittenPlan {
    /// Reads the files of a plan folder; whatever cannot be read is a fault and not an error.
    ///
    /// - Parameters:
    ///   - files: Every file of the folder.
    ///   - inputs: Every file the plan was made from, where they are at hand: then their digests are checked too.
    ///   - digest: SHA-256 of bytes, in lower-case hexadecimal. Without it only the presence of the manifest is
    ///     checked.
    public init(reading files: [InputFile], inputs: [InputFile]? = nil, digest: ((Data) -> String)? = nil) {
        var reader = PlanReader(files)
        placements = reader.placements()
        names = reader.names
        coverage = reader.coverage()
        streams = reader.streams()
        outcomes = reader.outcomes()
        terms = reader.terms()
        service = reader.service()
        directions = reader.directions()
        mentoring = reader.mentoring()
        summary = reader.summary()
        let clauses = reader.clauses()
        let roster = reader.rosterCount()
        let manifest = reader.bytes(of: .manifest)
        _ = reader.bytes(of: .dataPackage)

        var findings = Findings()
        findings.append(contentsOf: reader.findings)
        let firmRows = placements.count { $0.isFirm }
        if let roster, roster > firmRows {
            findings.report(
                .rosterTooLong, at: Location(file: .roster), expected: Phrase.atMost(firmRows), found: roster)
        }
        let cited = Set(outcomes.map(\.value.cite)).subtracting([""]).sorted()
        for cite in cited where clauses.map({ !$0.contains(cite) }) ?? false {
            findings.report(.notQuoted, at: Location(file: .clauses, item: cite))
        }
        if let digest, let manifest {
            ManifestCheck(digest: digest).check(manifest, outputs: files, inputs: inputs, into: &findings)
        }
        faults = findings.list
    }

    /// Reads the plan folder at `path`.
    ///
    /// - Throws: A fault where the folder, or a file in it, cannot be read at all.
    public init(
        folder path: String, inputs: [InputFile]? = nil, digest: ((Data) -> String)? = nil
    ) throws(FileFault) {
        self.init(reading: try Self.files(inFolder: path), inputs: inputs, digest: digest)
    }

    private static func files(inFolder path: String) throws(FileFault) -> [InputFile] {
        do {
            let folder = URL(fileURLWithPath: path, isDirectory: true)
            let contents = try FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: [.isRegularFileKey])
            return try contents.sorted { $0.lastPathComponent < $1.lastPathComponent }
                .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
                .map { InputFile(name: $0.lastPathComponent, bytes: try Data(contentsOf: $0)) }
        } catch {
            throw FileFault(.read, path: path, reason: Wording(verbatim: "\(error)"))
        }
    }
}

extension Finding.Message {
    static let notQuoted = Finding.Message(
        "clause.missing", "a rule cites a clause that is not quoted", "规则引用的条款未列出原文")

    static let rosterTooLong = Finding.Message(
        "roster", "the roster has more rows than the plan has firm ones", "花名册行数多于方案中的确定行")
}
