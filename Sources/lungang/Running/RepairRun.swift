import Exports
import Foundation
import GLPKSolver
import LinearModel
import Planning
import Plans
import Rotation
import Tables

/// One run of `repair`: a published plan, what has happened since, and the best plans with few changed teachers.
struct RepairRun {
    let source: String
    let published: String
    let target: String
    let overlay: ScenarioOptions
    let limit: Int
    let search: SearchOptions
    let isQuiet: Bool
    let encoding: TextEncoding
    let console: Console

    /// Finds the plans, publishes each and reports on them.
    func perform() throws(Failure) -> ExitStatus {
        var watch = PhaseWatch()
        try TargetFolder.keepApartFromInput(target)
        let plan = try PlanFolder.read(published)
        let before = try original(of: plan)
        let folder = try InstanceFolder.read(source, as: view(after: plan))
        folder.mentionRemarks(on: console)
        if !isQuiet { folder.mentionChanges(on: console) }
        for k in 0...limit { try publication(k, folder, plan).check() }
        mentionLeftovers()
        watch.finish("reading")

        let interruption = Interruption(console: console)
        let display = ProgressDisplay(isQuiet: isQuiet, wording: ProgressWording(language: console.language))
        defer { display.finish() }
        let repair: Repair
        do throws(PlanningError) {
            defer {
                display.finish()
                interruption.disregard()
            }
            repair = try RepairPlanner(solver: GLPKSolver()).repair(
                ReferencePlan(plan.placements), for: folder.instance,
                published: PublishedPlan(
                    instance: before.instance, score: plan.proof.score, bound: plan.proof.bound ?? -.infinity),
                limit: limit, options: options, stop: interruption.stop, progress: display.receiver)
        } catch { throw Failure(error) }
        watch.skip(repair.secondsByPhase)

        let names = DiffNames(
            [folder, before].map { Labels(instance: $0.instance, language: console.language) },
            teachers: plan.plan.names, language: console.language)
        let frontier = try publish(repair, folder, plan, names, &watch)
        console.say(FrontierReport(frontier, names: names, target: target).text)
        if interruption.stop.isSet { return .interrupted }
        return frontier.rows.allSatisfy(\.isProven) ? .done : .stopped
    }

    // MARK: Reading

    /// The input that the plan was made from; a plan that does not hold for it is not repaired.
    private func original(of plan: PlanFolder) throws(Failure) -> InstanceFolder {
        let folder = try InstanceFolder.read(source, as: plan.view, plannedAs: try PlanOrigin(of: published))
        _ = try PlanInspection(of: folder).verified(published)
        return folder
    }

    /// What was laid over the input when the plan was made, and over that what has happened.
    private func view(after plan: PlanFolder) -> InstanceView {
        var view = plan.view
        if let scenario = overlay.scenario {
            if let other = view.scenario, other != scenario {
                console.complain(
                    Wording(
                        "note: \(published) was made under the scenario \(other); it holds here only if \(scenario) extends it",
                        "提示：\(published) 是在情景 \(other) 下编制的；除非 \(scenario) 以 extends 沿用它，否则此处不再套用"))
            }
            view.scenario = scenario
        }
        view.settings += overlay.settings
        return view
    }

    /// Says which folders an earlier run with more changes has left; they are not this run's to take away.
    private func mentionLeftovers() {
        let manager = FileManager.default
        let left = (limit + 1..<102).map { "changes-\($0)" }.filter { manager.fileExists(atPath: "\(target)/\($0)") }
        guard !left.isEmpty else { return }
        let list = left.joined(separator: ", ")
        console.complain(
            Wording(
                "note: \(target) also holds \(list) of an earlier run, which stay as they are",
                "提示：\(target) 中另有先前运行留下的 \(list)，保持不动"))
    }

    private var options: PlanningOptions { search.planning(clock: search.seconds, threads: search.threadCount) }

    // MARK: Writing

    private func publication(_ k: Int, _ folder: InstanceFolder, _ plan: PlanFolder) -> PlanPublication {
        PlanPublication(
            folder: folder, target: "\(target)/changes-\(k)",
            options: RunOptions(
                horizon: folder.instance.policy.horizon, gap: search.gap.share, timeLimit: search.seconds,
                seed: search.seed, effort: options.effort, maxChanges: k, language: console.language,
                encoding: encoding),
            start: plan.digests)
    }

    private func publish(
        _ repair: Repair, _ folder: InstanceFolder, _ plan: PlanFolder, _ names: DiffNames, _ watch: inout PhaseWatch
    ) throws(Failure) -> FrontierTable {
        let semesters = Double(max(1, folder.instance.semesters.count))
        var rows: [FrontierTable.Row] = []
        for (k, point) in repair.points.enumerated() {
            var causes: [TeacherID: ChangeCause] = [:]
            for teacher in repair.forced { causes[teacher] = .forced }
            for teacher in point.released { causes[teacher] = .limits }
            for teacher in point.changed { causes[teacher] = .chosen }
            let diff = PlanDiff(from: plan.facts, to: PlanFacts(point.plan))
            let changes = OutputFile(
                name: DiffTable.changesFile,
                bytes: Data(DiffTable(diff, names: names).changes(causes: causes, encoding: encoding)))
            _ = try publication(k, folder, plan).publish(
                point.plan, point.proof, repair.sizes, extras: [changes], &watch, threads: search.threadCount)
            rows.append(
                FrontierTable.Row(
                    allowed: k, changed: point.changed, forced: repair.forced, released: point.released,
                    score: point.plan.score.total, bound: point.bound, isProven: point.isProven,
                    unmet: point.plan.coverage.reduce(0) { $0 + $1.unmet } / semesters, folder: "changes-\(k)"))
        }
        let frontier = FrontierTable(rows)
        let bytes = Data(frontier.bytes(encoding: encoding))
        do throws(FileFault) { try AtomicFile.write(bytes, to: "\(target)/frontier.csv") } catch {
            throw Failure(error)
        }
        return frontier
    }
}
