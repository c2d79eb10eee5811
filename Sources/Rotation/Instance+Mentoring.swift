/// Who may mentor, and who is young: from the data alone.
extension Instance {
    /// Whether the teacher holds a rank that mentors; nobody does where there are no terms of mentoring.
    public func isMentor(_ teacher: Teacher) -> Bool {
        guard let mentoring else { return false }
        return (mentoring.ranks ?? policy.backboneRanks).contains(teacher.rank)
    }

    /// Whether the teacher is young in the school year that begins in the autumn of `schoolYear`.
    ///
    /// Whoever may mentor is not, however short a working life; neither is anyone of whom it is not known when that
    /// began.
    public func isYoung(_ teacher: Teacher, in schoolYear: Int) -> Bool {
        guard let mentoring, !isMentor(teacher), let began = teacher.startedWork else { return false }
        let first = Semester(schoolYear: schoolYear, term: .fall).firstMonth
        return began.wholeYears(atFirstOf: first) < mentoring.youngYears
    }
}
