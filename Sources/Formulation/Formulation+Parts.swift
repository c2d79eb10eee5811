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
            lanes: part.lanes.compactMap { l in
                guard let sender = newBlock[lanes[l].sender], let receiver = newBlock[lanes[l].receiver] else {
                    return nil
                }
                return StreamLane(
                    mode: lanes[l].mode, sender: sender, receiver: receiver, senderCourse: lanes[l].senderCourse,
                    receiverCourse: lanes[l].receiverCourse)
            },
            budgetRows: budgetRows.map { $0.flatMap { newRow[$0] } })
    }

    /// Some teachers of a formulation with the blocks and rows that they touch; live lessons and the yuan of bought ones
    /// are left out.
    public struct Excerpt: Sendable {
        /// The formulation of these teachers alone.
        public let formulation: Formulation
        /// The position of each of its blocks in the whole.
        public let blocks: [Int]
        /// The position of each of its rows in the whole.
        public let rows: [Int]
    }

    /// The formulation of some teachers alone.
    ///
    /// - Parameters:
    ///   - chosen: positions of types with positions of their members.
    ///   - blocks: what stands for the formulation's own blocks, one for each.
    public func excerpt(_ chosen: [(type: Int, members: [Int])], blocks: [TeachingBlock]) -> Excerpt {
        let touched = chosen.reduce(into: Set<Int>()) { $0.formUnion(types[$1.type].touched(rowBase: blocks.count)) }
            .sorted()
        let ownBlocks = touched.filter { $0 < blocks.count }
        let ownRows = touched.filter { $0 >= blocks.count }.map { $0 - blocks.count }
        let newBlock = Dictionary(uniqueKeysWithValues: zip(ownBlocks, 0...))
        let newRow = Dictionary(uniqueKeysWithValues: zip(ownRows, 0...))
        let own = chosen.map { choice in
            let type = types[choice.type].renumbered(blocks: newBlock, rows: newRow)
            return TeacherType(
                network: type.network, members: choice.members.map { type.members[$0] }, effects: type.effects)
        }
        return Excerpt(
            formulation: Formulation(
                instance: instance, types: own, rows: ownRows.map { rows[$0] }, blocks: ownBlocks.map { blocks[$0] },
                lanes: [], budgetRows: budgetRows.map { _ in nil }),
            blocks: ownBlocks, rows: ownRows)
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
    fileprivate func touched(rowBase: Int) -> Set<Int> {
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

    fileprivate func renumbered(blocks: [Int: Int], rows: [Int: Int]) -> TeacherType {
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
