import Rotation

/// Whether pairs could be exchanged so that more young teachers have a mentor, or more mentors a young teacher.
///
/// Both are exact: as long as a pairing is not the largest, a chain of exchanges leads from a young teacher without a
/// mentor to a mentor with room (Berge); as long as a largest one leaves needless mentors idle, a chain leads from an
/// idle mentor to one who has two.
struct MentoringOptimum {
    private let circle: MentoringCircle
    private let mentors: [TeacherID: TeacherID]
    private let loads: [TeacherID: Int]
    private let maxYoung: Int

    /// The question for one school year: each paired young teacher's mentor, and how many each mentor has.
    init(_ circle: MentoringCircle, mentors: [TeacherID: TeacherID], loads: [TeacherID: Int], maxYoung: Int) {
        self.circle = circle
        self.mentors = mentors
        self.loads = loads
        self.maxYoung = maxYoung
    }

    /// Young teachers without a mentor for whom room could be made.
    var youngWhoCouldBePaired: [TeacherID] {
        let paired = Dictionary(grouping: mentors.keys) { mentors[$0] ?? "" }
        // Mentors from whom no room can be reached stay so: chains that meet share their ends.
        var hopeless: Set<TeacherID> = []
        return circle.young.filter { young in
            guard mentors[young] == nil else { return false }
            var reached: Set<TeacherID> = []
            var waiting = circle.candidates(of: young)
            while let mentor = waiting.popLast() {
                guard !hopeless.contains(mentor), reached.insert(mentor).inserted else { continue }
                if (loads[mentor] ?? 0) < maxYoung { return true }
                for other in paired[mentor] ?? [] { waiting += circle.candidates(of: other) }
            }
            hopeless.formUnion(reached)
            return false
        }
    }

    /// Mentors without a young teacher to whom one could be passed on.
    var mentorsWhoCouldBeBusy: [TeacherID] {
        var young: [TeacherID: [TeacherID]] = [:]
        for teacher in circle.young where mentors[teacher] != nil {
            for mentor in circle.candidates(of: teacher) { young[mentor, default: []].append(teacher) }
        }
        var hopeless: Set<TeacherID> = []
        return circle.mentors.filter { idle in
            guard loads[idle] == nil else { return false }
            var reached: Set<TeacherID> = []
            var waiting = [idle]
            while let mentor = waiting.popLast() {
                guard !hopeless.contains(mentor), reached.insert(mentor).inserted else { continue }
                if (loads[mentor] ?? 0) > 1 { return true }
                waiting += (young[mentor] ?? []).compactMap { mentors[$0] }
            }
            hopeless.formUnion(reached)
            return false
        }
    }
}
