import GLPKSolver
import LinearModel
import Testing

@testable import Formulation

/// The teaching of one block as a linear program, written down anew from section 5 and solved by GLPK.
struct TeachingProgram {
    private var model = Model()
    private var unmet: [[VariableID]] = []
    private var taught: [[VariableID]] = []
    private let block: TeachingBlock

    init(_ block: TeachingBlock, _ capacities: [Double]) {
        self.block = block
        taught = block.pools.map { $0.offers.map { _ in model.addVariable() } }
        unmet = block.courses.map { $0.slices.map { model.addVariable(upperBound: $0.width) } }
        let hired = block.hires.map { model.addVariable(upperBound: $0.limit, cost: $0.points) }
        for (pool, capacity) in zip(taught, capacities) {
            model.addConstraint(upperBound: capacity, terms: pool.map { LinearTerm(1, $0) })
        }
        for (c, course) in block.courses.enumerated() {
            let given = zip(block.pools, taught).flatMap { pool, variables in
                zip(pool.offers, variables).filter { $0.0.course == c }.map { LinearTerm(1, $0.1) }
            }
            let bought = zip(block.hires, hired).filter { $0.0.course == c }.map { LinearTerm(1, $0.1) }
            model.addConstraint(
                lowerBound: course.demand, terms: given + bought + unmet[c].map { LinearTerm(1, $0) })
            model.addConstraint(upperBound: course.demand, terms: given)
        }
    }

    private var weightedUnmet: [LinearTerm] {
        zip(block.courses, unmet).flatMap { course, slices in slices.map { LinearTerm(course.weight, $0) } }
    }

    private var gapPoints: [LinearTerm] {
        zip(block.courses, unmet).flatMap { course, slices in
            zip(course.slices, slices).map { LinearTerm($0.points, $1) }
        }
    }

    private var secondSubjects: [LinearTerm] {
        zip(block.pools, taught).flatMap { pool, variables in
            zip(pool.offers, variables).map { LinearTerm($0.points, $1) }
        }
    }

    /// The fewest points: gaps, second subjects, hires and harm.
    func fewestPoints() throws -> Double {
        var program = self
        program.charge(gapPoints + secondSubjects)
        if let limit = block.harmLimit {
            let harm = program.model.addVariable(cost: limit.penalty)
            program.model.addConstraint(
                upperBound: limit.statusQuo, terms: weightedUnmet + [LinearTerm(-1, harm)])
        }
        return try program.least()
    }

    /// The aims of the status quo, each the least that those before it allow.
    func statusQuoAims() throws -> [Double] {
        var program = self
        var aims: [Double] = []
        for aim in [weightedUnmet, gapPoints, secondSubjects] {
            var step = program
            step.charge(aim)
            let least = try step.least()
            aims.append(least)
            program.model.addConstraint(upperBound: least + 1e-7, terms: aim)
        }
        return aims
    }

    private mutating func charge(_ terms: [LinearTerm]) {
        for term in terms {
            model.setCost(model[term.variable].cost + term.coefficient, of: term.variable)
        }
    }

    private func least() throws -> Double {
        try #require(GLPKSolver().solve(model).objective)
    }
}
