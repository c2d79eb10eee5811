import GLPKSolver
import LinearModel
import PlanningFixtures
import Plans
import Rotation
import Testing
import Verification

@testable import Planning

/// Answers that come from elsewhere, told by the names of the exported program.
@Suite struct PlannerSolutionTests {
    private let planner = Planner(solver: .glpk)

    /// What a solver answers to each part of the exported program, by name, and what that is worth.
    private func solved(_ instance: Instance) throws -> (values: [String: Double], worth: Double) {
        var values: [String: Double] = [:]
        var worth = 0.0
        for part in try WholeProgram(of: instance).parts {
            let model = WholeProgram.model(of: part)
            var options = SolveOptions()
            options.cuts = [.mixedIntegerRounding]
            let solution = try GLPKSolver().solve(model, options: options)
            worth += try #require(solution.objective)
            for id in model.variables { values[model.name(of: id)] = solution.values[id.index] }
        }
        return (values, worth)
    }

    private func faults(_ instance: Instance, _ values: [String: Double]) -> [SolutionFault] {
        do {
            _ = try planner.plan(instance, solution: values)
            return []
        } catch {
            if case .solution(let faults) = error { return faults }
            return []
        }
    }

    @Test(arguments: 0..<24) func `an optimum of the program is a plan of that worth`(_ seed: Int) throws {
        let instance = Hamlet.random(seed).instance
        let (values, worth) = try solved(instance)
        let result = try planner.plan(instance, solution: values)
        #expect(abs(result.plan.score.total - worth) < 1e-5)
        #expect(result.proof.score == result.plan.score.total && result.proof.bound == 0)
        #expect(result.proof.stop == .imported && !result.proof.isOptimal)
        let report = Verifier(instance: instance).report(
            on: WrittenPlan(result.plan, proof: result.proof, in: instance))
        #expect(report.findings.map(\.description) == [])
    }

    @Test func `the whole and its parts call a teacher's variables alike`() throws {
        let instance = Hamlet.sideBySide(count: 3).instance
        let program = try WholeProgram(of: instance)
        func names(_ model: Model) -> Set<String> {
            Set(model.variables.map { model.name(of: $0) }.filter { $0.hasPrefix("start(") || $0.hasPrefix("stay(") })
        }
        let parts = program.parts.map { names(WholeProgram.model(of: $0)) }
        #expect(parts.count { !$0.isEmpty } >= 3)
        #expect(names(program.model) == parts.reduce([]) { $0.union($1) })
        #expect(parts.reduce(0) { $0 + $1.count } == names(program.model).count)
    }

    @Test func `everything wrong is named at once`() throws {
        let instance = Hamlet {
            $0.modes = [.posting("rotation", min: 2)]
            $0.teachers = [.at("A", "T", teaching: "pe"), .at("A", "U", teaching: "pe")]
        }.instance
        var values = try solved(instance).values
        let used = try #require(values.keys.filter { $0.contains("(U,") && values[$0] == 1 }.min())
        values["stay(V,0)"] = 1
        values["nonsense"] = 1
        values[used] = 0.4
        let found = faults(instance, values)
        #expect(found.prefix(2) == [.unknownVariable("nonsense"), .unknownVariable("stay(V,0)")])
        #expect(found.contains(.notWhole(used, 0.4)))
        #expect(found.contains(.noPath("U")) && !found.contains(.noPath("T")))
    }

    @Test(arguments: [Double.nan, .infinity, -1, 1e300]) func `no number breaks it`(_ value: Double) throws {
        let instance = Hamlet {
            $0.modes = [.posting("rotation", min: 2)]
            $0.teachers = [.at("A", "T", teaching: "pe")]
        }.instance
        var values = try solved(instance).values
        let arc = try #require(values.keys.filter { $0.hasPrefix("start(T") }.min())
        values[arc] = value
        #expect(!faults(instance, values).isEmpty)
    }

    @Test func `two holders of one post are too many`() throws {
        let instance = Hamlet {
            $0.modes = [.post("head", min: 2)]
            $0.posts = [Post(id: "P", school: "B", title: "校长", mode: "head")]
            $0.teachers = [.at("A", "T", teaching: "pe"), .at("A", "U", teaching: "pe")]
        }.instance
        var values: [String: Double] = [:]
        let model = try WholeProgram(of: instance).model
        for id in model.variables where model.name(of: id).hasPrefix("start(") { values[model.name(of: id)] = 1 }
        let found = faults(instance, values)
        #expect(found.count == 2)
        #expect(found.first == .overLimit(.posts, place: "B", .fall, activity: 2, limit: 1))
    }
}
