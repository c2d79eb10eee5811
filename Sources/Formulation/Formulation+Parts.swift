import Rotation

extension Formulation {
    /// The independent parts: formulations that share no teacher, school-semester, rule row or live lesson.
    ///
    /// Rows without an arc and blocks without a teacher belong together in one last part, whose worth is a constant.
    public func parts() -> [Formulation] {
        var sets = DisjointSets(count: blocks.count + rows.count + types.count)
        let rowBase = blocks.count
        let typeBase = blocks.count + rows.count
        var isTouched = [Bool](repeating: false, count: blocks.count + rows.count)
        for (t, type) in types.enumerated() {
            for element in type.touched(rowBase: rowBase) {
                sets.unite(typeBase + t, element)
                isTouched[element] = true
            }
        }
        for lane in lanes {
            sets.unite(lane.sender, lane.receiver)
            isTouched[lane.sender] = true
            isTouched[lane.receiver] = true
        }
        uniteHirers(&sets, &isTouched)

        var numbers: [Int: Int] = [:]
        var parts: [PartDraft] = []
        func part(_ element: Int) -> Int {
            let key = element < typeBase && !isTouched[element] ? -1 : sets.root(of: element)
            if let number = numbers[key] { return number }
            numbers[key] = parts.count
            parts.append(PartDraft())
            return parts.count - 1
        }
        for t in types.indices { parts[part(typeBase + t)].types.append(t) }
        for b in blocks.indices { parts[part(b)].blocks.append(b) }
        for r in rows.indices { parts[part(rowBase + r)].rows.append(r) }
        for (l, lane) in lanes.enumerated() { parts[part(lane.sender)].lanes.append(l) }
        return parts.map(restricted)
    }

    /// A budget that pays for bought lessons ties every school that may buy.
    private func uniteHirers(_ sets: inout DisjointSets, _ isTouched: inout [Bool]) {
        for (b, block) in blocks.enumerated() {
            guard let row = budgetRows[block.k], block.hires.contains(where: { $0.yuan > 0 }) else { continue }
            sets.unite(b, blocks.count + row)
            isTouched[b] = true
            isTouched[blocks.count + row] = true
        }
    }

    /// The formulation of a part alone, its positions counted anew.
    private func restricted(_ part: PartDraft) -> Formulation {
        let newBlock = Dictionary(uniqueKeysWithValues: zip(part.blocks, 0...))
        let newRow = Dictionary(uniqueKeysWithValues: zip(part.rows, 0...))
        return Formulation(
            instance: instance,
            types: part.types.map { types[$0].renumbered(blocks: newBlock, rows: newRow) },
            rows: part.rows.map { rows[$0] }, blocks: part.blocks.map { blocks[$0] },
            lanes: part.lanes.compactMap { lanes[$0].renumbered(newBlock) },
            budgetRows: budgetRows.map { $0.flatMap { newRow[$0] } })
    }

    private struct PartDraft {
        var types: [Int] = []
        var blocks: [Int] = []
        var rows: [Int] = []
        var lanes: [Int] = []
    }
}

extension TeacherType {
    /// The blocks and rows that some arc touches; rows are counted on from `rowBase`.
    func touched(rowBase: Int) -> Set<Int> {
        var touched: Set<Int> = []
        for effect in effects {
            for gift in effect.gifts { touched.insert(gift.pool.block) }
            for entry in effect.entries { touched.insert(rowBase + entry.row) }
            for host in effect.hosts {
                for pool in host.pools { touched.insert(pool.block) }
                for entry in host.entriesPerDay { touched.insert(rowBase + entry.row) }
            }
        }
        return touched
    }

    func renumbered(blocks: [Int: Int], rows: [Int: Int]) -> TeacherType {
        func place(_ pool: PoolPosition) -> PoolPosition? {
            blocks[pool.block].map { PoolPosition(block: $0, pool: pool.pool) }
        }
        func place(_ entry: RowEntry) -> RowEntry? {
            rows[entry.row].map { RowEntry(row: $0, achieved: entry.achieved, required: entry.required) }
        }
        return TeacherType(
            network: network, members: members,
            effects: effects.map { effect in
                ArcEffect(
                    points: effect.points,
                    gifts: effect.gifts.compactMap { gift in
                        place(gift.pool).map { PoolGift(pool: $0, periods: gift.periods) }
                    },
                    entries: effect.entries.compactMap(place),
                    hosts: effect.hosts.map {
                        HostEffect(
                            pools: $0.pools.compactMap(place), entriesPerDay: $0.entriesPerDay.compactMap(place))
                    })
            })
    }
}
