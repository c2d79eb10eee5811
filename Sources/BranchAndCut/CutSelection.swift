/// Chooses which cutting planes to add: those that cut deepest, no two of them nearly parallel.
struct CutSelection {
    let chosen: [CuttingPlane]

    /// - Parameters:
    ///   - most: how many to choose at most.
    ///   - likeness: the cosine above which two planes are too much alike.
    init(_ planes: [CuttingPlane], most: Int, likeness: Double = 0.9) {
        var chosen: [CuttingPlane] = []
        var byVariable: [Int: [Int]] = [:]
        let order = planes.indices.sorted { (planes[$1].efficacy, $0) < (planes[$0].efficacy, $1) }
        for plane in order.map({ planes[$0] }) {
            if chosen.count == most { break }
            var rivals: Set<Int> = []
            for term in plane.terms { rivals.formUnion(byVariable[term.variable.index] ?? []) }
            if rivals.contains(where: { chosen[$0].parallelism(plane) > likeness }) { continue }
            for term in plane.terms { byVariable[term.variable.index, default: []].append(chosen.count) }
            chosen.append(plane)
        }
        self.chosen = chosen
    }
}
