import LinearModel
import Plans
import Rotation

/// Assigns mentors to young teachers once it is known who works where (师徒结对).
///
/// A pair shares the main subject, a stage, and a group (or a school) of the home or present place of each; a mentor has
/// at most `max_young` young teachers; nobody absent takes part. Among all such assignments, in this order: the most
/// young teachers have a mentor, the most mentors have a young teacher, the most pairs work at one place, the fewest
/// minutes lie between the others, and the most pairs of the school year before are kept.
public struct MentorPlanner<Engine: Solver>: Sendable {
    private let solver: Engine

    /// A planner that solves its programs with `solver`.
    public init(solver: Engine) { self.solver = solver }

    /// Who mentors whom in each school year of the horizon; `nil` where the instance asks for no mentoring.
    ///
    /// - Throws: What the solver throws; the programs themselves always have a solution.
    public func plan(_ placements: [Placement], in instance: Instance) throws(SolverError) -> MentoringPlan? {
        guard let terms = instance.mentoring else { return nil }
        let byTeacher = Dictionary(grouping: placements, by: \.teacher)
        var rows: [MentoringPlan.Row] = []
        var earlier: [TeacherID: TeacherID] = [:]
        var year: Int?
        for semester in instance.semesters where semester.schoolYear != year {
            year = semester.schoolYear
            let cast = MentoringCast(at: semester, byTeacher, in: instance)
            var mentors = [Int?](repeating: nil, count: cast.young.count)
            for block in MentoringBlock.blocks(of: cast) {
                let program = MentoringProgram(block, of: cast, maxYoung: terms.maxYoung, earlier: earlier)
                for (young, mentor) in try program.pairs(by: solver) { mentors[young] = mentor }
            }
            let outcome = MentoringYear(cast, mentors: mentors)
            rows += outcome.rows
            earlier = outcome.pairs
        }
        let unknown = instance.teachers.count { $0.startedWork == nil && !instance.isMentor($0) }
        return MentoringPlan(rows: rows, unknownStarts: unknown)
    }
}
