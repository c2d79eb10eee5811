import Formulation
import Rotation

/// Which teachers have to do with one another: those who may teach at the same school, or count in the same row.
struct Vicinity {
    private let around: [[NeighbourhoodSearch.Seat]]
    private let seats: [NeighbourhoodSearch.Seat]

    init(_ formulation: Formulation, _ seats: [NeighbourhoodSearch.Seat]) {
        self.seats = seats
        var bySchoolCourse: [SchoolID: [Course: [NeighbourhoodSearch.Seat]]] = [:]
        var byRow: [Int: [NeighbourhoodSearch.Seat]] = [:]
        for seat in seats {
            let network = formulation.types[seat.type].network
            for school in network.schools.sorted() {
                for course in network.qualification.courses {
                    bySchoolCourse[school, default: [:]][course, default: []].append(seat)
                }
            }
            let rows = Set(formulation.types[seat.type].effects.flatMap { $0.entries.map(\.row) })
            for row in rows.sorted() { byRow[row, default: []].append(seat) }
        }
        var demanded: [SchoolID: Set<Course>] = [:]
        for block in formulation.blocks { demanded[block.school, default: []].formUnion(block.courses.map(\.course)) }
        let courses = bySchoolCourse.keys.sorted().flatMap { school in
            (bySchoolCourse[school] ?? [:]).sorted { $0.key < $1.key }
                .filter { demanded[school]?.contains($0.key) ?? false }.map(\.value)
        }
        around = (courses + byRow.sorted { $0.key < $1.key }.map(\.value)).filter { $0.count > 1 }
    }

    /// About so many teachers, related through one course of a school or one row, and, where those are not enough,
    /// through others that share somebody with it.
    func circle(of size: Int, using random: inout RandomSource) -> [NeighbourhoodSearch.Seat] {
        guard !around.isEmpty else { return Array(seats.shuffled(using: &random).prefix(size)) }
        var chosen: [NeighbourhoodSearch.Seat] = []
        var known: Set<NeighbourhoodSearch.Seat> = []
        var pool = around[random.below(around.count)]
        for _ in 0..<8 where chosen.count < size {
            for seat in pool.shuffled(using: &random) where chosen.count < size && known.insert(seat).inserted {
                chosen.append(seat)
            }
            let kin = around.filter { $0.contains { known.contains($0) } }
            if !kin.isEmpty { pool = kin[random.below(kin.count)] }
        }
        return chosen
    }

    /// Two to six teachers, mostly related.
    func pick(using random: inout RandomSource) -> [NeighbourhoodSearch.Seat] {
        let size = 2 + random.below(5)
        var chosen: [NeighbourhoodSearch.Seat] = []
        if !around.isEmpty, random.below(8) > 0 {
            let pool = around[random.below(around.count)]
            for _ in 0..<size {
                let seat = pool[random.below(pool.count)]
                if !chosen.contains(seat) { chosen.append(seat) }
            }
        }
        while chosen.count < min(2, seats.count) {
            let seat = seats[random.below(seats.count)]
            if !chosen.contains(seat) { chosen.append(seat) }
        }
        return chosen
    }
}
