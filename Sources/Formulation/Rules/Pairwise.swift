import Itineraries
import Rotation

/// What two schools take from one another in a school year they give back, subject by subject.
///
///     |starts(a→b,s,year) − starts(b→a,s,year)| − shortfall({a,b},s,year) ≤ max_net
///
/// Reads the starts of the named modes in the year's fall or the spring after, by the main subject `s` of whoever
/// starts. Adds one row, bounded on both sides, for each pair of schools, main subject and school year that starts in
/// the horizon, wherever some teacher's network holds such a start: elsewhere both sides are nothing. Clause: LH-08
/// (点对点交流). The clause gives no number and does not say that an exchange is even; an office that reads it so names
/// the modes that are to be.
struct Pairwise: ArcRule {
    private struct Key: Hashable, Comparable {
        let place: PairPlace
        let fall: Int

        static func < (left: Key, right: Key) -> Bool { (left.place, left.fall) < (right.place, right.fall) }
    }

    private let rows: [Key: Int]
    private let modes: Set<ModeID>
    private let isFall: [Bool]

    init(_ rule: Rule, _ terms: PairBalance, networks: [Network], _ register: inout RowRegister) {
        let isFall = register.instance.semesters.map { $0.term == .fall }
        let keys = networks.reduce(into: Set<Key>()) { keys, network in
            for arc in network.arcs {
                if let key = Self.key(of: arc, in: network, terms.modes, isFall) { keys.insert(key) }
            }
        }
        var rows: [Key: Int] = [:]
        for key in keys.sorted() {
            rows[key] = register.add(
                RuleRow(
                    rule: .pairwise, place: "\(key.place)", k: key.fall, lower: 0 - terms.maxNet, upper: terms.maxNet,
                    penalty: rule.penalty, required: terms.maxNet,
                    waiver: register.instance.waiver(of: .pairwise, at: key.place, key.fall)))
        }
        self.rows = rows
        self.isFall = isFall
        modes = terms.modes
    }

    func entries(of arc: Arc, in network: Network) -> [RowEntry] {
        guard let key = Self.key(of: arc, in: network, modes, isFall), let row = rows[key] else { return [] }
        return [RowEntry(row: row, achieved: network.home == key.place.first ? 1 : -1)]
    }

    /// The row to which an arc belongs, if it is a start that counts.
    private static func key(of arc: Arc, in network: Network, _ modes: Set<ModeID>, _ isFall: [Bool]) -> Key? {
        guard let stay = arc.started, modes.contains(stay.mode) else { return nil }
        let k = arc.span.lowerBound
        let fall = isFall[k] ? k : k - 1
        guard fall >= 0 else { return nil }
        return Key(place: PairPlace(network.home, stay.host, network.qualification.main), fall: fall)
    }
}
