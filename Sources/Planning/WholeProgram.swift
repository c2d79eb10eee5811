import Formulation
import Itineraries
import LinearModel
import Rotation

/// An instance as the program that other solvers are given: every teacher apart, everything named.
public struct WholeProgram: Sendable {
    /// The formulation that the program is read off.
    public let formulation: Formulation
    let statusQuo: StatusQuo

    /// Formulates the whole of `instance`.
    ///
    /// - Throws: ``PlanningError/contradiction(_:)`` where somebody has no path at all.
    public init(of instance: Instance) throws(PlanningError) {
        statusQuo = try StatusQuo(instance)
        let itineraries: Itineraries
        do { itineraries = try Itineraries(instance) } catch {
            throw .contradiction(error.teachers.map { .noPath($0) })
        }
        formulation = Formulation(instance, itineraries, statusQuo: statusQuo.unmet, typing: .individual)
    }

    /// Everything in one program.
    public var model: Model { Self.model(of: formulation) }

    /// The parts that nothing ties to one another; the optimum of the whole is the sum of theirs.
    public var parts: [Formulation] { formulation.parts() }

    /// The program of one part; its variables of teachers are called as they are in the whole.
    public static func model(of part: Formulation) -> Model { ArcProgram(part, isNamed: true).model }
}
