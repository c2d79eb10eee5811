import Exports
import Foundation
import Instances
import Scenarios
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

    /// Sees to it that the plan was made from these files.
    ///
    /// - Parameters:
    ///   - files: all files of the folder at `path`, or its tables and policy alone.
    ///   - withScenarios: whether scenarios are among the files.
    /// - Throws: ``Failure`` that names the files that are others.
    func check(_ files: [InputFile], of path: String, withScenarios: Bool = true) throws(Failure) {
        let found = Dictionary(files.map { ($0.name, FileDigest($0).sha256) }) { first, _ in first }
        let names = Set(inputs.keys).union(found.keys).sorted()
            .filter { inputs[$0] != found[$0] && (withScenarios || !$0.hasPrefix(ScenarioLibrary.folder + "/")) }
        guard !names.isEmpty else { return }
        let kinds = [
            (names.filter { found[$0] != nil && inputs[$0] != nil }, Wording("other than planned", "与编制时不同")),
            (names.filter { found[$0] == nil }, Wording("planned and not there", "编制时有、现已不在")),
            (names.filter { inputs[$0] == nil }, Wording("there and not planned", "编制时没有、现在多出")),
        ].filter { !$0.0.isEmpty }
        let list = [Language.english, .chinese].map { language in
            kinds.map { names, what in
                let rest = names.count - Self.shown
                let more = rest > 0 ? Wording(" and \(rest) more", "等 \(names.count) 个")[language] : ""
                return "  \(what[language]): \(names.prefix(Self.shown).joined(separator: ", "))\(more)"
            }.joined(separator: "\n")
        }
        throw Failure(
            .badData,
            Wording(
                """
                error: \(folder) is no plan of \(path) as it is now:
                \(list[0])
                Name the folder from which it was planned, or plan this one again. What has happened since the plan was \
                published is laid over it by --scenario or --set, or entered into the folder that lungang advance writes.
                """,
                """
                错误：\(folder) 不是依据现有的 \(path) 编制的方案：
                \(list[1])
                请指定编制该方案时的文件夹，或重新编制。方案发布之后的变动，请用 --scenario 或 --set 说明，或填入 lungang advance 写出的新文件夹。
                """))
    }

    /// Sees to it that the plan was not made from quite another folder, whose schools, teachers and policy all differ: of
    /// such a plan nothing would hold, while of a plan of this folder after a change the rest is still worth knowing.
    func checkKinship(with source: InstanceFolder) throws(Failure) {
        let found = Dictionary(source.inputs.map { ($0.name, FileDigest($0).sha256) }) { first, _ in first }
        if InstanceTables.requiredFiles.allSatisfy({ inputs[$0] != found[$0] }) {
            try check(source.inputs, of: source.path)
        }
    }

    /// How many files of one kind are named.
    private static let shown = 4

    private struct Listing: Decodable {
        struct File: Decodable {
            let path: String
            let sha256: String
        }
        let inputs: [File]
    }
}
