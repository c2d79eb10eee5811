import PlanningFixtures
import Rotation
import Testing

@testable import Itineraries

/// Every future of one teacher, each written as its arcs in order; see ``Network/text(of:)``.
struct Futures {
    let network: Network

    /// The network of one teacher.
    init(of teacher: TeacherID = "T", in hamlet: Hamlet) throws {
        let instance = hamlet.instance
        let networks = try Itineraries(instance).networks
        let position = try #require(instance.teachers.firstIndex { $0.id == teacher })
        network = networks[position]
    }

    /// All futures, each once, in no order.
    var all: Set<String> { Set(network.paths.map { network.text(of: $0) }) }

    /// The one arc of this text in the futures; arcs that differ only in where they lead may share it.
    func arc(_ text: String) throws -> Arc {
        try #require(network.arcs.first { $0.text == text })
    }
}
