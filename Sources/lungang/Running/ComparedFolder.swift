import Exports
import Foundation
import Scenarios
import Tables

/// Folders of written plans, as they are compared.
enum ComparedFolder {
    /// The figures of the plan in a folder, under the folder's name unless it is given another.
    static func figures(of folder: String, named name: String? = nil) throws(Failure) -> RunFigures {
        let name = name ?? URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent
        let summary = try PlanBytes.read("summary.json", of: folder)
        guard let figures = RunFigures(name: name, summary: summary) else {
            throw Failure(
                .badData,
                Wording(
                    "error: \(folder)/summary.json is not what lungang writes",
                    "错误：\(folder)/summary.json 不是 lungang 写出的格式"))
        }
        return figures
    }

    /// The folders with plans that `path` stands for: itself, or those right below it, in order.
    static func plans(in path: String) -> [String] {
        let manager = FileManager.default
        if manager.fileExists(atPath: path + "/summary.json") { return [path] }
        let names = (try? manager.contentsOfDirectory(atPath: path)) ?? []
        let below = names.filter { !$0.hasPrefix(".") }.sorted().map { "\(path)/\($0)" }
            .filter { manager.fileExists(atPath: $0 + "/summary.json") }
        return below.isEmpty ? [path] : below
    }

    /// Writes the table whole or not at all.
    static func write(_ comparison: Comparison, to path: String, encoding: TextEncoding) throws(Failure) {
        let bytes = Data(ComparisonTable(comparison).bytes(encoding: encoding))
        do throws(FileFault) { try AtomicFile.write(bytes, to: path) } catch { throw Failure(error) }
    }
}
