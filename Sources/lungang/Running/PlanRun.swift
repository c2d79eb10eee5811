import Clauses
import Exports
import Foundation
import Planning
import Plans
import Rotation
import Tables

/// One run of `plan`: a folder is read as asked, planned under the eyes of a person, and reported on.
struct PlanRun {
    let source: String
    let target: String
    let view: InstanceView
    let search: SearchOptions
    let isQuiet: Bool
    /// Whether a plan that was made before, of just this, is left as it is.
    let isResuming: Bool
    /// The folder of a written plan that the search starts from.
    let from: String?
    let encoding: TextEncoding
    let console: Console

    /// Makes the plan, publishes it and reports on it.
    ///
    /// - Throws: ``Failure``; whatever was at the target before is then still there.
    func perform() throws(Failure) -> ExitStatus {
        var watch = PhaseWatch()
        let interruption = Interruption(console: console)
        let folder = try InstanceFolder.read(source, as: view)
        folder.mentionRemarks(on: console)
        if !isQuiet { folder.mentionChanges(on: console) }
        let job = PlanJob(
            folder: folder, target: target, search: search, language: console.language, encoding: encoding,
            start: try start, threads: search.threadCount, clock: search.seconds)
        if isResuming, job.isDone {
            interruption.disregard()
            console.say(
                Wording("\(target) holds this very plan already.", "\(target) 中已有完全相同条件下的方案。"))
            return .done
        }
        let display = ProgressDisplay(isQuiet: isQuiet, wording: ProgressWording(language: console.language))
        defer { display.finish() }
        let summary = try job.perform(&watch, stop: interruption.stop, progress: display.receiver) {
            display.finish()
            interruption.disregard()
        }
        try report(summary, on: folder.instance)
        return summary.proof.status
    }

    private var start: PlanJobStart? {
        get throws(Failure) {
            guard let from else { return nil }
            let plan = try PlanFolder.read(from)
            return PlanJobStart(plan: PlanStart(plan.placements), digests: plan.digests)
        }
    }

    private func report(_ summary: Summary, on instance: Instance) throws(Failure) {
        let report = PlanReport(
            summary, instance: instance, clauses: try ClauseTable.known(), language: console.language,
            isColourful: console.isColourful)
        console.say(report.text)
        console.say(
            Wording(
                "\nVerified and written to \(target): plan.csv, roster.csv (花名册), coverage.csv, rules.csv, summary.json …\n"
                    + "lungang explain \(target) tells why; lungang report \(target) makes a page for a meeting.",
                "\n已复核并写入 \(target)：plan.csv、roster.csv（花名册）、coverage.csv、rules.csv、summary.json 等\n"
                    + "为何如此：lungang explain \(target) --lang zh；会议用网页：lungang report \(target) --lang zh"))
    }
}
