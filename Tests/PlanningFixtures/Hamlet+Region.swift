import Rotation

extension Hamlet {
    /// Groups of two schools that nothing ties to one another: in each the member lacks most of its lessons, and five
    /// teachers of different loads may help out.
    package static func sideBySide(count: Int) -> Hamlet {
        Hamlet { hamlet in
            hamlet.horizon = 4
            hamlet.gap = GapPrice(price: 10)
            hamlet.modes = [
                .posting("rotation", min: 2, max: 4) {
                    $0.startPoints = 20
                    $0.semesterPoints = 2
                    $0.restSemesters = 1
                },
                .visiting("visit", days: 2) { $0.dayPoints = 3 },
            ]
            (hamlet.schools, hamlet.groups, hamlet.memberships) = ([], [], [])
            (hamlet.demand, hamlet.travel) = ([], [])
            for number in 1...count { hamlet.addGroup(number) }
        }
    }

    private mutating func addGroup(_ number: Int) {
        let group = GroupID(rawValue: "G\(number)")
        let core = SchoolID(rawValue: "core\(number)")
        let member = SchoolID(rawValue: "member\(number)")
        groups.append(Group(id: group, name: group.rawValue, kind: .tight))
        schools += [.online(core, .town), .online(member)]
        memberships += [
            Membership(group: group, school: core, role: .core),
            Membership(group: group, school: member, role: .member),
        ]
        travel.append(TravelRow(from: core, to: member, minutes: 20))
        demand += [
            .of("pe", Double(20 + number), at: core), .of("music", 12, at: core),
            .of("pe", 16, at: member), .of("music", Double(8 + number), at: member),
        ]
        for load in 0..<5 {
            teachers.append(
                .at(
                    core, TeacherID(rawValue: "T\(number)\(load)"), teaching: load < 3 ? "pe" : "music",
                    load: Double(10 + load)))
        }
    }
}
