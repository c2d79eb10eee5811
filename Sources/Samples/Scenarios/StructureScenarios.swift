import Rotation

/// What-ifs about which schools there are and to which groups they belong.
struct StructureScenarios {
    private let instance: Instance

    init(_ instance: Instance) { self.instance = instance }

    var all: [SampleScenario] { [merger, exchange, division].compactMap { $0 } }

    /// The smallest place that another of its group can take in; one where nothing running ends, if there is one.
    private var merger: SampleScenario? {
        let candidates = instance.schools.sorted { ($0.students ?? .max, $0.id) < ($1.students ?? .max, $1.id) }
        let mergers = candidates.compactMap { school in taker(of: school).map { (school, $0) } }
        let quiet = mergers.first { school, _ in !instance.postings.contains { $0.host == school.id } }
        guard let (school, taker) = quiet ?? mergers.first else { return nil }
        return SampleScenario(
            "school-merged", "\(school.name)并入\(taker.name)",
            about: "A small place closes; its pupils and teachers go to the school named.",
            "[[restructure]]\nclose = \"\(school.id)\"\ninto = \"\(taker.id)\"")
    }

    /// The school that manages a place, or else the nearest of its group, if it teaches the same.
    private func taker(of school: School) -> School? {
        let memberships = instance.memberships(of: school.id)
        guard let membership = memberships.first, !memberships.contains(where: { $0.role == .core }),
            !instance.demandRows.contains(where: { $0.school == school.id })
        else { return nil }
        let near = instance.memberships.filter { $0.group == membership.group && $0.school != school.id }
            .compactMap { other in instance.travel.minutes(from: school.id, to: other.school).map { ($0, other.school) }
            }
            .sorted { $0 < $1 }.map(\.1)
        return ([school.parent].compactMap { $0 } + near).compactMap { instance.school($0) }
            .first { Set(school.stages).isSubset(of: $0.stages) }
    }

    /// The first member of the first group that stands alone, on its way to the next group of its stages.
    private var exchange: SampleScenario? {
        let members = instance.memberships.filter { membership in
            membership.role == .member && instance.memberships(of: membership.school).count == 1
                && instance.school(membership.school)?.parent == nil
                && !instance.schools.contains { $0.parent == membership.school }
        }
        let moves = members.lazy.compactMap { membership -> (Membership, School, GroupID)? in
            guard let school = instance.school(membership.school) else { return nil }
            let other = instance.memberships.first {
                $0.role == .core && $0.group != membership.group
                    && !Set(instance.school($0.school)?.stages ?? []).isDisjoint(with: school.stages)
            }
            return other.map { (membership, school, $0.group) }
        }
        guard let (membership, school, group) = moves.first else { return nil }
        let names = [membership.group, group].map { instance.group($0)?.name ?? $0.rawValue }
        return SampleScenario(
            "school-changes-group", "\(school.name)由\(names[0])转入\(names[1])",
            about: "A member leaves its group and joins another; whatever runs goes on to its end.",
            """
            [[restructure]]
            leave = "\(membership.group)"
            school = "\(school.id)"

            [[restructure]]
            join = "\(group)"
            school = "\(school.id)"
            """)
    }

    /// The largest school of several stages gives its highest one to a division of its own.
    private var division: SampleScenario? {
        let candidates = instance.schools.filter { school in
            school.stages.allSatisfy { stage in
                instance.classes.contains { $0.school == school.id && $0.stage == stage }
            } && school.stages.count > 1 && !instance.memberships(of: school.id).isEmpty
        }
        guard let school = candidates.max(by: { ($0.students ?? 0, $1.id) < ($1.students ?? 0, $0.id) }),
            let stage = Stage.allCases.last(where: school.stages.contains)
        else { return nil }
        return SampleScenario(
            "division-opened", "\(school.name)单设\(stage == .junior ? "初中部" : "新学部")",
            about:
                "One stage of a school becomes a staffing unit of its own, with the classes and teachers of that stage.",
            """
            [[restructure]]
            open = "\(school.id)-2"
            parent = "\(school.id)"
            stages = ["\(stage.rawValue)"]
            name = "\(school.name)\(stage == .junior ? "初中部" : "新学部")"
            """)
    }
}
