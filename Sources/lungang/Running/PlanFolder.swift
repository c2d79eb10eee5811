import Exports
import Foundation
import Plans
import Tables
import Verification

/// A folder with a written plan, read to be compared, repaired or started from; nothing is planned from it unchecked.
struct PlanFolder: Sendable {
    let path: String
    /// The plan as written.
    let plan: WrittenPlan
    /// What it says it was made from.
    let origin: Origin
    /// What it says of the proof.
    let proof: WrittenProof
    /// What tells this plan from every other.
    let digests: [FileDigest]

    /// What a manifest tells of a run.
    struct Origin: Decodable, Sendable {
        struct Options: Decodable, Sendable { let horizon: Int? }
        struct Scenario: Decodable, Sendable, Equatable {
            let name: String?
            let set: [String]
        }
        struct Input: Decodable, Sendable {
            let path: String
            let sha256: String
        }
        let version: String
        let options: Options
        let scenario: Scenario?
        let inputs: [Input]
    }

    /// What a summary tells of a proof.
    struct WrittenProof: Decodable, Sendable {
        struct Part: Decodable, Sendable {
            let bound: Double?
        }
        let title: String
        let stoppedBy: String
        let score: Double
        let bound: Double?
        let parts: [Part]?

        private enum CodingKeys: String, CodingKey {
            case title, score, bound, parts
            case stoppedBy = "stopped_by"
        }
    }

    /// Reads the plan in a folder.
    ///
    /// - Throws: ``Failure`` where there is none, or where it is not as lungang writes it.
    static func read(_ path: String) throws(Failure) -> PlanFolder {
        let manifest = try PlanBytes.read("manifest.json", of: path)
        let summary = try PlanBytes.read("summary.json", of: path)
        let table = try PlanBytes.read("plan.csv", of: path)
        let plan: WrittenPlan
        do throws(FileFault) { plan = try WrittenPlan(folder: path) } catch { throw Failure(error) }
        guard plan.faults.isEmpty, let origin = try? JSONDecoder().decode(Origin.self, from: manifest),
            let proof = try? JSONDecoder().decode(WrittenProof.self, from: summary)
        else {
            let faults = [Language.english, .chinese].map { PlanInspection.text(of: plan.faults, in: $0) }
            throw Failure(
                .badData,
                Wording(
                    "\(faults[0])\nerror: \(path) is not what lungang writes",
                    "\(faults[1])\n错误：\(path) 不是 lungang 写出的方案"))
        }
        return PlanFolder(
            path: path, plan: plan, origin: origin, proof: proof,
            digests: [("plan.csv", table), ("summary.json", summary)].map {
                FileDigest(OutputFile(name: $0.0, bytes: $0.1))
            })
    }

    /// The view of the input that the plan says it was made with.
    var view: InstanceView {
        InstanceView(
            horizon: origin.options.horizon, scenario: origin.scenario?.name, settings: origin.scenario?.set ?? [])
    }

    /// The placements as written.
    var placements: [Placement] { plan.placements.map(\.value) }

    /// What of the plan is compared with another.
    var facts: PlanFacts {
        PlanFacts(
            placements: placements, coverage: plan.coverage.map(\.value),
            shortfalls: plan.outcomes.filter { $0.waivedBy.isEmpty }
                .reduce(into: [:]) { $0[$1.rule, default: 0] += $1.shortfall },
            points: plan.terms.reduce(into: [:]) { $0[$1.key, default: 0] += $1.points })
    }
}
