import Formulation
import Itineraries

/// A limit on how many teachers leave the path that their type is told, for a bound on plans that keep to it.
///
/// At given prices each teacher is worth the length of the path told, less what the best itinerary gains; as teachers
/// fall apart, the limit lets those leave who gain most.
struct Tether {
    /// The path told, by type; `nil` where nobody is told anything.
    let paths: [Path?]
    /// How many may leave it.
    let changes: Int

    /// What teachers gain by leaving.
    struct Leaving {
        private var candidates: [(gain: Double, type: TeacherType, told: Path, best: Path)] = []

        /// Notes what a member of a type gains.
        mutating func add(_ type: TeacherType, from told: Path, _ length: Double, to best: BestItinerary) {
            guard best.length < length, best.path != told else { return }
            candidates.append((length - best.length, type, told, best.path))
        }

        /// What the best `changes` members gain together; the tally follows them.
        mutating func gain(ofBest changes: Int, in tally: inout Tally) -> Double {
            var left = changes
            var sum = 0.0
            let order = candidates.indices.sorted { (-candidates[$0].gain, $0) < (-candidates[$1].gain, $1) }
            for candidate in order.map({ candidates[$0] }) where left > 0 {
                let members = min(left, candidate.type.members.count)
                left -= members
                sum += Double(members) * candidate.gain
                tally.add(candidate.told, of: candidate.type, sign: -Double(members))
                tally.add(candidate.best, of: candidate.type, sign: Double(members))
            }
            return sum
        }
    }
}

extension TeacherType {
    /// The length of a path under given lengths of arcs.
    func length(of path: Path, _ lengths: some ArcLengths) -> Double {
        path.steps.reduce(0) { sum, step in
            let (arc, effect) = (network.arcs[step.arc], effects[step.arc])
            var length = lengths.length(effect, arc)
            if let menu = arc.menu {
                length += lengths.lengthOfDaysAway(step.choice.reduce(0) { $0 + $1.days }, effect, menu)
                for visit in step.choice { length += lengths.lengthOfDays(visit.days, at: visit.host, effect, menu) }
            }
            return sum + length
        }
    }
}
