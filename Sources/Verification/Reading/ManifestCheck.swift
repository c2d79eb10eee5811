import Foundation
import Tables

/// Whether the files are those that `manifest.json` tells of.
struct ManifestCheck {
    /// SHA-256 of bytes, in hexadecimal.
    let digest: (Data) -> String

    /// The manifest cannot hold its own digest, and `run.json` may differ between equal runs.
    private static let unlisted: Set<String> = [PlanFile.manifest.rawValue, PlanFile.run.rawValue]

    func check(_ bytes: Data, outputs: [InputFile], inputs: [InputFile]?, into findings: inout Findings) {
        guard let manifest = try? JSONDecoder().decode(Manifest.self, from: bytes) else {
            return findings.report(.unreadableFile, at: Location(file: .manifest))
        }
        let written = outputs.filter { !Self.unlisted.contains($0.name) }
        compare(manifest.outputs, with: written, into: &findings)
        if let inputs { compare(manifest.inputs, with: inputs, into: &findings) }
    }

    private func compare(_ digests: [String: String], with files: [InputFile], into findings: inout Findings) {
        let names = Set(files.map(\.name))
        for name in digests.keys.sorted() where !names.contains(name) && !Self.unlisted.contains(name) {
            findings.report(.listedFileMissing, at: Location(file: .manifest, item: name))
        }
        for file in files.sorted(by: { $0.name < $1.name }) {
            let place = Location(file: .manifest, item: file.name)
            guard let listed = digests[file.name] else {
                findings.report(.fileNotListed, at: place)
                continue
            }
            findings.compare(.wrongDigest, at: place, expected: listed.lowercased(), found: digest(file.bytes))
        }
    }
}

extension Finding.Message {
    static let listedFileMissing = Finding.Message(
        "manifest.missing", "a file that the manifest lists is not there", "清单中的文件不存在")
    static let fileNotListed = Finding.Message(
        "manifest.unlisted", "the manifest does not list the file", "清单未列出该文件")
    static let wrongDigest = Finding.Message(
        "manifest.digest", "the file is not the one that the manifest tells of", "文件内容与清单摘要不符")
}
