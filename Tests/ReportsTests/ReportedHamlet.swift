import Foundation
import GLPKSolver
import Planning
import PlanningFixtures
import Plans
import Rotation
import Tables
import Testing
import Verification

@testable import Reports

/// A hamlet with hostile names, planned and verified: one teacher moves, one visits, and lessons stay missing.
enum ReportedHamlet {
    static let hostile = "</script><script>alert(1)</script> & \"B\""

    static let instance = Hamlet {
        $0.modes = [.posting("rotation", min: 2), .visiting("itinerant", days: 2)]
        $0.schools[1] = School(
            id: "B", name: hostile, stages: [.primary], setting: .remote,
            coordinate: Coordinate(latitude: 32.5, longitude: 108.5))
        $0.teachers = [.at("A", "T1", teaching: "pe"), .at("A", "T2", teaching: "pe")]
        $0.teachers[0].name = "=1+1"
        $0.rules = [Rule(.dispatchFloor(count: 3), cite: "ZY-17", penalty: 1)]
    }.instance

    /// A gap at the school with the hostile name, of which one period is nobody's fault.
    static let gaps = ReportedGaps(
        causes: ["nobody", "<i>why</i>"], meanings: ["nobody can", "<i>because</i>"],
        gaps: [
            .init(
                school: "B", subject: "pe", unmet: 3, points: 45, charges: [[1, 0], [0, 2]],
                sources: [.init(name: hostile, periods: 2, cause: 1, because: "<i>because</i>")], clauses: ["ZY-17"])
        ], count: 7)

    static let cited = CitedClause(
        clause: "ZY-17", document: "方案", quote: "=\(hostile)", citedBy: ["rules.dispatch_floor"])

    static func reported(_ language: Language = .english) throws -> ReportedPlan {
        let result = try Planner(solver: GLPKSolver())
            .plan(instance, options: PlanningOptions(timeLimit: nil, effort: 0.02))
        let written = WrittenPlan(result.plan, proof: result.proof, in: instance)
        let verified = try Verifier(instance: instance).verified(written)
        return ReportedPlan(
            verified, of: instance, justified: result.plan.placements, cited: [cited], language: language)
    }
}
