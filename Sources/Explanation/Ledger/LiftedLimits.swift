import Itineraries
import Rotation

/// What teachers could do if limits were lifted: first those of distance, then what binds each of them as well.
struct LiftedLimits {
    /// Networks in which no way is too long.
    private let nearby: [TeacherID: Network]
    /// Networks in which nothing binds the teacher either: no leave, hold, rest, age, ledger or pin.
    private let unbound: [TeacherID: Network]

    /// Lifts the limits of some teachers on their way to some schools.
    init(_ instance: Instance, _ teachers: [Teacher], to schools: [SchoolID]) {
        var policy = instance.policy
        policy.modes = policy.modes.map(\.withoutMinutes)
        let unknown = Set(teachers.map(\.home)).sorted().flatMap { home in
            schools.filter { instance.travel.minutes(from: home, to: $0) == nil }
                .map { TravelRow(from: home, to: $0, minutes: 0) }
        }
        let known = instance.travelRows + unknown
        nearby = Self.networks(
            instance.replacing(policy: policy, teachers: teachers, travelRows: known), teachers)
        policy.eligibility = Eligibility()
        unbound = Self.networks(
            instance.replacing(
                policy: policy, teachers: teachers.map(\.unbound), travelRows: known, leaves: [], postings: [],
                pins: []), teachers)
    }

    private static func networks(_ instance: Instance, _ teachers: [Teacher]) -> [TeacherID: Network] {
        guard let itineraries = try? Itineraries(instance) else { return [:] }
        return Dictionary(uniqueKeysWithValues: zip(instance.teachers.map(\.id), itineraries.networks))
    }

    /// Most periods a week at a school in a semester if no way were too long.
    func mostNearby(_ teacher: TeacherID, at school: SchoolID, _ k: Int) -> Double {
        nearby[teacher]?.most(at: school, k) ?? 0
    }

    /// Most periods a week if nothing bound the teacher either.
    func mostUnbound(_ teacher: TeacherID, at school: SchoolID, _ k: Int) -> Double {
        unbound[teacher]?.most(at: school, k) ?? 0
    }
}

extension Network {
    /// Most periods a week that some path gives at a school in the planned semester `k`.
    func most(at school: SchoolID, _ k: Int) -> Double {
        arcs.reduce(0) { most, arc in
            guard arc.span.contains(k) else { return most }
            if let menu = arc.menu, menu.hosts.contains(where: { $0.host == school }) {
                return max(most, Double(menu.maxDays) * menu.periodsPerDay)
            }
            return gives(arc).reduce(most) { $1.school == school && $1.k == k ? max($0, $1.periods) : $0 }
        }
    }
}

extension Mode {
    /// The mode without a limit on minutes.
    fileprivate var withoutMinutes: Mode {
        switch kind {
        case .posting(var terms):
            terms.reach.maxMinutes = nil
            return Mode(id: id, label: label, kind: .posting(terms))
        case .post(var terms):
            terms.reach.maxMinutes = nil
            return Mode(id: id, label: label, kind: .post(terms))
        case .visiting(var terms):
            terms.reach.maxMinutes = nil
            return Mode(id: id, label: label, kind: .visiting(terms))
        case .broadcast, .hire: return self
        }
    }
}

extension Teacher {
    /// The teacher without anything that binds.
    fileprivate var unbound: Teacher {
        var teacher = self
        teacher.exemption = nil
        teacher.available = .always
        teacher.restUntil = nil
        teacher.lastExchangeUntil = nil
        teacher.holdUntil = nil
        return teacher
    }
}
