import Explanation
import Exports
import GLPKSolver
import LinearModel
import Planning
import Plans
import Rotation
import Scenarios
import Tables

/// Tries scenarios that stand in no file yet: each is laid over the folder as any scenario is, and planned again.
struct DraftTrials {
    let plan: ExplainedPlan
    let replanning: ReplanOptions
    let stop: StopSignal
    let language: Language

    /// What came of one draft.
    struct Trial: Sendable {
        let draft: ScenarioDraft
        /// The input with the draft laid over it.
        let instance: Instance
        let replan: Replan
    }

    /// Tries every draft, side by side; drafts that contradict the pins or the ledger come to nothing.
    ///
    /// - Parameter progress: told when a draft has been tried.
    func run(
        _ drafts: [ScenarioDraft], progress: @escaping @Sendable (ScenarioDraft) -> Void = { _ in }
    ) throws(Failure) -> [Trial?] {
        let crews = max(1, min(replanning.planning.threads, drafts.count))
        var alone = replanning
        alone.threads = max(1, replanning.planning.threads / crews)
        // The work is counted for two cores; whoever has but one needs twice the time for it.
        alone.seconds *= max(1, 2 / Double(alone.threads ?? 1))
        let replanner = try plan.replanner(alone, effort: replanning.planning.effort, stop: stop)
        return try SideBySide(threads: crews).map(drafts.count) { [self] number throws(Failure) in
            if stop.isSet { return nil }
            defer { progress(drafts[number]) }
            return try trial(of: drafts[number], replanner)
        }
    }

    /// The plan itself, planned again with the effort that a draft gets; `nil` where it is proven to be the best.
    func again() throws(Failure) -> Replan? {
        var alone = replanning
        alone.seconds *= max(1, 2 / Double(replanning.planning.threads))
        let replanner = try plan.replanner(alone, effort: replanning.planning.effort, stop: stop)
        do throws(PlanningError) { return try replanner.again() } catch { throw Failure(error) }
    }

    private func trial(of draft: ScenarioDraft, _ replanner: Replanner<GLPKSolver>) throws(Failure) -> Trial? {
        let instance = try instance(with: draft)
        do throws(PlanningError) {
            return Trial(draft: draft, instance: instance, replan: try replanner.plan(instance))
        } catch {
            if case .contradiction = error { return nil }
            throw Failure(error)
        }
    }

    /// The input with a draft laid over it, as `plan --scenario` would read it.
    func instance(with draft: ScenarioDraft) throws(Failure) -> Instance {
        let name = plan.base.free(draft.id)
        return try InstanceFolder.read(
            plan.source, as: InstanceView(scenario: name),
            drafts: [draft.file(named: name, over: plan.base, in: language)]
        ).instance
    }
}
