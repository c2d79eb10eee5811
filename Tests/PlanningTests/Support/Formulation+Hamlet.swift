import Formulation
import Itineraries
import PlanningFixtures
import Rotation

@testable import Planning

extension Formulation {
    /// The formulation of an instance, measured against its own status quo.
    init(of instance: Instance) throws {
        self.init(instance, try Itineraries(instance), statusQuo: try StatusQuo(instance).unmet)
    }

    /// Somebody takes each of these futures by chance.
    func randomAssignment(_ dice: inout Dice) -> Assignment {
        Assignment(paths: types.map { type in type.members.map { _ in type.randomPath(&dice) } })
    }
}

extension TeacherType {
    /// A future taken by chance, visits included.
    func randomPath(_ dice: inout Dice) -> Path {
        var steps: [Path.Step] = []
        var node = 0
        while !network.outgoing[node].isEmpty {
            let arc = dice.pick(Array(network.outgoing[node]))
            let choice = network.arcs[arc].menu.map { dice.pick($0.choices) } ?? []
            steps.append(Path.Step(arc: arc, choice: choice))
            node = network.arcs[arc].head
        }
        return Path(steps: steps)
    }
}
