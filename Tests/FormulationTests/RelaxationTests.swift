import GLPKSolver
import LinearModel
import PlanningFixtures
import Rotation
import Testing

@testable import Formulation

extension Formulation {
    /// The least worth of the arc program where arcs need not be whole.
    func relaxation() throws -> Double {
        var options = SolveOptions()
        options.relaxOnly = true
        return try #require(GLPKSolver().solve(ArcProgram(self).model, options: options).objective)
    }
}

/// The whole program in one number: its linear relaxation, against numbers that others have worked out.
@Suite struct RelaxationTests {
    @Test(arguments: Example.all, [Formulation.Typing.alike, .individual])
    func `the examples have the relaxation that is expected`(_ example: Example, _ typing: Formulation.Typing) throws {
        let relaxation = try Formulation(of: example.instance(), typing: typing).relaxation()
        #expect(abs(relaxation - example.linearRelaxation) < 1e-3)
    }

    @Test(arguments: 0..<60)
    func `putting alike teachers together changes nothing`(_ seed: Int) throws {
        var hamlet = Hamlet.random(seed)
        // Everybody twice, but for the ledger and the pins, which name people.
        hamlet.teachers += hamlet.teachers.map { teacher in
            var twin = teacher
            twin.id = TeacherID(rawValue: "\(teacher.id)-twin")
            return twin
        }
        let (alike, individual) = (
            try Formulation(of: hamlet, typing: .alike), try Formulation(of: hamlet, typing: .individual)
        )
        #expect(alike.types.count < individual.types.count)
        #expect(individual.types.count == hamlet.teachers.count)
        #expect(abs(try alike.relaxation() - individual.relaxation()) < 1e-5)
    }
}
