import Rotation

/// The drawing of a ledger: who is free, and where they may be.
struct LedgerDraw {
    private(set) var postings: [RunningPosting] = []
    private let instance: Instance
    private let teachersByGroup: [GroupID: [Teacher]]
    private let placesByGroup: [GroupID: [SchoolID]]
    private let staff: [SchoolID: Int]
    private var away: [SchoolID: Int] = [:]
    private var taken: Set<TeacherID> = []
    private var random: SplitMix64

    /// Nobody is away yet.
    init(_ instance: Instance, seed: UInt64) {
        self.instance = instance
        teachersByGroup = instance.teachers.reduce(into: [:]) { result, teacher in
            for membership in instance.memberships(of: teacher.home) {
                result[membership.group, default: []].append(teacher)
            }
        }
        placesByGroup = instance.memberships.reduce(into: [:]) { $0[$1.group, default: []].append($1.school) }
        staff = instance.teachers.reduce(into: [:]) { $0[$1.home, default: 0] += 1 }
        random = SplitMix64(seed: seed, stream: "ledger")
    }

    /// Draws from here on from a stream of the group's own.
    mutating func beginStream(of group: GroupID, seed: UInt64) {
        random = SplitMix64(seed: seed, stream: "ledger \(group)")
    }

    /// Adds the rows of one entry in one group.
    mutating func add(_ entry: LedgerPlan.Entry, _ mode: Mode, _ terms: PostingTerms, in group: GroupID) {
        let places = placesByGroup[group] ?? []
        let start = instance.policy.start
        let posts = instance.posts.filter {
            places.contains($0.school) && $0.mode == mode.id && $0.wanted.contains(start)
        }
        let base = mode.fillsPosts ? posts.count : teachersByGroup[group]?.count ?? 0
        let count = Int((Double(base) * entry.perHundred / 100).rounded())
        let chosen: [Post?] =
            mode.fillsPosts ? random.pick(count, of: posts) : Array(repeating: nil, count: count)
        for post in chosen {
            let hosts = post.map { [$0.school] } ?? places
            guard let (teacher, host) = pick(entry, terms, in: group, hosts: hosts) else { continue }
            taken.insert(teacher.id)
            away[teacher.home, default: 0] += 1
            postings.append(
                RunningPosting(
                    teacher: teacher.id, mode: mode.id, host: host, post: post?.id, since: entry.since,
                    until: entry.until))
        }
    }

    private mutating func pick(
        _ entry: LedgerPlan.Entry, _ terms: PostingTerms, in group: GroupID, hosts: [SchoolID]
    ) -> (Teacher, SchoolID)? {
        var candidates = (teachersByGroup[group] ?? []).filter { isFree($0, for: entry, terms) }
        while !candidates.isEmpty {
            let teacher = candidates.remove(at: random.draw(0...candidates.count - 1))
            let open = hosts.filter { isOpen($0, to: teacher, for: entry, terms) }
            if let host = random.pick(weighted: open.map { ($0, need(of: teacher, at: $0)) }) {
                return (teacher, host)
            }
        }
        return nil
    }

    /// Periods that the host demands of what the teacher teaches, and one, so that any open host may be drawn.
    private func need(of teacher: Teacher, at host: SchoolID) -> Double {
        teacher.qualification.courses.reduce(1) { $0 + instance.demand(host, $1, 0) }
    }

    private func isFree(_ teacher: Teacher, for entry: LedgerPlan.Entry, _ terms: PostingTerms) -> Bool {
        !taken.contains(teacher.id) && teacher.office != .principal && teacher.exemption == nil
            && teacher.holdUntil == nil && teacher.lastExchangeUntil == nil && teacher.available.until == nil
            && instance.leaves(of: teacher.id).isEmpty && instance.matches(teacher, terms.reach.who)
            && instance.mayStart(teacher, at: entry.since)
            && (away[teacher.home] ?? 0) < (staff[teacher.home] ?? 0) / 8
    }

    private func isOpen(
        _ host: SchoolID, to teacher: Teacher, for entry: LedgerPlan.Entry, _ terms: PostingTerms
    ) -> Bool {
        instance.isWithinReach(terms.reach, from: teacher.home, to: host, at: entry.since)
            && !teacher.unwilling.contains(host)
            && (!terms.needsCourse || instance.demandsCourse(of: teacher.qualification, at: host, 0))
    }
}
