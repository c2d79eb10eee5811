import Certificates
import GLPKSolver
import Itineraries
import Planning
import Tables

/// Checks the bound of a written plan by its certificate.
struct BoundInspection {
    private let source: InstanceFolder
    private let seconds: Double

    /// What was found.
    struct Report {
        /// Everything that does not hold.
        let faults: [CertificateFault]
        /// The certificate; `nil` where it cannot be read.
        let certificate: Certificate?
    }

    /// An inspection of plans of one folder.
    ///
    /// - Parameter seconds: how long each part that claims branch and bound may be solved again.
    init(of source: InstanceFolder, seconds: Double) {
        self.source = source
        self.seconds = seconds
    }

    /// What is found in the certificate of the plan at `path`, whose summary speaks of `bound`.
    func report(on path: String, bound: Double?) throws(Failure) -> Report {
        let certificate: Certificate
        do { certificate = try Certificate(inFolder: path) } catch { return Report(faults: [error], certificate: nil) }
        let program: CertifiedProgram
        do { program = try CertifiedProgram(of: source.instance) } catch {
            throw Failure(PlanningError.contradiction(error.teachers.map { .noPath($0) }))
        }
        var faults: [CertificateFault]
        do throws(PlanningError) {
            faults = try CertificateCheck(of: program).faults(of: certificate) { part, claim throws(PlanningError) in
                try Planner(solver: GLPKSolver()).bound(of: part, reaching: claim, seconds: seconds)
            }
        } catch { throw Failure(error) }
        if bound.map({ $0 > certificate.bound }) ?? true {
            faults.append(.otherBound(summary: bound, certificate: certificate.bound))
        }
        return Report(faults: faults, certificate: certificate)
    }
}
