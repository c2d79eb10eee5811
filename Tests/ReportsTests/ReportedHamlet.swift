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

    static func reported(_ language: Language = .english) throws -> ReportedPlan {
        let result = try Planner(solver: GLPKSolver())
            .plan(instance, options: PlanningOptions(timeLimit: nil, effort: 0.02))
        let written = WrittenPlan(result.plan, proof: result.proof, in: instance)
        let verified = try Verifier(instance: instance).verified(written)
        let rows = written.placements.map { "\($0.teacher),\"for \($0.teacher), <i>why</i>\"" }
        let reasons = WrittenReasons(reading: Data((["teacher,reason"] + rows).joined(separator: "\n").utf8))
        return ReportedPlan(verified, of: instance, reasons: reasons, language: language)
    }
}
