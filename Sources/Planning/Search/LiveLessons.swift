import Formulation
import Rotation

/// The live lessons of one course and mode in one semester, among schools that send them to one another.
///
/// Blocks that are priced one by one take live lessons as if they could be bought. Whether somebody is there to send
/// them is seen here, as if each school could send to each: what a school follows must be taught by the others, and what
/// all follow by all. Lessons that nobody can send are charged at what the school would have instead.
struct LiveLessons {
    /// One school's part.
    struct Place {
        let block: Int
        let course: Int
        /// The position of the live lessons among what the block may buy; `nil` where it can only send.
        let offer: Int?
    }

    /// How the course stands in one block that is priced alone.
    struct Standing {
        /// Periods that teachers who are present teach.
        let taught: Double
        /// Periods followed live.
        let followed: Double
    }

    /// Lessons followed that nobody sends.
    struct Shortage {
        /// What they cost, in points.
        var points = 0.0
        /// How many there are, by place.
        var periods: [Double] = []

        /// Points for each of them, on average.
        var price: Double { points > 0 ? points / periods.reduce(0, +) : 0 }
    }

    /// How many periods one taught may be followed as.
    let fanout: Double
    let places: [Place]

    /// What is short where the schools stand so, in the order of the places.
    ///
    /// - Parameter costOfLosing: what it costs at most if a place cannot have so many of the periods that it follows.
    func shortage(_ standings: [Standing], costOfLosing: (Place, Double) -> Double) -> Shortage {
        let all = fanout * standings.reduce(0) { $0 + $1.taught }
        var periods = standings.map { max(0, $0.followed - (all - fanout * $0.taught)) }
        var excess = zip(standings, periods).reduce(-all) { $0 + $1.0.followed - $1.1 }
        if excess > 1e-9 {
            let order = standings.indices.filter { standings[$0].followed > periods[$0] }
                .map { (costOfLosing(places[$0], periods[$0] + 1) - costOfLosing(places[$0], periods[$0]), $0) }
            for (_, place) in order.sorted(by: { $0 < $1 }) where excess > 0 {
                let amount = min(excess, standings[place].followed - periods[place])
                periods[place] += amount
                excess -= amount
            }
        }
        let points = zip(places, periods).reduce(0) { $0 + ($1.1 > 1e-9 ? costOfLosing($1.0, $1.1) : 0) }
        return points > 0 ? Shortage(points: points, periods: periods) : Shortage()
    }

    /// All live lessons of a formulation, whose blocks are given as ``RelaxedLessons`` has them.
    static func all(_ formulation: Formulation, _ blocks: [TeachingBlock]) -> [LiveLessons] {
        struct Kind: Hashable {
            let mode: ModeID
            let course: Course
        }
        var byKind: [Kind: [StreamLane]] = [:]
        for lane in formulation.lanes {
            let course = blocks[lane.sender].courses[lane.senderCourse].course
            byKind[Kind(mode: lane.mode, course: course), default: []].append(lane)
        }
        let kinds = byKind.keys.sorted { ($0.mode, $0.course) < ($1.mode, $1.course) }
        return kinds.flatMap { kind -> [LiveLessons] in
            guard case .broadcast(let terms) = formulation.instance.mode(kind.mode)?.kind else { return [] }
            return components(byKind[kind] ?? [], blockCount: blocks.count).map { lanes in
                var places: [Int: Place] = [:]
                for lane in lanes {
                    let offer = blocks[lane.receiver].hires.firstIndex {
                        $0.mode == kind.mode && $0.course == lane.receiverCourse
                    }
                    places[lane.receiver] = Place(block: lane.receiver, course: lane.receiverCourse, offer: offer)
                }
                for lane in lanes where places[lane.sender] == nil {
                    places[lane.sender] = Place(block: lane.sender, course: lane.senderCourse, offer: nil)
                }
                return LiveLessons(
                    fanout: terms.fanout, places: places.values.sorted { $0.block < $1.block })
            }
        }
    }

    /// The lanes of one kind, those together that a chain of them ties.
    private static func components(_ lanes: [StreamLane], blockCount: Int) -> [[StreamLane]] {
        var sets = DisjointSets(count: blockCount)
        for lane in lanes { sets.unite(lane.sender, lane.receiver) }
        return Dictionary(grouping: lanes) { sets.root(of: $0.sender) }.sorted { $0.key < $1.key }.map(\.value)
    }
}
