import Certificates
import Exports
import GLPKSolver
import LinearModel
import Mentoring
import Planning
import Plans
import Tables

/// The way of a plan into its folder: mentors are found, it is written beside, verified, and put in place.
struct PlanPublication: Sendable {
    let folder: InstanceFolder
    let target: String
    let options: RunOptions

    /// Whether the target may be written.
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
    private func publish(
        _ plan: Plan, _ proof: Proof, _ sizes: PlanningSizes, extras: [OutputFile], _ watch: inout PhaseWatch,
        threads: Int, progress: [RunRecord.Standing]
    ) throws(Failure) -> Summary {
        var plan = plan
        do throws(SolverError) {
            plan.mentoring = try MentorPlanner(solver: GLPKSolver()).plan(plan.placements, in: folder.instance)
        } catch { throw Failure(PlanningError.solver(error)) }
        watch.finish("mentoring")
        let export = PlanExport(
            plan: plan, proof: proof, instance: folder.instance, sizes: sizes.byName,
            options: options, scenario: folder.scenario)
        var files = export.files() + extras
        let manifest = manifest(of: files.map { FileDigest($0) })
        watch.finish("writing")
        files += [watch.record(threads: threads, progress: progress).file, manifest.file]
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

    /// The manifest of outputs made from the folder with the options.
    func manifest(of outputs: [FileDigest]) -> Manifest {
        Manifest(
            version: Version.current, options: options, scenario: folder.scenario,
            inputs: folder.inputs.map { FileDigest($0) }, outputs: outputs)
    }
}
