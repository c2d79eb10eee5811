import Exports
import Foundation
import GLPKSolver
import LinearModel
import Mentoring
import Planning
import Plans
import Rotation
import Tables

/// The work from a folder that was read to a published plan: plan, write beside, verify, put in place.
struct PlanJob: Sendable {
    let folder: InstanceFolder
    let target: String
    let search: SearchOptions
    let language: Language
    let encoding: TextEncoding
    /// How many threads this job has to itself.
    let threads: Int
    /// The clock that stops it, in seconds.
    let clock: Double

    /// Plans, writes and verifies.
    ///
    /// - Parameter onPlanned: called when the search is over and writing begins.
    /// - Throws: ``Failure``; whatever was at the target before is then still there.
    func perform(
        _ watch: inout PhaseWatch, stop: StopSignal, progress: @escaping @Sendable (PlanningProgress) -> Void,
        onPlanned: () -> Void = {}
    ) throws(Failure) -> Summary {
        let stage = StagedFolder(target: target)
        // Better now than after a minute's work.
        do { try stage.check() } catch { throw Failure(error) }
        watch.finish("reading")
        var result: PlanningResult
        do throws(PlanningError) {
            defer { onPlanned() }
            result = try Planner(solver: GLPKSolver())
                .plan(folder.instance, options: planningOptions, stop: stop, progress: progress)
        } catch { throw Failure(error) }
        watch.skip(result.secondsByPhase)
        do throws(SolverError) {
            result.plan.mentoring = try MentorPlanner(solver: GLPKSolver())
                .plan(result.plan.placements, in: folder.instance)
        } catch { throw Failure(PlanningError.solver(error)) }
        watch.finish("mentoring")

        let export = PlanExport(
            plan: result.plan, proof: result.proof, instance: folder.instance, sizes: result.sizes.byName,
            options: options, scenario: folder.scenario)
        var files = export.files()
        let manifest = manifest(of: files.map { FileDigest($0) })
        watch.finish("writing")
        files += [watch.record(threads: threads).file, manifest.file]
        try publish(files, to: stage)
        return export.summary
    }

    /// Whether this very job was done before: its plan stands at the target, whole, and nobody cut it short.
    ///
    /// The manifest that the job would write over the files there must be the one that is there.
    var isDone: Bool {
        let manager = FileManager.default
        guard let written = manager.contents(atPath: "\(target)/manifest.json"),
            let summary = manager.contents(atPath: "\(target)/summary.json"),
            let names = try? manager.contentsOfDirectory(atPath: target)
        else { return false }
        let files = names.filter { !["manifest.json", "run.json"].contains($0) }.compactMap { name in
            manager.contents(atPath: "\(target)/\(name)").map { OutputFile(name: name, bytes: $0) }
        }
        return manifest(of: files.map { FileDigest($0) }).file.bytes == written
            && RunFigures(name: "", summary: summary)?.figures?.stoppedBy != Proof.Stop.interrupt.rawValue
    }

    private var planningOptions: PlanningOptions {
        PlanningOptions(
            timeLimit: clock, gap: search.gap.share, threads: threads, seed: search.seed,
            effort: PlanningOptions(timeLimit: search.seconds).effort)
    }

    private var options: RunOptions {
        RunOptions(
            horizon: folder.instance.policy.horizon, gap: search.gap.share, timeLimit: search.seconds,
            seed: search.seed, effort: planningOptions.effort, language: language, encoding: encoding)
    }

    private func manifest(of outputs: [FileDigest]) -> Manifest {
        Manifest(
            version: Version.current, options: options, scenario: folder.scenario,
            inputs: folder.inputs.map { FileDigest($0) }, outputs: outputs)
    }

    private func publish(_ files: [OutputFile], to stage: StagedFolder) throws(Failure) {
        do throws(PublishFault) {
            try stage.publish(files) { path in
                let report = try PlanInspection(of: folder).report(on: path)
                guard report.isClean else { throw Failure(unsound: report.findings) }
            }
        } catch {
            throw Failure(error)
        }
    }
}

extension Proof {
    /// How a run ends that has proven this.
    var status: ExitStatus {
        switch stop {
        case .gap: .done
        case .effort, .time: .stopped
        case .interrupt: .interrupted
        }
    }
}
