import Formulation
import Itineraries
import Plans
import Rotation

/// What becomes of an instance when nobody starts, extends or visits anything: section 6's status quo.
public struct StatusQuo: Sendable {
    /// What each school lacks.
    public let unmet: StatusQuoUnmet
    /// Who covers what, course by course.
    public let coverage: [Coverage]
    /// The worth, its own rules' shortfalls included.
    public let score: Score

    /// Works out the status quo of `instance`.
    public init(_ instance: Instance) throws(PlanningError) {
        let itineraries: Itineraries
        do {
            itineraries = try Itineraries.statusQuo(of: instance)
        } catch {
            throw .contradiction(error.teachers.map { .noPath($0) })
        }
        let formulation = Formulation(instance, itineraries, statusQuo: StatusQuoUnmet())
        let assignment = Assignment(
            paths: formulation.types.map { type in
                type.members.map { _ in Path(steps: type.network.onlyPath.map { Path.Step(arc: $0) }) }
            })
        let tally = Tally(formulation, assignment)
        let allocations = formulation.blocks.enumerated().map { b, block in
            block.statusQuoAllocation(tally.capacities(ofBlock: b))
        }
        unmet = StatusQuoUnmet(formulation.blocks, allocations)
        let assembly = PlanAssembly(
            formulation, assignment, Teaching(allocations: allocations, streamed: []), statusQuo: unmet,
            isStatusQuo: true)
        coverage = assembly.coverage
        score = Score(lines: assembly.lines)
    }
}

extension Network {
    /// The arcs of the one path of a network that leaves no choice.
    fileprivate var onlyPath: [Int] {
        var arcs: [Int] = []
        var node = 0
        while let arc = outgoing[node].first {
            arcs.append(arc)
            node = self.arcs[arc].head
        }
        return arcs
    }
}
