import Exports
import Foundation
import Reports
import Tables
import Verification

/// A written plan and the folder it was planned from, checked against each other before anything is made of them.
struct WrittenFolder {
    /// Where the plan stands.
    let path: String
    /// The folder it was planned from, seen as the plan says it was.
    let source: InstanceFolder
    /// The plan, in which nothing was found wrong.
    let reported: ReportedPlan
    /// The language in which the plan gives its reasons.
    let reasonLanguage: Language

    /// Reads a plan, which must hold and belong to the folder of tables.
    ///
    /// - Throws: ``Failure`` with everything that does not hold.
    static func read(_ path: String, plannedFrom folder: String, language: Language) throws(Failure) -> WrittenFolder {
        let source = try InstanceFolder.read(
            folder, as: InstanceView(ofPlan: path), plannedAs: try PlanOrigin(of: path))
        let plan = try PlanInspection(of: source).verified(path)
        let reasons = WrittenReasons(reading: FileManager.default.contents(atPath: path + "/plan.csv") ?? Data())
        return WrittenFolder(
            path: path, source: source,
            reported: ReportedPlan(plan, of: source.instance, reasons: reasons, language: language),
            reasonLanguage: writtenLanguage(of: path))
    }

    /// Says in one line that the reasons are in the other language, and how to have them in this one.
    func mentionLanguage(on console: Console) {
        guard reasonLanguage != console.language else { return }
        console.complain(
            Wording(
                "\(path): the plan gives its reasons in Chinese, so they stay Chinese here; plan again without --lang zh",
                "\(path)：方案的理由是用英文写的，此处仍为英文；如需中文，请加 --lang zh 重新编制方案"))
    }

    /// Writes a file made of the plan whole or not at all; `-` stands for standard output.
    func write(_ bytes: Data, to path: String, _ what: Wording, on console: Console) throws(Failure) {
        if path == "-" { return console.say(bytes: Array(bytes)) }
        do throws(FileFault) { try AtomicFile.write(bytes, to: path) } catch { throw Failure(error) }
        let size = Figures.plain(Double(bytes.count) / 1000)
        console.say(Wording("\(path): \(what.english), \(size) kB.", "\(path)：\(what.chinese)，\(size) kB。"))
    }

    private static func writtenLanguage(of path: String) -> Language {
        struct Summary: Decodable {
            struct Options: Decodable { let lang: String? }
            let options: Options?
        }
        let bytes = FileManager.default.contents(atPath: path + "/summary.json") ?? Data()
        let summary = try? JSONDecoder().decode(Summary.self, from: bytes)
        return summary?.options?.lang.flatMap(Language.init) ?? .english
    }
}
