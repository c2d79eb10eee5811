import Rotation

/// The lanes on which live lessons may run: between two online schools of one group, in the mode's subjects.
struct StreamLanes {
    private(set) var lanes: [StreamLane] = []

    init(_ instance: Instance, blocks: [TeachingBlock]) {
        let broadcasts = instance.policy.modes.compactMap { mode -> (ModeID, BroadcastTerms)? in
            if case .broadcast(let terms) = mode.kind { (mode.id, terms) } else { nil }
        }
        guard !broadcasts.isEmpty else { return }
        let online = blocks.indices.filter { instance.school(blocks[$0].school)?.isOnline ?? false }
        for (mode, terms) in broadcasts {
            for sender in online {
                for receiver in online where receiver != sender && blocks[receiver].k == blocks[sender].k {
                    guard Self.shareGroup(instance, blocks[sender], blocks[receiver]) else { continue }
                    for (position, course) in blocks[sender].courses.enumerated()
                    where terms.subjects.contains(course.course.subject) {
                        guard let match = blocks[receiver].courses.firstIndex(where: { $0.course == course.course })
                        else { continue }
                        lanes.append(
                            StreamLane(
                                mode: mode, sender: sender, receiver: receiver, senderCourse: position,
                                receiverCourse: match))
                    }
                }
            }
        }
    }

    private static func shareGroup(_ instance: Instance, _ one: TeachingBlock, _ other: TeachingBlock) -> Bool {
        let semester = instance.semesters[one.k]
        let groups = Set(instance.memberships(of: one.school, at: semester).map(\.group))
        return instance.memberships(of: other.school, at: semester).contains { groups.contains($0.group) }
    }
}
