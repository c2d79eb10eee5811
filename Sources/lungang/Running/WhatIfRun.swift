import Certificates
import Exports
import Foundation
import LinearModel
import Planning
import Plans
import Scenarios
import Tables

/// One run of `whatif`: the base, then scenarios side by side that start from its plan, each into a folder of its own,
/// and compared.
///
/// What fails is told and hinders nothing else. What an earlier run has finished is not planned again.
struct WhatIfRun {
    let source: String
    let target: String
    let names: [String]
    let view: InstanceView
    let search: SearchOptions
    /// Whether each scenario is planned from nothing.
    let isCold: Bool
    let isQuiet: Bool
    let encoding: TextEncoding
    let console: Console

    /// One plan to be made, or why it cannot be.
    private struct Entry: Sendable {
        let name: String
        let title: String?
        let job: Result<PlanJob, Failure>

        /// The same with a plan to start from.
        func starting(from start: PlanJobStart?) -> Entry {
            let job = job.map { job in
                var job = job
                job.start = start
                return job
            }
            return Entry(name: name, title: title, job: job)
        }
    }

    /// What became of one plan.
    private enum Outcome: Sendable {
        case planned(ExitStatus)
        case kept
        case skipped
        case failed(Failure)
    }

    /// Plans what is not planned yet, and writes and shows the comparison.
    func perform() throws(Failure) -> ExitStatus {
        try TargetFolder.keepApartFromInput(target)
        let library: ScenarioLibrary
        do { library = try ScenarioLibrary(ofInstance: source) } catch { throw Failure(error) }
        // Where the base has faults, so has everything.
        let base = try entry(ScenarioLibrary.baseName, nil, InstanceFolder.read(source, as: view))
        let scenarios = scenarios(in: library)
        if !isQuiet { mentionRemarks(on: scenarios, base: base) }
        let interruption = Interruption(console: console)
        var outcomes = plan([base], interruption.stop)
        let start = isCold ? nil : start(from: base, outcomes[0])
        outcomes += plan(scenarios.map { $0.starting(from: start) }, interruption.stop)
        interruption.disregard()
        return try conclude([base] + scenarios, outcomes, isInterrupted: interruption.stop.isSet)
    }

    // MARK: Entries

    /// The base's plan, as it is written: from it every scenario starts, and what a scenario leaves as it is, it keeps.
    ///
    /// The plan is read back even where it was just made, so that a run that goes on later starts from the same.
    private func start(from base: Entry, _ outcome: Outcome) -> PlanJobStart? {
        switch outcome {
        case .skipped, .failed: return nil
        case .planned, .kept: break
        }
        guard case .success(let job) = base.job, let plan = try? PlanFolder.read(job.target) else { return nil }
        let bounds = plan.proof.parts?.map { $0.bound ?? -.infinity } ?? []
        let start = try? PlanStart(
            plan.placements, of: job.folder.instance, bounds: bounds,
            proofs: Certificate.proofs(inFolder: job.target, of: job.folder.instance),
            stop: Proof.Stop(rawValue: plan.proof.stoppedBy))
        return start.map { PlanJobStart(plan: $0, digests: plan.digests) }
    }

    private func scenarios(in library: ScenarioLibrary) -> [Entry] {
        names.flatMap { name -> [Entry] in
            do throws(InputFault) {
                let runs = name.contains("@") ? [try library.run(named: name)] : try library.runs(of: name)
                return runs.map { run in
                    var view = view
                    view.scenario = run.id
                    do throws(Failure) {
                        return entry(run.id, run.title, try InstanceFolder.read(source, as: view))
                    } catch { return Entry(name: run.id, title: run.title, job: .failure(error)) }
                }
            } catch { return [Entry(name: name, title: nil, job: .failure(Failure(error)))] }
        }
    }

    private func entry(_ name: String, _ title: String?, _ folder: InstanceFolder) -> Entry {
        Entry(
            name: name, title: title,
            job: .success(
                PlanJob(
                    folder: folder, target: "\(target)/\(name)", search: search, language: console.language,
                    encoding: encoding, threads: 1, clock: search.seconds)))
    }

    /// Says what somebody should look at under each scenario, besides what holds of the base, too.
    private func mentionRemarks(on entries: [Entry], base: Entry) {
        let known = Set((try? base.job.get().folder.remarks) ?? [])
        for entry in entries {
            for remark in (try? entry.job.get().folder.remarks) ?? [] where !known.contains(remark) {
                console.complain("\(entry.name): \(remark.text(in: console.language))")
            }
        }
    }

    // MARK: Planning

    private func plan(_ entries: [Entry], _ stop: StopSignal) -> [Outcome] {
        let crews = max(1, min(search.threadCount, entries.count { (try? $0.job.get()) != nil }))
        let threads = max(1, search.threadCount / crews)
        return SideBySide(threads: crews).map(entries.count) { [self] number in
            let entry = entries[number]
            var outcome = Outcome.skipped
            switch entry.job {
            case .failure(let failure): outcome = .failed(failure)
            case .success(let job) where job.isDone: outcome = .kept
            case .success(let job): if !stop.isSet { outcome = perform(job, threads: threads, stop) }
            }
            tell(entry.name, outcome)
            return outcome
        }
    }

    private func perform(_ job: PlanJob, threads: Int, _ stop: StopSignal) -> Outcome {
        // The work is counted for two cores; whoever has but one needs twice the time for it.
        let job = PlanJob(
            folder: job.folder, target: job.target, search: job.search, language: job.language, encoding: job.encoding,
            start: job.start, threads: threads, clock: search.seconds * max(1, 2 / Double(threads)))
        var watch = PhaseWatch()
        do throws(Failure) {
            return .planned(try job.perform(&watch, stop: stop) { _ in }.proof.status)
        } catch { return .failed(error) }
    }

    private func tell(_ name: String, _ outcome: Outcome) {
        switch outcome {
        case .planned: if !isQuiet { console.complain(Wording("\(name): planned", "\(name)：已编制")) }
        case .kept: if !isQuiet { console.complain(Wording("\(name): done before, kept", "\(name)：此前已完成，保留")) }
        case .skipped: console.complain(Wording("\(name): not planned", "\(name)：未编制"))
        case .failed(let failure):
            console.complain(Wording("\(name): \(failure.message.english)", "\(name)：\(failure.message.chinese)"))
        }
    }

    // MARK: Comparison

    private func conclude(
        _ entries: [Entry], _ outcomes: [Outcome], isInterrupted: Bool
    ) throws(Failure) -> ExitStatus {
        var runs: [RunFigures] = []
        for (entry, outcome) in zip(entries, outcomes) {
            switch outcome {
            case .planned, .kept: runs.append(try ComparedFolder.figures(of: "\(target)/\(entry.name)"))
            case .skipped:
                runs.append(
                    RunFigures(
                        name: entry.name, title: entry.title, failure: Wording("not planned", "未编制")[console.language]))
            case .failed(let failure):
                runs.append(
                    RunFigures(name: entry.name, title: entry.title, failure: failure.message[console.language]))
            }
        }
        let comparison = Comparison(base: runs[0], runs: runs)
        let file = "\(target)/compare.csv"
        try ComparedFolder.write(comparison, to: file, encoding: encoding)
        console.say(ComparisonReport(comparison, language: console.language).text)
        console.say(
            Wording(
                "\nEach plan stands in a folder below \(target); all figures in \(file).",
                "\n各方案见 \(target) 下的文件夹，全部数字见 \(file)。"))
        if isInterrupted { return .interrupted }
        let statuses = outcomes.map { outcome -> ExitStatus in
            switch outcome {
            case .planned(let status): status
            case .kept: .done
            case .skipped: .interrupted
            case .failed(let failure): failure.status
            }
        }
        return statuses.max { $0.rawValue < $1.rawValue } ?? .done
    }
}
