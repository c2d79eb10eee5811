import Certificates
import Clauses
import Explanation
import Exports
import Foundation
import GLPKSolver
import LinearModel
import Mentoring
import Planning
import Plans
import Rotation
import Tables

/// The way of a plan into its folder: mentors are found, it is written beside, verified, and put in place.
struct PlanPublication: Sendable {
    let folder: InstanceFolder
    let target: String
    let options: RunOptions
    /// The files of the written plan that the search started from, or that was repaired.
    var start: [FileDigest] = []

    /// Whether the target may be written; better asked before a minute's work than after it.
    func check() throws(Failure) {
        do { try StagedFolder(target: target).check() } catch { throw Failure(error) }
    }

    /// Writes and verifies what a planner came to, with the certificate of its bound.
    func publish(
        _ result: PlanningResult, _ watch: inout PhaseWatch, threads: Int, progress: [RunRecord.Standing] = []
    ) throws(Failure) -> Summary {
        let certificate = result.certificate
        // What is published is what the certificate proves, be it a hair less than what the planner's numbers say.
        var proof = result.proof
        proof.bound = min(certificate.bound, proof.score)
        watch.finish("certificate")
        return try publish(
            result.plan, proof, result.sizes, extras: [certificate.file], &watch, threads: threads, progress: progress)
    }

    /// Writes and verifies a plan.
    ///
    /// - Parameters:
    ///   - extras: files that go with the plan.
    ///   - threads: how many threads worked on it, for the record.
    ///   - progress: how score and bound came about, for the record.
    /// - Throws: ``Failure``; whatever was at the target before is then still there.
    func publish(
        _ plan: Plan, _ proof: Proof, _ sizes: PlanningSizes, extras: [OutputFile] = [], _ watch: inout PhaseWatch,
        threads: Int, progress: [RunRecord.Standing] = []
    ) throws(Failure) -> Summary {
        var plan = plan
        do throws(SolverError) {
            plan.mentoring = try MentorPlanner(solver: GLPKSolver()).plan(plan.placements, in: folder.instance)
        } catch { throw Failure(PlanningError.solver(error)) }
        watch.finish("mentoring")
        do throws(PlanningError) {
            plan.placements = try SettledPlan(
                folder.instance, placements: plan.placements, coverage: plan.coverage, streams: plan.streams
            ).explained(plan.placements)
        } catch { throw Failure(error) }
        plan.clauses = try ClauseTable.known().clauses(behind: plan.placements, of: folder.instance)
        watch.finish("reasons")
        let export = PlanExport(
            plan: plan, proof: proof, instance: folder.instance, sizes: sizes.byName,
            options: options, scenario: folder.scenario)
        var files = export.files() + extras
        let manifest = manifest(of: files.map { FileDigest($0) })
        watch.finish("writing")
        let record = watch.record(
            threads: threads, source: RelativePath(to: folder.path, from: target).text, progress: progress)
        files += [record.file, manifest.file]
        do throws(PublishFault) {
            try StagedFolder(target: target).publish(files) { path in
                let report = try PlanInspection(of: folder).report(on: path)
                guard report.isClean else { throw Failure(unsound: report.findings) }
            }
        } catch {
            throw Failure(error)
        }
        return export.summary
    }

    /// Whether this very plan was published before: it stands at the target, whole, and nobody cut it short.
    ///
    /// The manifest that would be written over the files there must be the one that is there.
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

    /// The manifest of outputs made from the folder with the options.
    private func manifest(of outputs: [FileDigest]) -> Manifest {
        Manifest(
            version: Version.current, options: options, scenario: folder.scenario, start: start,
            inputs: folder.inputs.map { FileDigest($0) }, outputs: outputs)
    }
}
