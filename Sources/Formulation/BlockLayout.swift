import Itineraries
import Rotation

/// The blocks of teaching of an instance, and where each pool stands in them.
struct BlockLayout {
    let blocks: [TeachingBlock]
    private var positions: [SchoolID: [Int?]] = [:]
    private var pools: [[Qualification: Int]]

    init(_ instance: Instance, _ itineraries: Itineraries, statusQuo: StatusQuoUnmet) {
        let present = Self.presence(instance, itineraries)
        let harm = NoHarm(instance, statusQuo: statusQuo)
        var blocks: [TeachingBlock] = []
        for school in instance.schools {
            positions[school.id] = instance.semesters.indices.map { k in
                let courses = Self.courses(instance, school, k)
                guard !courses.isEmpty else { return nil }
                blocks.append(
                    TeachingBlock(
                        school: school.id, k: k, courses: courses,
                        pools: Self.pools(instance, present[school.id] ?? [], courses),
                        hires: Self.hires(instance, school, courses), harmLimit: harm?.limit(school.id, k)))
                return blocks.count - 1
            }
        }
        self.blocks = blocks
        pools = blocks.map { block in
            Dictionary(uniqueKeysWithValues: zip(block.pools.map(\.qualification), 0...))
        }
    }

    /// The pool of a qualification at a school in a planned semester; `nil` where it could teach nothing there.
    func pool(_ school: SchoolID, _ k: Int, _ qualification: Qualification) -> PoolPosition? {
        guard let block = positions[school]?[k], let pool = pools[block][qualification] else { return nil }
        return PoolPosition(block: block, pool: pool)
    }

    /// The qualifications that some arc brings to each school.
    private static func presence(_ instance: Instance, _ itineraries: Itineraries) -> [SchoolID: Set<Qualification>] {
        var present: [SchoolID: Set<Qualification>] = [:]
        for network in itineraries.networks {
            present[network.home, default: []].insert(network.qualification)
            for arc in network.arcs {
                if let stay = arc.stay { present[stay.host, default: []].insert(network.qualification) }
                if case .runningVisit(_, let visits) = arc.action {
                    for visit in visits { present[visit.host, default: []].insert(network.qualification) }
                }
                for host in arc.menu?.hosts ?? [] { present[host.host, default: []].insert(network.qualification) }
            }
        }
        return present
    }

    private static func courses(_ instance: Instance, _ school: School, _ k: Int) -> [TeachingBlock.CourseDemand] {
        instance.demand.courses(at: school.id, k).map { course in
            let demand = instance.demand(school.id, course, k)
            let weight = instance.weight(of: course.subject)
            let price = instance.policy.gap.price * weight * instance.weight(of: school.setting)
            return TeachingBlock.CourseDemand(
                course: course, demand: demand, weight: weight,
                slices: instance.policy.gap.slices(of: demand).map { .init(width: $0.width, points: price * $0.factor) }
            )
        }
    }

    private static func pools(
        _ instance: Instance, _ qualifications: Set<Qualification>, _ courses: [TeachingBlock.CourseDemand]
    ) -> [TeachingBlock.Pool] {
        qualifications.sorted().compactMap { qualification in
            let offers = courses.indices.filter { qualification.covers(courses[$0].course) }.map { position in
                TeachingBlock.Offer(
                    course: position,
                    points: courses[position].course.subject == qualification.main
                        ? 0 : instance.policy.worth.secondSubjectPoints)
            }
            return offers.isEmpty ? nil : TeachingBlock.Pool(qualification: qualification, offers: offers)
        }
    }

    private static func hires(
        _ instance: Instance, _ school: School, _ courses: [TeachingBlock.CourseDemand]
    ) -> [TeachingBlock.HireOffer] {
        instance.policy.modes.flatMap { mode -> [TeachingBlock.HireOffer] in
            guard case .hire(let terms) = mode.kind else { return [] }
            return courses.indices.filter { terms.subjects.contains(courses[$0].course.subject) }.map { position in
                TeachingBlock.HireOffer(
                    mode: mode.id, course: position, limit: terms.maxPeriods, points: terms.points,
                    yuan: terms.yuanPerPeriod[school.setting])
            }
        }
    }
}
