import Exports
import GLPKSolver
import LinearModel
import Planning
import Plans
import Tables

/// The work from a folder that was read to a published plan: plan, write beside, verify, put in place.
struct PlanJob: Sendable {
    let folder: InstanceFolder
    let target: String
    let search: SearchOptions
    let language: Language
    let encoding: TextEncoding
    /// The written plan that the search starts from; from nothing where there is none.
    var start: PlanJobStart?
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
                .plan(folder.instance, from: start?.plan, options: planningOptions, stop: stop) {
                    trace.note($0)
                    progress($0)
                }
        } catch { throw Failure(error) }
        watch.skip(result.secondsByPhase)
        return try publication.publish(result, &watch, threads: threads, progress: trace.standings)
    }

    /// Whether this very job was done before, and nobody cut it short.
    var isDone: Bool { publication.isDone }

    private var publication: PlanPublication {
        PlanPublication(folder: folder, target: target, options: options, start: start?.digests ?? [])
    }

    private var planningOptions: PlanningOptions { search.planning(clock: clock, threads: threads) }

    private var options: RunOptions {
        var options = RunOptions(
            horizon: folder.instance.policy.horizon, gap: search.gap.share, timeLimit: search.seconds,
            seed: search.seed, effort: planningOptions.effort, language: language, encoding: encoding)
        options.without = planningOptions.without.map(\.rawValue).sorted()
        return options
    }
}

/// A written plan that a search starts from, with what tells it from every other.
struct PlanJobStart: Sendable {
    let plan: PlanStart
    let digests: [FileDigest]
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
