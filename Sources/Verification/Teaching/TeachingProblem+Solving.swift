import Rotation

extension TeachingProblem {
    /// What a solution is to be best at.
    enum Aim {
        /// Points for gaps and second subjects, unmet weight costing so many points more.
        case fewestPoints(unmetWeightPrice: Double)
        /// Unmet weight first, then points for gaps, then second subjects.
        case leastUnmetWeight
        /// Exactly so many periods taught of each row, with the fewest second subjects.
        case teaching([Double])
    }

    /// A run of taught periods of one row that are worth the same.
    private struct Piece {
        let width: Double
        let cost: TieredCost
    }

    /// Solves the problem exactly.
    ///
    /// The first tier of every cost holds what is owed, so that live lessons followed elsewhere are taught before
    /// anything is saved.
    func solved(for aim: Aim) -> TeachingAllocation {
        var network = FlowNetwork()
        let source = network.addNode()
        let sink = network.addNode()
        let second = costOfSecondSubject(for: aim)
        let courses = rows.indices.map { row -> (node: Int, arcs: [FlowNetwork.ArcID]) in
            let node = network.addNode()
            let arcs = pieces(of: row, for: aim).map {
                network.addArc(from: node, to: sink, capacity: $0.width, cost: $0.cost)
            }
            return (node, arcs)
        }
        var secondArcs: [FlowNetwork.ArcID] = []
        for pool in pools where pool.capacity > 0 {
            let node = network.addNode()
            network.addArc(from: source, to: node, capacity: pool.capacity)
            for (row, course) in zip(rows, courses) where pool.qualification.covers(row.course) {
                let isMain = row.course.subject == pool.qualification.main
                let arc = network.addArc(
                    from: node, to: course.node, capacity: pool.capacity, cost: isMain ? .zero : second)
                if !isMain { secondArcs.append(arc) }
            }
        }
        network.sendWhileCheaper(from: source, to: sink)
        let taught = courses.map { $0.arcs.reduce(0) { $0 + network.flow(on: $1) } }
        let secondPeriods = secondArcs.reduce(0) { $0 + network.flow(on: $1) }
        return TeachingAllocation(of: self, taught: taught, secondPeriods: secondPeriods)
    }

    private func costOfSecondSubject(for aim: Aim) -> TieredCost {
        switch aim {
        case .fewestPoints: TieredCost(0, secondSubjectPoints)
        case .leastUnmetWeight: TieredCost(0, 0, 0, secondSubjectPoints)
        case .teaching: TieredCost(0, secondSubjectPoints)
        }
    }

    /// The taught periods of a row from the first to the last that its demand allows, cut where their worth changes.
    private func pieces(of index: Int, for aim: Aim) -> [Piece] {
        let row = rows[index]
        if case .teaching(let taught) = aim { return [Piece(width: taught[index], cost: TieredCost(-1))] }
        let need = max(0, row.demand - row.given)
        // Teaching the first period ends the dearest unmet one, so the slices of the gap come in reverse.
        var cuts = row.curve.slices.map { need - $0.lower }.filter { $0 > 0 }
        cuts += [need, row.demand, row.least]
        let ends = Set(cuts.map { min($0, row.demand) }).filter { $0 > 0 }.sorted()
        var start = 0.0
        return ends.map { end in
            defer { start = end }
            let middle = need - (start + end) / 2
            let rate = row.curve.slices.first { $0.lower <= middle && middle < $0.upper }?.rate ?? 0
            let weight = middle > 0 ? row.weight : 0
            let owed = (start + end) / 2 < row.least ? -1.0 : 0
            switch aim {
            case .fewestPoints(let price):
                return Piece(width: end - start, cost: TieredCost(owed, -(rate + price * weight)))
            case .leastUnmetWeight:
                return Piece(width: end - start, cost: TieredCost(owed, -weight, -rate))
            case .teaching:
                return Piece(width: end - start, cost: TieredCost(owed))
            }
        }
    }
}
