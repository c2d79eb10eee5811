import Exports
import Foundation
import GLPKSolver
import LinearModel
import Mentoring
import Planning
import Plans
import Rotation
import Tables

/// One run from a folder of tables to a published plan: read, plan, write beside, verify, put in place.
struct PlanRun {
    let source: String
    let target: String
    let horizon: Int?
    let search: SearchOptions
    let isQuiet: Bool
    let encoding: TextEncoding
    let console: Console

    /// Makes the plan, publishes it and reports on it.
    ///
    /// - Throws: ``Failure``; whatever was at the target before is then still there.
    func perform() throws(Failure) -> ExitStatus {
        var watch = PhaseWatch()
        let interruption = Interruption(console: console)
        let folder = try InstanceFolder.read(source, horizon: horizon)
        folder.mentionRemarks(on: console)
        let stage = StagedFolder(target: target)
        // Better now than after a minute's work.
        do { try stage.check() } catch { throw Failure(error) }
        watch.finish("reading")
        var result = try plan(folder.instance, interruption)
        watch.skip(result.secondsByPhase)
        do throws(SolverError) {
            result.plan.mentoring = try MentorPlanner(solver: GLPKSolver())
                .plan(result.plan.placements, in: folder.instance)
        } catch { throw Failure(PlanningError.solver(error)) }
        watch.finish("mentoring")

        let export = PlanExport(
            plan: result.plan, proof: result.proof, instance: folder.instance, sizes: result.sizes.byName,
            options: options(for: folder.instance))
        var files = export.files()
        let manifest = Manifest(
            version: Version.current, options: options(for: folder.instance),
            inputs: folder.inputs.map { FileDigest($0) }, outputs: files.map { FileDigest($0) })
        watch.finish("writing")
        files += [watch.record(threads: search.threadCount).file, manifest.file]
        try publish(files, to: stage, of: folder)
        report(export.summary, on: folder.instance)
        return status(of: result.proof)
    }

    private func plan(_ instance: Instance, _ interruption: Interruption) throws(Failure) -> PlanningResult {
        let display = ProgressDisplay(isQuiet: isQuiet, wording: ProgressWording(language: console.language))
        defer {
            display.finish()
            interruption.disregard()
        }
        do throws(PlanningError) {
            return try Planner(solver: GLPKSolver())
                .plan(instance, options: planningOptions, stop: interruption.stop, progress: display.receiver)
        } catch { throw Failure(error) }
    }

    private var planningOptions: PlanningOptions {
        PlanningOptions(
            timeLimit: search.seconds, gap: search.gap.share, threads: search.threadCount, seed: search.seed)
    }

    private func options(for instance: Instance) -> RunOptions {
        RunOptions(
            horizon: instance.policy.horizon, gap: search.gap.share, timeLimit: search.seconds, seed: search.seed,
            effort: planningOptions.effort, language: console.language, encoding: encoding)
    }

    private func publish(_ files: [OutputFile], to stage: StagedFolder, of folder: InstanceFolder) throws(Failure) {
        do throws(PublishFault) {
            try stage.publish(files) { path in
                let report = try PlanInspection(of: folder).report(on: path)
                guard report.isClean else { throw Failure(unsound: report.findings) }
            }
        } catch {
            throw Failure(error)
        }
    }

    private func report(_ summary: Summary, on instance: Instance) {
        let report = PlanReport(
            summary, instance: instance, language: console.language, isColourful: console.isColourful)
        console.say(report.text)
        console.say(
            Wording(
                "\nVerified and written to \(target): plan.csv, roster.csv (花名册), coverage.csv, rules.csv, summary.json …",
                "\n已复核并写入 \(target)：plan.csv、roster.csv（花名册）、coverage.csv、rules.csv、summary.json 等"))
    }

    private func status(of proof: Proof) -> ExitStatus {
        switch proof.stop {
        case .gap: .done
        case .effort, .time: .stopped
        case .interrupt: .interrupted
        }
    }
}
