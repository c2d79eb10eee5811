import Plans
import Rotation

/// The rows of one school year: pairs, and who is left without and why.
struct MentoringYear {
    /// Young teachers by id, then mentors without a young teacher by id.
    let rows: [MentoringPlan.Row]
    /// The mentor of each young teacher who has one.
    let pairs: [TeacherID: TeacherID]

    /// The outcome of a cast; `mentors` has the position of each young teacher's mentor, `nil` for none.
    init(_ cast: MentoringCast, mentors: [Int?]) {
        var pairs: [TeacherID: TeacherID] = [:]
        var rows: [MentoringPlan.Row] = []
        for (index, young) in cast.young.enumerated() {
            var row = MentoringPlan.Row(
                schoolYear: cast.schoolYear, subject: young.subject, young: young.person, mentor: nil,
                status: Self.reason(forLeaving: cast.matches[index], cast))
            if let mentor = mentors[index] {
                row.mentor = cast.mentors[mentor].person
                row.minutes = cast.matches[index].first { $0.mentor == mentor }?.minutes
                row.status = .paired
                pairs[young.teacher.id] = cast.mentors[mentor].teacher.id
            }
            rows.append(row)
        }
        let wanted = Set(cast.matches.flatMap { $0.map(\.mentor) })
        let busy = Set(mentors.compactMap { $0 })
        for (index, mentor) in cast.mentors.enumerated() where mentor.isPresent && !busy.contains(index) {
            rows.append(
                MentoringPlan.Row(
                    schoolYear: cast.schoolYear, subject: mentor.subject, young: nil, mentor: mentor.person,
                    status: wanted.contains(index) ? .youngTaken : .noYoung))
        }
        self.rows = rows
        self.pairs = pairs
    }

    /// Why a young teacher with these matches has no mentor: with the most pairs made, whoever is present is full.
    private static func reason(
        forLeaving matches: [MentoringCast.Match], _ cast: MentoringCast
    ) -> MentoringPlan.Status {
        if matches.isEmpty { return .noMentor }
        return matches.contains { cast.mentors[$0.mentor].isPresent } ? .mentorsFull : .mentorAbsent
    }
}
