import Itineraries
import Rotation

extension Network {
    /// Every future of the teacher, from the first node to the horizon, as positions of arcs.
    package var paths: [[Int]] { paths(from: 0) }

    private func paths(from node: Int) -> [[Int]] {
        if outgoing[node].isEmpty { return [[]] }
        return outgoing[node].flatMap { a in paths(from: arcs[a].head).map { [a] + $0 } }
    }

    /// Every future, with every choice of every visit.
    package var allPaths: [Path] {
        paths.flatMap { positions in
            positions.reduce(into: [[Path.Step]]([[]])) { paths, arc in
                let choices = arcs[arc].menu.map(\.choices) ?? [[]]
                paths = paths.flatMap { path in choices.map { path + [Path.Step(arc: arc, choice: $0)] } }
            }
        }.map { Path(steps: $0) }
    }

    /// The arcs of a future, in order: `stay, rotation@B×2, home, stay`.
    package func text(of path: [Int]) -> String { path.map { arcs[$0].text }.joined(separator: ", ") }
}

extension Arc {
    /// What the arc does, in short: `rotation@B×2`.
    ///
    /// `@` starts, `+` extends and `=` serves out; `×` tells the planned semesters covered; a visit names the hosts of
    /// its menu, those that a pin demands with a `!`.
    package var text: String {
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

extension VisitMenu {
    /// Everything that the menu allows, found by trying everything.
    package var choices: [[VisitChoice]] {
        hosts.indices.reduce([[]]) { choices, host in
            choices.flatMap { choice in
                [choice] + (1...maxDays).map { choice + [VisitChoice(host: host, days: $0)] }
            }
        }.filter(allows)
    }
}

extension VisitHost {
    fileprivate var text: String { host.rawValue + (isPinned ? "!" : "") }
}

extension Stay {
    fileprivate func text(_ sign: String) -> String { "\(mode)\(sign)\(host)\(post.map { "#\($0)" } ?? "")" }
}
