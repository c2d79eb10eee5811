import Clauses
import Explanation
import Foundation
import Planning
import Plans
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
    /// The plan laid over its program.
    let settled: SettledPlan

    /// Reads a plan, which must hold and belong to the folder of tables.
    ///
    /// - Throws: ``Failure`` with everything that does not hold.
    static func read(_ path: String, plannedFrom folder: String, language: Language) throws(Failure) -> WrittenFolder {
        let source = try InstanceFolder.read(
            folder, as: InstanceView(ofPlan: path), plannedAs: try PlanOrigin(of: path))
        let plan = try PlanInspection(of: source).verified(path)
        let settled: SettledPlan
        do throws(PlanningError) {
            settled = try SettledPlan(
                source.instance, placements: plan.plan.placements.map(\.value),
                coverage: plan.plan.coverage.map(\.value), streams: plan.plan.streams.map(\.value))
        } catch { throw Failure(error) }
        return WrittenFolder(
            path: path, source: source,
            reported: ReportedPlan(
                plan, of: source.instance, justified: settled.placements,
                cited: try ClauseTable.known().clauses(
                    behind: plan.plan.placements.map(\.value), of: source.instance), language: language),
            settled: settled)
    }

    /// Writes a file made of the plan whole or not at all; `-` stands for standard output.
    func write(_ bytes: Data, to path: String, _ what: Wording, on console: Console) throws(Failure) {
        if path == "-" { return console.say(bytes: Array(bytes)) }
        do throws(FileFault) { try AtomicFile.write(bytes, to: path) } catch { throw Failure(error) }
        let size = Figures.plain(Double(bytes.count) / 1000)
        console.say(Wording("\(path): \(what.english), \(size) kB.", "\(path)：\(what.chinese)，\(size) kB。"))
    }
}
