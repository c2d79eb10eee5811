import Exports
import Foundation
import Instances
import Tables

/// What a written plan says it was made from.
struct PlanOrigin {
    /// The digest of the plan's manifest, which stands for the plan as a whole.
    let manifestDigest: String
    private let folder: String
    private let inputs: [String: String]

    /// The origin of the plan in `folder`.
    ///
    /// - Throws: ``Failure`` where there is no plan.
    init(of folder: String) throws(Failure) {
        self.folder = folder
        let path = "\(folder)/manifest.json"
        let bytes = try PlanBytes.read("manifest.json", of: folder)
        guard let manifest = try? JSONDecoder().decode(Listing.self, from: bytes) else {
            throw Failure(
                .badData,
                Wording("error: \(path) is not what lungang plan writes", "错误：\(path) 不是 lungang plan 写出的格式"))
        }
        manifestDigest = FileDigest.sha256(of: bytes)
        inputs = Dictionary(manifest.inputs.map { ($0.path, $0.sha256) }) { first, _ in first }
    }

    /// Sees to it that the plan was made from just this folder.
    ///
    /// - Throws: ``Failure`` that names every file that is another, in a few lines.
    func check(against source: InstanceFolder) throws(Failure) {
        let found = Dictionary(source.inputs.map { ($0.name, FileDigest($0).sha256) }) { first, _ in first }
        let names = Set(inputs.keys).union(found.keys).sorted().filter { inputs[$0] != found[$0] }
        guard !names.isEmpty else { return }
        func list(_ changed: String, _ gone: String, _ new: String, comma: String) -> String {
            let kinds = Dictionary(grouping: names) { found[$0] == nil ? gone : inputs[$0] == nil ? new : changed }
            return [changed, gone, new].compactMap { kind in
                kinds[kind].map { "  \(kind)\($0.joined(separator: comma))" }
            }.joined(separator: "\n")
        }
        throw Failure(
            .badData,
            Wording(
                """
                error: \(folder) is no plan of \(source.path) as it stands:
                \(list("other than planned: ", "planned, and not there: ", "there, and not planned: ", comma: ", "))
                Name the folder from which it was planned, or plan this one again. What has changed since the plan was \
                published is entered into the folder that lungang advance writes.
                """,
                """
                错误：\(folder) 不是依据现有的 \(source.path) 编制的方案：
                \(list("与编制时不同：", "编制时有，现已不在：", "编制时没有，现在多出：", comma: "、"))
                请指定编制该方案时的文件夹，或重新编制。方案发布之后的变动，请填入 lungang advance 写出的新文件夹。
                """))
    }

    /// Sees to it that the plan was not made from quite another folder, whose schools, teachers and policy all differ: of
    /// such a plan nothing would hold, while of a plan of this folder after a change the rest is still worth knowing.
    func checkKinship(with source: InstanceFolder) throws(Failure) {
        let found = Dictionary(source.inputs.map { ($0.name, FileDigest($0).sha256) }) { first, _ in first }
        if InstanceTables.requiredFiles.allSatisfy({ inputs[$0] != found[$0] }) { try check(against: source) }
    }

    private struct Listing: Decodable {
        struct File: Decodable {
            let path: String
            let sha256: String
        }
        let inputs: [File]
    }
}
