import GLPKSolver
import PlanningFixtures
import Plans
import Rotation
import Testing

@testable import Mentoring
@testable import Verification

/// Random hamlets: nothing better is found by trying everything, and the verifier agrees.
@Suite struct MentoringOptimumTests {
    /// Counts to be as small as can be, the most important first.
    private typealias Worth = [Double]

    private static func instance(_ seed: Int) -> (instance: Instance, placements: [Placement]) {
        var dice = Dice(seed: seed)
        let schools: [SchoolID] = ["A", "B", "C", "D", "Z"]
        let hamlet = Hamlet {
            $0.horizon = 4
            $0.schools.append(.online("Z"))
            $0.modes = [.posting("rotation", min: 2)]
            $0.mentoring = MentoringTerms(youngYears: 4, maxYoung: dice.roll(1...3))
            let stages: [[Stage]] = [[.primary], [.primary], [.junior], [.primary, .junior]]
            $0.teachers = (1...dice.roll(1...5)).map { number in
                .young(
                    TeacherID(rawValue: "Y\(number)"), at: dice.pick(schools), subject: dice.pick(["pe", "pe", "art"]),
                    stages: dice.pick(stages), since: dice.pick([2023, 2024, 2025]))
            }
            $0.teachers += (1...dice.roll(1...4)).map { number in
                .mentor(
                    TeacherID(rawValue: "M\(number)"), at: dice.pick(schools), subject: dice.pick(["pe", "pe", "art"]),
                    stages: dice.pick(stages))
            }
            for teacher in $0.teachers where dice.once(in: 6) {
                let semester = Semester.after(dice.pick([0, 2]))
                $0.leaves.append(Leave(teacher: teacher.id, span: SemesterSpan(from: semester, until: semester)))
            }
        }
        let instance = hamlet.instance
        let placements: [Placement] = hamlet.teachers.compactMap { teacher in
            guard dice.once(in: 3), hamlet.leaves.allSatisfy({ $0.teacher != teacher.id }) else { return nil }
            let first = dice.pick([0, 2])
            return Placement(
                teacher: teacher.id, mode: "rotation", home: teacher.home,
                host: dice.pick(schools.filter { $0 != teacher.home }), since: .after(first), until: .after(first + 1),
                minutes: nil, subjects: [], status: .new, points: 0, yuan: 0, isFirm: true)
        }
        return (instance, placements)
    }

    @Test(arguments: 0..<120) func `nothing better exists, and the verifier finds nothing`(_ seed: Int) throws {
        let (instance, placements) = Self.instance(seed)
        let plan = try #require(try MentorPlanner(solver: GLPKSolver()).plan(placements, in: instance))
        var earlier: [TeacherID: TeacherID] = [:]
        for k in [0, 2] {
            let semester = instance.semesters[k]
            let rows = plan.rows.filter { $0.schoolYear == semester.schoolYear }
            var pairs: [TeacherID: TeacherID] = [:]
            for row in rows {
                if let young = row.young, let mentor = row.mentor { pairs[young.teacher] = mentor.teacher }
            }
            let trial = Trial(instance, placements, semester, earlier)
            #expect(trial.worth(pairs) == trial.best, "\(semester)")
            earlier = pairs
        }
        var findings = Findings()
        let replay = Replay(Written.table(placements), in: instance, findings: &findings)
        var found = Findings()
        MentoringCheck(instance: instance).check(Written.table(plan.rows), against: replay, into: &found)
        #expect(found.list.map(\.description) == [])
    }

    /// All assignments of one school year.
    private struct Trial {
        let instance: Instance
        let places: [TeacherID: SchoolID]
        let young: [Teacher]
        let mentors: [Teacher]
        let semester: Semester
        let earlier: [TeacherID: TeacherID]

        init(_ instance: Instance, _ placements: [Placement], _ semester: Semester, _ earlier: [TeacherID: TeacherID]) {
            self.instance = instance
            self.semester = semester
            self.earlier = earlier
            var places: [TeacherID: SchoolID] = [:]
            for teacher in instance.teachers { places[teacher.id] = teacher.home }
            for row in placements where row.since <= semester && semester <= row.until {
                places[row.teacher] = row.host
            }
            self.places = places
            let present = instance.teachers.filter { !instance.isAbsent($0, at: semester) }
            mentors = present.filter { $0.rank == "county" }
            young = present.filter {
                $0.rank != "county" && semester.schoolYear - ($0.startedWork?.month.year ?? 0) < 4
            }
        }

        func mayPair(_ young: Teacher, _ mentor: Teacher) -> Bool {
            let own = Set([young.home, places[young.id]].compactMap { $0 })
            let others = Set([mentor.home, places[mentor.id]].compactMap { $0 })
            // All but Z are in the one group.
            let isNear = !own.isDisjoint(with: others) || (own != ["Z"] && others != ["Z"])
            return isNear && young.qualification.main == mentor.qualification.main
                && !Set(young.qualification.stages).isDisjoint(with: mentor.qualification.stages)
        }

        func worth(_ pairs: [TeacherID: TeacherID]) -> Worth? {
            var worth: Worth = [0, 0, 0, 0, 0]
            for (young, mentor) in pairs {
                let ends = (places[young] ?? "", places[mentor] ?? "")
                worth[0] -= 1
                if ends.0 == ends.1 { worth[2] -= 1 }
                // Z lies nowhere: worse than any way that is known.
                worth[3] += instance.travel.minutes(from: ends.0, to: ends.1) ?? 1000
                if earlier[young] == mentor { worth[4] -= 1 }
            }
            worth[1] = -Double(Set(pairs.values).count)
            let loads = Dictionary(grouping: pairs.values) { $0 }
            return loads.values.contains { $0.count > instance.mentoring?.maxYoung ?? 0 } ? nil : worth
        }

        var best: Worth? {
            var best: Worth?
            func choose(_ index: Int, _ pairs: [TeacherID: TeacherID]) {
                guard index < young.count else {
                    guard let worth = worth(pairs) else { return }
                    if let known = best, !worth.lexicographicallyPrecedes(known) { return }
                    best = worth
                    return
                }
                choose(index + 1, pairs)
                for mentor in mentors where mayPair(young[index], mentor) {
                    choose(index + 1, pairs.merging([young[index].id: mentor.id]) { first, _ in first })
                }
            }
            choose(0, [:])
            return best
        }
    }
}
