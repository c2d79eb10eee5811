import Exports
import Foundation
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
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Failure(
                .cannotRead,
                Wording(
                    "error: cannot read \(path): \(folder) holds no plan", "错误：无法读取 \(path)：\(folder) 中没有方案"))
        }
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
    /// - Throws: ``Failure`` that names every file that is another.
    func check(against source: InstanceFolder) throws(Failure) {
        let found = Dictionary(source.inputs.map { ($0.name, FileDigest($0).sha256) }) { first, _ in first }
        let names = Set(inputs.keys).union(found.keys).sorted().filter { inputs[$0] != found[$0] }
        guard !names.isEmpty else { return }
        func list(_ changed: String, _ gone: String, _ new: String) -> String {
            names.map { name in
                let what = found[name] == nil ? gone : inputs[name] == nil ? new : changed
                return "  \(source.path)/\(name): \(what)"
            }.joined(separator: "\n")
        }
        throw Failure(
            .badData,
            Wording(
                """
                error: \(folder) is no plan of \(source.path) as it stands:
                \(list("is not the file that was planned", "was planned and is not there", "is there and was not planned"))
                Name the folder from which it was planned, or plan this one and advance that plan. What has changed \
                since the plan was published is entered into the new folder.
                """,
                """
                错误：\(folder) 不是依据现有的 \(source.path) 编制的方案：
                \(list("与编制方案时的文件不同", "编制方案时有，现已不在", "编制方案时没有，现在多出"))
                请指定编制该方案时的文件夹，或重新编制后再结转。方案发布之后的变动，请填入结转后的新文件夹。
                """))
    }

    private struct Listing: Decodable {
        struct File: Decodable {
            let path: String
            let sha256: String
        }
        let inputs: [File]
    }
}
