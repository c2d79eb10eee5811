import Exports
import Foundation
import GLPKSolver
import LinearModel
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
        let publication = publication
        // Better now than after a minute's work.
        try publication.check()
        watch.finish("reading")
        let trace = watch.trace
        let result: PlanningResult
        do throws(PlanningError) {
            defer { onPlanned() }
            result = try Planner(solver: GLPKSolver())
                .plan(folder.instance, options: planningOptions, stop: stop) {
                    trace.note($0)
                    progress($0)
                }
        } catch { throw Failure(error) }
        watch.skip(result.secondsByPhase)
        return try publication.publish(result, &watch, threads: threads, progress: trace.standings)
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
        return publication.manifest(of: files.map { FileDigest($0) }).file.bytes == written
            && RunFigures(name: "", summary: summary)?.figures?.stoppedBy != Proof.Stop.interrupt.rawValue
    }

    private var planningOptions: PlanningOptions {
        PlanningOptions(
            timeLimit: clock, gap: search.gap.share, threads: threads, seed: search.seed,
            effort: PlanningOptions(timeLimit: search.seconds).effort)
    }

    private var publication: PlanPublication {
        PlanPublication(
            folder: folder, target: target,
            options: RunOptions(
                horizon: folder.instance.policy.horizon, gap: search.gap.share, timeLimit: search.seconds,
                seed: search.seed, effort: planningOptions.effort, language: language, encoding: encoding))
    }
}

extension Proof {
    /// How a run ends that has proven this.
    var status: ExitStatus {
        switch stop {
        case .gap, .imported: .done
        case .effort, .time: .stopped
        case .interrupt: .interrupted
        }
    }
}
