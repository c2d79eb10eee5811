import Rotation

extension Instance {
    /// The same instance with some of its tables replaced.
    func replacing(
        policy: Policy? = nil, teachers: [Teacher]? = nil, travelRows: [TravelRow]? = nil, leaves: [Leave]? = nil,
        postings: [RunningPosting]? = nil, pins: [Pin]? = nil, waivers: [Waiver]? = nil
    ) -> Instance {
        Instance(
            uncheckedPolicy: policy ?? self.policy, schools: schools, groups: groups, memberships: memberships,
            links: links, teachers: teachers ?? self.teachers, classes: classes, demandRows: demandRows,
            travelRows: travelRows ?? self.travelRows, leaves: leaves ?? self.leaves, posts: posts,
            postings: postings ?? self.postings, pins: pins ?? self.pins, waivers: waivers ?? self.waivers,
            lintWaivers: lintWaivers, mentoring: mentoring)
    }
}
