import Rotation

extension RegionBlueprint {
    /// The region under a policy, with nobody in it yet.
    func structure(under policy: Policy) -> Instance {
        let units = units
        let directory = Directory(self, units)
        return Instance(
            uncheckedPolicy: policy,
            schools: units.map { row(for: $0) },
            groups: groups.indices.map {
                Group(
                    id: groupID($0), name: groups[$0].name, kind: groups[$0].kind, agreementStart: agreement.from,
                    agreementEnd: agreement.until)
            },
            memberships: memberships(of: units, directory),
            links: links.map {
                GroupLink(first: directory.group($0.first), second: directory.group($0.second), kind: $0.kind)
            },
            classes: units.flatMap { ClassPlan.rows(for: $0) },
            demandRows: demand.flatMap { place, courses in
                courses.map { DemandRow(school: directory.school(place), course: $0.course, periods: $0.periods) }
            },
            travelRows: roads.map {
                TravelRow(from: directory.school($0.from), to: directory.school($0.to), minutes: $0.minutes)
            },
            posts: units.compactMap { posts?.post(for: $0) },
            waivers: exceptions.flatMap { exception in
                exception.rules.flatMap { rule in
                    exception.places.map {
                        Waiver(
                            rule: rule, place: directory.id($0), span: exception.span, reason: exception.reason,
                            by: exception.grantedBy)
                    }
                }
            },
            lintWaivers: exceptions.flatMap { exception in
                exception.clauses.flatMap { clause in
                    exception.places.map {
                        LintWaiver(
                            clause: clause, place: directory.id($0), span: exception.span, reason: exception.reason,
                            by: exception.grantedBy)
                    }
                }
            })
    }

    private func memberships(of units: [Unit], _ directory: Directory) -> [Membership] {
        let leads = groups.indices.compactMap { index -> Membership? in
            guard case .memberElsewhere(let name) = groups[index].lead else { return nil }
            return Membership(group: groupID(index), school: directory.school(name), role: .core)
        }
        return units.map { Membership(group: $0.group, school: $0.id, role: $0.role) } + leads
    }

    private func row(for unit: Unit) -> School {
        let place = unit.place
        return School(
            id: unit.id, name: place.name, stages: place.stages, setting: place.setting,
            district: place.town.district, parent: unit.parent, students: place.pupils,
            coordinate: place.town.point(north: place.north, east: place.east, shrink: shrink),
            isOnline: place.stages != [.kindergarten], tags: place.tags)
    }
}

/// The ids of a blueprint's places and groups, by their names.
private struct Directory {
    private var ids: [String: String] = [:]

    init(_ blueprint: RegionBlueprint, _ units: [Unit]) {
        for unit in units { ids[unit.place.name] = unit.id.rawValue }
        for index in blueprint.groups.indices {
            ids[blueprint.groups[index].name] = blueprint.groupID(index).rawValue
        }
    }

    func id(_ name: String) -> String {
        guard let id = ids[name] else { preconditionFailure("no place or group is called \(name)") }
        return id
    }

    func school(_ name: String) -> SchoolID { SchoolID(rawValue: id(name)) }

    func group(_ name: String) -> GroupID { GroupID(rawValue: id(name)) }
}
