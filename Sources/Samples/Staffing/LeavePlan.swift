import Rotation

/// Leaves that are known when the plan is made.
enum LeavePlan {
    /// Maternity leaves among young women, long illness and full-time study among all; none in the last year before
    /// retirement.
    static func leaves(of teachers: [Teacher], start: Semester, seed: UInt64) -> [Leave] {
        var random = SplitMix64(seed: seed, stream: "leaves")
        return teachers.compactMap { teacher in
            let age = teacher.born?.wholeYears(atFirstOf: start.firstMonth) ?? 0
            let first = random.draw(0...2)
            let isMaternity = teacher.gender == .female && (24...38).contains(age) && random.chance(0.05)
            let isOther = random.chance(0.007)
            guard isMaternity || isOther, teacher.available.until == nil else { return nil }
            let length = isMaternity ? random.draw(1...2) : 2
            let reason = isMaternity ? "产假" : age < 40 ? "脱产进修" : "病假"
            return Leave(
                teacher: teacher.id,
                span: SemesterSpan(from: start.advanced(by: first), until: start.advanced(by: first + length - 1)),
                reason: reason)
        }
    }
}
