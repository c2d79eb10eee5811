import Formulation
import Foundation
import GLPKSolver
import Planning
import PlanningFixtures
import Rotation
import Testing

@testable import Certificates

/// What holds is believed, and whatever is tampered with is found out at its place.
@Suite struct CertificateCheckTests {
    private let program: CertifiedProgram
    private let sound: Certificate

    init() throws {
        // Two parts with teachers, and one of rows in which nobody counts.
        let hamlet = Hamlet {
            $0.modes = [.posting("rotation", min: 2) { $0.startPoints = 2.5 }, .visiting("visit", days: 2, hosts: 2)]
            $0.rules = [Rule(.noHarm, penalty: 9), Rule(.awayCap(share: .of(0.5)), penalty: 7)]
            $0.groups.append(Group(id: "H", name: "H", kind: .tight))
            $0.memberships = [
                Membership(group: "G", school: "A", role: .core), Membership(group: "G", school: "B", role: .member),
                Membership(group: "H", school: "C", role: .core), Membership(group: "H", school: "D", role: .member),
            ]
            $0.teachers = [
                .at("A", "T", teaching: "pe", load: 4), .at("A", "U", teaching: "pe", load: 3.5),
                .at("C", "V", teaching: "pe", load: 5),
            ]
        }
        program = try CertifiedProgram(of: hamlet.instance)
        sound = Certificate(
            of: program,
            program.parts.map { part in
                PartBound(
                    course: part.blocks.flatMap { $0.courses.map { _ in 4.125 } }, harm: part.blocks.map { _ in 0.5 },
                    row: part.rows.map { _ in -0.25 })
            })
    }

    private struct NeverAsked: Error {}

    private func faults(_ certificate: Certificate) throws -> [CertificateFault] {
        try CertificateCheck(of: program).faults(of: certificate) { _, _ in throw NeverAsked() }
    }

    private func faults(_ change: (inout Certificate) -> Void) throws -> [CertificateFault] {
        var certificate = sound
        change(&certificate)
        return try faults(certificate)
    }

    @Test func `what was made holds`() throws {
        #expect(sound.parts.map(\.by) == [.prices, .prices, .nothing])
        #expect(sound.bound == sound.parts[0].bound + sound.parts[1].bound && sound.parts[1].bound > 0)
        #expect(try faults(sound) == [])
    }

    @Test func `a lower bound than is proven is as good`() throws {
        #expect(
            try faults {
                $0.bound -= 1
                $0.parts[0].bound -= 0.5
            } == [])
    }

    @Test func `a multiplier that was changed is found at what it touches`() throws {
        let found = try faults { $0.parts[0].prices?.coverage["B primary/pe 2026-fall"] = 4.124 }
        #expect(found.count == 1)
        guard case .blockTooHigh(1, .teaching, "B 2026-fall", let claimed, let proven?) = found.first else {
            Issue.record("\(found)")
            return
        }
        #expect(abs(claimed - proven - 0.001 * 8) < 1e-9)
        // The other way round it is the teachers who would like to go there.
        let dearer = try faults { $0.parts[0].prices?.coverage["A primary/pe 2026-fall"] = 4.126 }
        #expect(!dearer.isEmpty)
        for fault in dearer {
            guard case .blockTooHigh(1, .teachers, _, _, _) = fault else {
                Issue.record("\(fault)")
                continue
            }
        }
    }

    @Test func `a millionth of a point too much is too much`() throws {
        let bound = sound.bound
        #expect(
            try faults { $0.bound += 1e-6 } == [.boundTooHigh(part: nil, claimed: bound + 1e-6, proven: bound)])
        let part = sound.parts[1].bound
        #expect(
            try faults { $0.parts[1].bound += 1e-6 } == [.boundTooHigh(part: 2, claimed: part + 1e-6, proven: part)])
        let block = try #require(sound.parts[1].blocks?[0].bounds["V"])
        let found = try faults {
            $0.parts[1].blocks?[0].bounds["V"] = block + 1e-6
        }
        #expect(
            found == [.blockTooHigh(part: 2, .teachers, "V", claimed: block + 1e-6, proven: block)], "\(found)")
    }

    @Test func `parts are claimed once, and all of them`() throws {
        #expect(try faults { $0.parts.remove(at: 1) }.first == .missingPart(2))
        #expect(try faults { $0.parts.append($0.parts[0]) }.first == .repeatedPart(1))
        #expect(try faults { $0.parts[1].part = 4 }.prefix(2) == [.missingPart(2), .unknownPart(4)])
        #expect(try faults { $0.parts[1].part = .min }.contains(.unknownPart(.min)))
        #expect(try faults { $0.parts = [] }.contains(.missingPart(1)))
    }

    @Test func `so are blocks`() throws {
        #expect(try faults { $0.parts[0].blocks?[0].bounds["U"] = nil }.first == .missingBlock(part: 1, .teachers, "U"))
        #expect(
            try faults { $0.parts[0].blocks?[1].bounds["Z 2026-fall"] = 1 }
                == [.unknownBlock(part: 1, .teaching, "Z 2026-fall")])
        let twice = try faults { certificate in
            certificate.parts[0].blocks.map { certificate.parts[0].blocks = $0 + [$0[1]] }
        }
        #expect(twice == [.repeatedBlocks(part: 1, .teaching)])
        #expect(try faults { $0.parts[0].blocks = nil } == [.noPrices(part: 1)])
    }

    @Test func `prices out of range prove nothing`() throws {
        #expect(
            try faults { $0.parts[0].prices?.coverage["A primary/pe 2026-fall"] = -1 }
                == [.priceOutOfRange(part: 1, "A primary/pe 2026-fall", price: -1, least: 0, most: nil)])
        #expect(
            try faults { $0.parts[0].prices?.harm["A 2026-fall"] = 9.5 }
                == [.priceOutOfRange(part: 1, "A 2026-fall", price: 9.5, least: 0, most: 9)])
        #expect(
            try faults { $0.parts[0].prices?.rows["away_cap A 2026-fall"] = 0.5 }
                == [.priceOutOfRange(part: 1, "away_cap A 2026-fall", price: 0.5, least: -7, most: 0)])
        #expect(
            try faults { $0.parts[0].prices?.rows["away_cap Z 2026-fall"] = -1 }
                == [.unknownPrice(part: 1, "away_cap Z 2026-fall")])
        #expect(try !faults { $0.parts[0].prices?.coverage["A primary/pe 2026-fall"] = 1e300 }.isEmpty)
    }

    @Test func `a claim too large to count is refused`() throws {
        for value in [1e300, Double.infinity, .nan] {
            #expect(try !faults { $0.bound = value }.isEmpty)
            #expect(try !faults { $0.parts[0].bound = value }.isEmpty)
            #expect(try !faults { $0.parts[0].blocks?[0].bounds["T"] = value }.isEmpty)
        }
    }

    @Test func `nothing is proven by nothing but that no cost is negative`() throws {
        let bare = Certificate(of: program, [])
        #expect(bare.bound == 0 && bare.parts.allSatisfy { $0.by == .nothing })
        #expect(try faults(bare) == [])
        #expect(
            try faults { $0.parts[0] = PartClaim(part: 1, teachers: 2, bound: 1, by: .nothing) }.first
                == .boundTooHigh(part: 1, claimed: 1, proven: 0))
    }

    @Test func `parts that claim branch and bound are solved again, and only those`() throws {
        let claim = sound.parts[1].bound + 5
        let certificate = Certificate(
            of: program, [.init(), PartBound(branching: claim)])
        #expect(certificate.parts.map(\.by) == [.nothing, .branchAndBound, .nothing])
        var asked: [Double] = []
        func faults(reaching reached: Double) -> [CertificateFault] {
            CertificateCheck(of: program).faults(of: certificate) { part, bound in
                asked.append(bound)
                return part.types.map(\.members) == [["V"]] ? reached : 0
            }
        }
        #expect(faults(reaching: claim) == [])
        #expect(
            faults(reaching: claim - 1) == [.notReached(part: 2, claimed: claim, reached: claim - 1)])
        #expect(asked == [claim, claim])
    }

    @Test func `other formats are not guessed at`() throws {
        #expect(try faults { $0.format = 7 } == [.otherFormat(7)])
    }

    @Test(arguments: 0..<8) func `the planner's own certificates hold, and prove what it says`(_ seed: Int) throws {
        let instance = Hamlet.random(seed).instance
        let planner = Planner(solver: GLPKSolver())
        let result = try planner.plan(instance, options: PlanningOptions(timeLimit: nil, effort: 0.02))
        let certificate = Certificate(
            of: CertifiedProgram(parts: result.parts),
            result.partBounds.map {
                PartBound(course: $0.course, harm: $0.harm, row: $0.row, branching: $0.branching)
            })
        let faults = try CertificateCheck(of: CertifiedProgram(of: instance)).faults(of: certificate) {
            try planner.bound(of: $0, reaching: $1, seconds: 60)
        }
        #expect(faults == [])
        #expect(abs(certificate.bound - result.proof.bound) < 1e-3 * max(1, result.proof.bound))
        #expect(certificate.bound <= result.proof.score + 1e-6)
    }
}
