/// Who is there, how long, and who must or may move: section 3 of the planning model.
extension Instance {
    /// Whole years of age completed by the first of the semester's first month; `nil` without a date of birth.
    public func age(of teacher: Teacher, at semester: Semester) -> Int? {
        teacher.born?.wholeYears(atFirstOf: semester.firstMonth)
    }

    /// Years at the school, in half years; 0 where the roster does not say since when.
    public func years(of teacher: Teacher, at semester: Semester) -> Double {
        guard var since = teacher.atSchoolSince?.month else { return 0 }
        if let last = teacher.lastExchangeUntil { since = max(since, last.advanced(by: 1).firstMonth) }
        let months = since.distance(to: semester.firstMonth)
        return months <= 0 ? 0 : Double(months / 6) / 2
    }

    /// Whether the teacher gives no periods and takes no posting: on leave, not yet or no longer there, or retired.
    public func isAbsent(_ teacher: Teacher, at semester: Semester) -> Bool {
        !isEmployed(teacher, at: semester) || leaves(of: teacher.id).contains { $0.span.contains(semester) }
    }

    /// Whether a teacher has come and is not gone for good, on leave or not.
    public func isEmployed(_ teacher: Teacher, at semester: Semester) -> Bool {
        teacher.available.contains(semester) && !hasRetired(teacher, at: semester)
    }

    private func hasRetired(_ teacher: Teacher, at semester: Semester) -> Bool {
        guard teacher.available.until == nil, let gender = teacher.gender, let age = age(of: teacher, at: semester),
            let limit = policy.eligibility.retireAge[gender]
        else { return false }
        return age >= limit
    }

    /// Whether the teacher's age forbids a new posting or post.
    public func isOverAge(_ teacher: Teacher, at semester: Semester) -> Bool {
        guard let gender = teacher.gender, let limit = policy.eligibility.maxAge[gender],
            let age = age(of: teacher, at: semester)
        else { return false }
        return age >= limit
    }

    /// Whether the teacher may take a new posting or post in `semester`.
    public func mayStart(_ teacher: Teacher, at semester: Semester) -> Bool {
        if teacher.exemption != nil || isOverAge(teacher, at: semester) { return false }
        if let hold = teacher.holdUntil, semester <= hold { return false }
        guard teacher.atSchoolSince != nil else { return true }
        return years(of: teacher, at: semester) >= policy.eligibility.minYears
    }

    /// Whether the teacher holds a rank that is backbone.
    public func isBackbone(_ teacher: Teacher) -> Bool { policy.backboneRanks.contains(teacher.rank) }

    /// Whether the teacher is one of those whom a mode may send.
    public func matches(_ teacher: Teacher, _ who: [Who]) -> Bool {
        who.contains { kind in
            switch kind {
            case .anyone: true
            case .staff: !teacher.office.isManager
            case .manager: teacher.office.isManager
            case .backbone: isBackbone(teacher)
            case .reserve: teacher.isReserve
            case .volunteer: teacher.isVolunteer
            }
        }
    }

    /// The last semester to which a ledger row is committed: as agreed, and not less than its mode's minimum.
    public func committedUntil(_ posting: RunningPosting) -> Semester {
        guard let terms = mode(posting.mode)?.postingTerms else { return posting.until }
        return max(posting.until, posting.since.advanced(by: terms.minSemesters - 1))
    }

    /// Whether a move is due in the planned semester `k`, judged from the data alone.
    public func isDue(_ teacher: Teacher, at semester: Semester) -> Bool {
        guard let dueYears = policy.eligibility.dueYears, teacher.exemption == nil,
            !isOverAge(teacher, at: semester), years(of: teacher, at: semester) >= dueYears,
            !isAbsent(teacher, at: semester)
        else { return false }
        if let rest = teacher.restUntil, semester <= rest { return false }
        return !postings(of: teacher.id).contains { posting in
            mode(posting.mode)?.postingTerms != nil && semester <= committedUntil(posting)
        }
    }

    /// A school's teachers who are not absent in `semester`.
    public func staffCount(of school: SchoolID, at semester: Semester) -> Int {
        teachers.count { $0.home == school && !isAbsent($0, at: semester) }
    }
}
