import GLPKSolver
import LinearModel
import Testing

@testable import BranchAndCut

/// The tree alone, on knapsacks that no cutting plane of the root has touched.
struct SearchTreeTests {
    private let limits = WorkLimits()

    private func knapsack(_ seed: Int) -> Model {
        var model = Model()
        var terms: [LinearTerm] = []
        for item in 0..<9 {
            let weight = Double(3 + (item * 7 + seed * 5) % 11)
            let variable = model.addVariable(
                upperBound: Double(1 + (item + seed) % 2), domain: .integer, cost: -Double(4 + (item * 13 + seed) % 17))
            terms.append(LinearTerm(weight, variable))
        }
        model.addConstraint(upperBound: 23.5, terms: terms)
        return model
    }

    /// - Parameter bound: what is proven already; `nil` for what the relaxation proves.
    private func tree(_ model: Model, bound: Double? = nil, goal: Double = .infinity) throws -> SearchTree {
        let (relaxation, basis) = try GLPKSolver().withMaster(model) { master throws(SolverError) in
            (try master.solveRelaxation(), try master.basis())
        }
        return SearchTree(model, relaxation, basis, bound: try #require(bound ?? relaxation.bound), goal: goal)
    }

    @Test(arguments: 0..<12) func `it finds the best, and nothing below it`(_ seed: Int) throws {
        let model = knapsack(seed)
        let best = try #require(try GLPKSolver().solve(model).objective)
        var tree = try tree(model)
        try tree.search(GLPKSolver(), limits)
        #expect(tree.isExhausted)
        let values = try #require(tree.values)
        #expect(abs(model.objective(at: values) - best) < 1e-6 && model.violations(of: values).isEmpty)
        var other = try self.tree(model, goal: best)
        try other.search(GLPKSolver(), limits)
        #expect(other.isExhausted && other.values == nil && other.bound == best)
    }

    @Test(arguments: 0..<24) func `a bound better than the relaxation's takes no solution away`(_ seed: Int) throws {
        let model = seed < 12 ? knapsack(seed) : RandomProgram(seed: UInt64(seed), wholes: 8, rows: 9).model
        let best = try #require(try GLPKSolver().solve(model).objective)
        // As a tree begun anew has it, of whose earlier one the bound is.
        var tree = try tree(model, bound: best - 0.01, goal: best + 0.01)
        try tree.search(GLPKSolver(), limits)
        #expect(tree.isExhausted && abs(tree.goal - best) < 1e-6 && tree.values != nil)
    }

    @Test(arguments: 0..<12, [false, true])
    func `in slices it comes to the same, and its bound never falls`(_ seed: Int, _ isHalved: Bool) throws {
        let model = seed < 6 ? knapsack(seed) : RandomProgram(seed: UInt64(seed), wholes: 14, rows: 12).model
        let best = try #require(try GLPKSolver().solve(model).objective)
        var tree = try tree(model)
        var bound = -Double.infinity
        var slices = 0
        while !tree.isExhausted, slices < 1_000 {
            try tree.search(GLPKSolver(), limits.slice(4, after: 0), idle: isHalved ? IdleThreads() : nil)
            #expect(tree.bound >= bound - 1e-9 && tree.bound <= best + 1e-6)
            bound = tree.bound
            slices += 1
        }
        #expect(abs(tree.goal - best) < 1e-6)
    }

    @Test func `a solution found elsewhere is what others have to be better than`() throws {
        let model = knapsack(1)
        let solution = try GLPKSolver().solve(model)
        var tree = try tree(model)
        tree.adopt(solution.values, objective: try #require(solution.objective))
        try tree.search(GLPKSolver(), limits)
        #expect(tree.isExhausted && tree.values == solution.values)
    }

    @Test func `rows of the other half are basic in between`() {
        let basis = Basis(variables: [.basic], constraints: [.atLowerBound, .basic, .atUpperBound])
        let wider = basis.inserting(2, at: 2)
        #expect(wider.constraints == [.atLowerBound, .basic, .basic, .basic, .atUpperBound])
        #expect(wider.variables == [.basic])
        #expect(basis.inserting(2, at: 3) == basis && basis.inserting(0, at: 1) == basis)
    }

    @Test(arguments: 0..<6) func `it is the same tree whether halves are searched side by side or not`(_ seed: Int)
        throws
    {
        let model = RandomProgram(seed: UInt64(seed), wholes: 14, rows: 12).model
        var trees = [try tree(model), try tree(model)]
        let idle = IdleThreads()
        idle.give()
        try trees[0].search(GLPKSolver(), limits, idle: IdleThreads())
        try trees[1].search(GLPKSolver(), limits, idle: idle)
        #expect(trees[0].iterations == trees[1].iterations && trees[0].iterations > 0)
        #expect(trees[0].values == trees[1].values && trees[0].bound == trees[1].bound)
        // Whoever was helped out is idle again.
        #expect(idle.take())
        #expect(!idle.take())
    }
}
