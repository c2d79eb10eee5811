import Formulation
import GLPKSolver
import Itineraries
import LinearModel
import Planning
import PlanningFixtures
import Rotation
import Testing

@testable import Certificates

/// What prices prove of a part, against what trying everything finds.
@Suite struct PricedPartTests {
    private func claims(
        _ program: CertifiedProgram, _ evidence: [PartBound], _ part: Int, _ kind: BlockClaims.Kind
    ) -> [String: Double]? {
        Certificate(of: program, evidence).parts[part].blocks?.first { $0.of == kind }?.bounds
    }

    @Test func `a case by hand`() throws {
        // One teacher of eight periods at A, who cannot move; 8 periods missing cost 10 each at every other school.
        let instance = Hamlet { $0.teachers = [.at("A", "T", teaching: "pe", load: 6)] }.instance
        let program = try CertifiedProgram(of: instance)
        #expect(program.parts.map(\.types.count) == [1, 0])
        let atTen = Certificate(
            of: program,
            program.parts.map {
                PartBound(
                    course: $0.blocks.map { _ in 10 }, harm: $0.blocks.map { _ in 0 }, row: $0.rows.map { _ in 0 })
            })
        // A: 2 semesters × (8 × 10 − 6 × 10); B, C, D: 2 semesters × 3 × 80.
        #expect(atTen.parts.map(\.bound) == [40, 480])
        #expect(atTen.bound == 520)
        let blocks = try #require(atTen.parts[0].blocks)
        #expect(blocks.map(\.of) == [.teachers, .teaching, .rules])
        #expect(blocks[0].bounds == ["T": -120] && blocks[0].by == "shortest path")
        #expect(blocks[1].bounds == ["A 2026-fall": 80, "A 2027-spring": 80])
        #expect(atTen.parts[0].prices?.coverage == ["A primary/pe 2026-fall": 10, "A primary/pe 2027-spring": 10])
    }

    /// The length of a path at prices, in floating-point numbers.
    private func length(_ path: Path, _ type: TeacherType, _ part: Formulation, _ evidence: PartBound) -> Double {
        let first = part.blocks.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.courses.count) }
        func worth(_ pool: PoolPosition) -> Double {
            part.blocks[pool.block].pools[pool.pool].offers
                .reduce(0) { max($0, evidence.course[first[pool.block] + $1.course] - $1.points) }
        }
        return path.steps.reduce(0) { total, step in
            let effect = type.effects[step.arc]
            var length = total + effect.points
            let away =
                Double(step.choice.reduce(0) { $0 + $1.days }) * (type.network.arcs[step.arc].menu?.missedPerDay ?? 0)
            for gift in effect.gifts { length -= (gift.periods - away) * worth(gift.pool) }
            for entry in effect.entries { length -= entry.coefficient * evidence.row[entry.row] }
            for choice in step.choice {
                guard let menu = type.network.arcs[step.arc].menu else { continue }
                let days = Double(choice.days)
                length += menu.hosts[choice.host].points[choice.days - 1]
                for pool in effect.hosts[choice.host].pools { length -= days * menu.periodsPerDay * worth(pool) }
                for entry in effect.hosts[choice.host].entriesPerDay {
                    length -= days * entry.coefficient * evidence.row[entry.row]
                }
            }
            return length
        }
    }

    @Test(arguments: 0..<60) func `teachers take the shortest of all paths`(_ seed: Int) throws {
        var dice = Dice(seed: seed)
        let program = try CertifiedProgram(of: Hamlet.random(seed).instance)
        let evidence = program.parts.map { $0.randomEvidence(&dice) }
        for (p, part) in program.parts.enumerated() {
            guard let bounds = claims(program, evidence, p, .teachers) else { continue }
            #expect(bounds.count == part.types.count)
            for type in part.types where type.network.allPaths.count < 5_000 {
                let least = try #require(
                    type.network.allPaths.map { length($0, type, part, evidence[p]) }.min())
                let claimed = try #require(bounds[type.members[0].rawValue])
                #expect(abs(claimed - Double(type.members.count) * least) < 1e-5)
            }
        }
    }

    @Test(arguments: 0..<60) func `what is unmet or bought is the least of all choices`(_ seed: Int) throws {
        var dice = Dice(seed: seed)
        let program = try CertifiedProgram(of: Hamlet.random(seed).instance)
        let evidence = program.parts.map { $0.randomEvidence(&dice) }
        for (p, part) in program.parts.enumerated() {
            guard let bounds = claims(program, evidence, p, .teaching) else { continue }
            var position = 0
            for (b, block) in part.blocks.enumerated() {
                let harm = evidence[p].harm[b]
                var expected = -harm * (block.harmLimit?.statusQuo ?? 0)
                for (c, course) in block.courses.enumerated() {
                    let price = evidence[p].course[position]
                    position += 1
                    var pieces = course.slices.map { $0.width * ($0.points + harm * course.weight - price) }
                    pieces += block.hires.filter { $0.course == c }.map { $0.limit * ($0.points - price) }
                    let modes = Set(part.lanes.filter { $0.receiver == b && $0.receiverCourse == c }.map(\.mode))
                    for mode in modes {
                        guard case .broadcast(let terms) = part.instance.mode(mode)?.kind else { continue }
                        pieces.append(terms.maxShare * course.demand * (terms.points - price))
                    }
                    // Each piece is taken or left.
                    let sums = pieces.reduce([0.0]) { sums, piece in sums + sums.map { $0 + piece } }
                    expected += price * course.demand + (sums.min() ?? 0)
                }
                let claimed = try #require(bounds["\(block.school) \(part.instance.semesters[block.k])"])
                #expect(abs(claimed - expected) < 1e-5)
            }
        }
    }

    @Test(arguments: 0..<40) func `no plan is better, whatever the prices`(_ seed: Int) throws {
        var dice = Dice(seed: seed)
        let instance = Hamlet.random(seed).instance
        let program = try CertifiedProgram(of: instance)
        var options = SolveOptions()
        options.cuts = [.mixedIntegerRounding]
        let optima = try program.parts.map { part in
            try #require(GLPKSolver().solve(WholeProgram.model(of: part), options: options).objective)
        }
        for _ in 0..<5 {
            let certificate = Certificate(of: program, program.parts.map { $0.randomEvidence(&dice) })
            #expect(certificate.parts.count == optima.count)
            for (claim, optimum) in zip(certificate.parts, optima) { #expect(claim.bound <= optimum + 1e-6) }
        }
    }
}
