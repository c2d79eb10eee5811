import Formulation
import Itineraries
import Rotation

/// The path of a teacher who stays at home in some semesters and otherwise goes where the plan has them go.
///
/// Coming home earlier changes the states that later arcs leave from, so arcs are matched by what is done in them.
struct PathAtHome {
    private let network: Network
    private let during: Set<Int>
    private let planned: [Doing]

    /// What is done on one step.
    private struct Doing: Hashable {
        let span: Range<Int>
        let mode: ModeID?
        let host: SchoolID?
        let post: PostID?
        let choice: [VisitChoice]
    }

    init(_ path: Path, in network: Network, at semesters: Set<Int>) {
        self.network = network
        during = semesters
        planned = path.steps.map { Self.doing($0, in: network) }
    }

    private static func doing(_ step: Path.Step, in network: Network) -> Doing {
        let arc = network.arcs[step.arc]
        return Doing(
            span: arc.span, mode: arc.stay?.mode ?? arc.menu?.mode, host: arc.stay?.host, post: arc.stay?.post,
            choice: step.choice)
    }

    /// The path; `nil` where pins or the ledger leave none.
    func path() -> Path? {
        network.shortestPath { a in step(a).map { ($0, Double(length(of: $0))) } }?.path
    }

    /// The way to take an arc, if it may be taken: at home then, and on no visit that the plan does not have.
    private func step(_ a: Int) -> Path.Step? {
        let arc = network.arcs[a]
        let isThen = arc.span.contains(where: during.contains)
        if arc.stay != nil { return isThen ? nil : Path.Step(arc: a) }
        guard let menu = arc.menu else { return Path.Step(arc: a) }
        guard !isThen, let same = planned.first(where: { $0.span == arc.span && $0.mode == menu.mode }) else {
            return nil
        }
        return Path.Step(arc: a, choice: same.choice)
    }

    /// Semesters away that the plan does not have weigh more than semesters at home that it does not have.
    private func length(of step: Path.Step) -> Int {
        let doing = Self.doing(step, in: network)
        if planned.contains(doing) { return 0 }
        return doing.span.count { !during.contains($0) } * (doing.mode == nil ? 1 : 100)
    }
}
