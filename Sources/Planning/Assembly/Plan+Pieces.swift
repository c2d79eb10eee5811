import Plans
import Rotation

extension Plan {
    /// The plan of a whole instance from those of its parts, every list in its fixed order.
    init(_ pieces: [PlanAssembly], statusQuoScore: Double) {
        let order = Dictionary(uniqueKeysWithValues: zip(RuleName.allCases, 0...))
        var lines: [Score.Line] = []
        for line in pieces.flatMap(\.lines) {
            if let position = lines.firstIndex(where: { $0.term == line.term }) {
                lines[position].amount += line.amount
                lines[position].points += line.points
            } else {
                lines.append(line)
            }
        }
        self.init(
            placements: pieces.flatMap(\.placements)
                .sorted { ($0.teacher, $0.since, $0.host) < ($1.teacher, $1.since, $1.host) },
            coverage: pieces.flatMap(\.coverage)
                .sorted { ($0.school, $0.course, $0.semester) < ($1.school, $1.course, $1.semester) },
            streams: pieces.flatMap(\.streams)
                .sorted { ($0.semester, $0.course, $0.from, $0.to) < ($1.semester, $1.course, $1.from, $1.to) },
            outcomes: pieces.flatMap(\.outcomes)
                .sorted {
                    let ranks = (order[$0.rule] ?? 0, order[$1.rule] ?? 0)
                    return (ranks.0, $0.place, $0.semester) < (ranks.1, $1.place, $1.semester)
                },
            score: Score(lines: lines), statusQuoScore: statusQuoScore)
    }
}
