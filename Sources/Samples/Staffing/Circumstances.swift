import Rotation

/// Honours, holds and earlier exchanges: what a roster says of a teacher beside subject and dates.
struct Circumstances {
    private let situation: Situation
    private let profile: StaffingProfile
    private let start: Semester
    private var random: SplitMix64

    /// Draws for the teachers of one unit.
    init(of unit: Unit, profile: StaffingProfile, start: Semester, seed: UInt64) {
        situation = unit.situation
        self.profile = profile
        self.start = start
        random = SplitMix64(seed: seed, stream: "circumstances \(unit.id)")
    }

    /// Settles everything about one teacher that does not depend on others.
    mutating func settle(_ teacher: inout Teacher) {
        let age = teacher.born?.wholeYears(atFirstOf: start.firstMonth) ?? 0
        teacher.rank = rank(age: age, isManager: teacher.office.isManager)
        teacher.isReserve = teacher.office != .principal && (28...44).contains(age) && random.chance(profile.reserve)
        teacher.isVolunteer = random.chance(0.06)
        teacher.priority = Double(2 * random.draw(0...3) + Self.points[teacher.rank, default: 0])
        if let reason = exemption(age: age) {
            teacher.exemption = reason
            teacher.isVolunteer = false
        } else {
            hold(&teacher, age: age)
        }
        recordExchange(&teacher)
    }

    /// The honours that count as backbone, county to province.
    static let ranks = ["县级骨干", "市级骨干", "省级骨干"]

    private static let points = ["县级骨干": 1, "市级骨干": 2, "省级骨干": 3]

    private mutating func rank(age: Int, isManager: Bool) -> String {
        let share = age < 30 ? 0.05 : profile.backbone[situation] * (isManager ? 1.6 : 1)
        guard random.chance(share) else { return "" }
        let tiers = Array(zip(Self.ranks, [0.7, 0.24, 0.06])).map { (option: $0.0, weight: $0.1) }
        return random.pick(weighted: tiers) ?? ""
    }

    private mutating func exemption(age: Int) -> String? {
        guard random.chance(age >= 45 ? 0.03 : 0.01) else { return nil }
        return random.pick(["患重大疾病（医院证明，已公示）", "肢体残疾", "独自照料重病家属"])
    }

    /// A service lock, nursing, or a graduating class through its last year.
    private mutating func hold(_ teacher: inout Teacher, age: Int) {
        let endOfYear = Semester(schoolYear: start.schoolYear, term: .spring)
        if let started = teacher.startedWork?.month.year, profile.hasSpecialPosts, started > start.schoolYear - 3,
            random.chance(0.6)
        {
            teacher.holdUntil = Semester(schoolYear: started + 2, term: .spring)
            teacher.holdReason = "特岗教师服务期（三年）"
        } else if teacher.gender == .female, (25...38).contains(age), random.chance(0.05) {
            teacher.holdUntil = endOfYear
            teacher.holdReason = "哺乳期"
        } else if teacher.qualification.stages.contains(where: { $0 > .primary }), random.chance(0.12) {
            teacher.holdUntil = endOfYear
            teacher.holdReason = "毕业年级"
        }
    }

    /// One in eight of those long enough at the school has been away before; the latest are still at rest.
    private mutating func recordExchange(_ teacher: inout Teacher) {
        guard let since = teacher.atSchoolSince?.month, random.chance(0.125) else { return }
        let year = start.schoolYear - random.draw(1...6)
        guard year > since.year else { return }
        teacher.lastExchangeUntil = Semester(schoolYear: year, term: .spring)
        if year == start.schoolYear - 1 { teacher.restUntil = start.advanced(by: 1) }
    }
}
