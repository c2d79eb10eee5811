import Plans
import Rotation

/// Where the ladder stands: the plan so far, and what was changed for it.
struct Rung {
    let instance: Instance
    let placements: [Placement]
    let coverage: [Coverage]
    let unmet: Double
    let changes: [ScenarioDraft.Change]

    /// Who was hired or retrained on the way, and is not retrained again.
    var newcomers: Set<TeacherID> {
        Set(
            changes.compactMap { change -> TeacherID? in
                switch change {
                case .patchTeacher(let id, _): TeacherID(rawValue: id)
                case .insert("teachers", let row):
                    row.first { $0.column == "teacher" }.map { TeacherID(rawValue: $0.text) }
                case .insert, .set, .patchSchool: nil
                }
            })
    }
}

/// Who could be hired or retrained, by what their periods at home would be worth.
struct HireCandidates {
    /// A hire or a retraining.
    struct Candidate {
        let draft: ScenarioDraft
        /// Points that the periods at home save at most.
        let worth: Double
    }

    private let candidates: [Candidate]

    /// How many there are.
    var count: Int { candidates.count }

    init(_ rung: Rung) {
        let drafts = FixDrafts(instance: rung.instance)
        let gaps = Dictionary(grouping: rung.coverage.filter { $0.unmet > 1e-6 }) {
            Fault.Gap(school: $0.school, subject: $0.course.subject)
        }
        let number = rung.changes.count + 1
        candidates = gaps.sorted { ($0.key.school, $0.key.subject) < ($1.key.school, $1.key.subject) }
            .flatMap { gap, rows -> [Candidate] in
                let load = rung.instance.subject(gap.subject)?.load ?? 16
                // What is missing last is dearest: the points of a row shrink by bands from the top.
                let worth = rows.reduce(0) { $0 + Self.saving($1, load, in: rung.instance) }
                let hire = drafts.oneMoreTeacher(of: gap.subject, at: gap.school, number: number)
                return ([hire].compactMap { $0 } + drafts.retraining(gap, excluding: rung.newcomers))
                    .map { Candidate(draft: $0, worth: worth) }
            }
            .sorted { ($1.worth, $0.draft.id) < ($0.worth, $1.draft.id) }
    }

    /// The most promising.
    func best(_ count: Int) -> [Candidate] { Array(candidates.prefix(count)) }

    /// Points saved by so many more periods a week in one row of coverage.
    private static func saving(_ row: Coverage, _ periods: Double, in instance: Instance) -> Double {
        let weight =
            instance.weight(of: row.course.subject)
            * instance.weight(of: instance.school(row.school)?.setting ?? .urban)
        let left = max(0, row.unmet - periods)
        return weight
            * (instance.policy.gap.points(unmet: row.unmet, of: row.demand)
                - instance.policy.gap.points(unmet: left, of: row.demand))
    }
}
