import PlanningFixtures
import Rotation

@testable import Itineraries

/// Every future of a teacher, each written as its arcs in order: `stay, rotation@B×2, home, stay`.
///
/// `@` starts, `+` extends and `=` serves out; `×` tells the planned semesters covered; a visit names the hosts of its
/// menu, those that a pin demands with a `!`.
struct Futures {
    let network: Network

    /// The network of one teacher.
    init(of teacher: TeacherID = "T", in hamlet: Hamlet) throws {
        let instance = hamlet.instance
        let networks = try Itineraries(instance).networks
        let position = try Known.value(instance.teachers.firstIndex { $0.id == teacher })
        network = networks[position]
    }

    /// All futures, each once, in no order.
    var all: Set<String> { Set(network.paths.map { network.text(of: $0) }) }

    /// The one arc of this text in the futures; arcs that differ only in where they lead may share it.
    func arc(_ text: String) throws -> Arc {
        try Known.value(network.arcs.first { $0.text == text })
    }
}

/// What a test relies on to be there.
enum Known {
    struct Missing: Error {}

    static func value<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Missing() }
        return value
    }
}

extension Network {
    /// Every path from the first node to the horizon, as positions of arcs.
    var paths: [[Int]] { paths(from: 0) }

    private func paths(from node: Int) -> [[Int]] {
        if outgoing[node].isEmpty { return [[]] }
        return outgoing[node].flatMap { a in paths(from: arcs[a].head).map { [a] + $0 } }
    }

    func text(of path: [Int]) -> String { path.map { arcs[$0].text }.joined(separator: ", ") }
}

extension Arc {
    var text: String {
        switch action {
        case .stay: "stay"
        case .absent: "absent"
        case .comeHome: "home"
        case .visit(let menu): "visit \(menu.hosts.map(\.text).joined(separator: "/"))×\(span.count)"
        case .runningVisit(_, let visits):
            "on visit " + visits.map { "\($0.host):\($0.days)" }.joined(separator: "/")
        case .start(let stay): "\(stay.text("@"))×\(span.count)"
        case .extend(let stay): "\(stay.text("+"))×\(span.count)"
        case .serveOut(let stay): "\(stay.text("="))×\(span.count)"
        }
    }
}

extension VisitHost {
    fileprivate var text: String { host.rawValue + (isPinned ? "!" : "") }
}

extension Stay {
    fileprivate func text(_ sign: String) -> String { "\(mode)\(sign)\(host)\(post.map { "#\($0)" } ?? "")" }
}
