import Formulation
import Itineraries
import Rotation

/// The cheapest path of one teacher, while everybody else does as planned, that does what is asked for.
///
/// It is the shortest path of the priced network; what a path costs is worked out afterwards, exactly. Where hard limits
/// allow none, it is one that breaks the fewest of them, at an infinite cost.
struct BestAnswer {
    /// What a path has to do.
    enum Request {
        /// Give more than so many periods a week at a school in a planned semester.
        case more(than: Double, at: SchoolID, Int)
        /// Be away on a mode at a school, on a posting or a visit, at some time.
        case away(ModeID?, SchoolID?)
        /// Never set out on such a mode to such a school, nor stay on there, in or after a planned semester.
        case notAway(ModeID?, SchoolID?, since: Int)
        /// Hold a post at some time.
        case holding(PostID)
        /// Never hold a post.
        case notHolding(PostID)
        /// Anything.
        case nothing
    }

    private let type: TeacherType
    private let priced: PricedNetwork
    private let request: Request

    init(_ plan: SettledPlan, teacher: Int, _ request: Request) {
        self.init(plan, PricedNetwork(plan, teacher: teacher), request)
    }

    init(_ plan: SettledPlan, _ priced: PricedNetwork, _ request: Request) {
        type = plan.program.types[priced.teacher]
        self.priced = priced
        self.request = request
    }

    /// The path; `nil` where no path of the teacher does what is asked for.
    func path() -> Path? {
        let network = type.network
        // Each node twice: before and after what is asked for was done.
        let isDoneFromStart =
            switch request {
            case .nothing, .notAway, .notHolding: true
            case .more, .away, .holding: false
            }
        var distance = network.nodes.map { _ in [Double.infinity, Double.infinity] }
        var arrival: [[(step: Path.Step, done: Int)?]] = network.nodes.map { _ in [nil, nil] }
        distance[0][isDoneFromStart ? 1 : 0] = 0
        for node in network.nodes.indices where distance[node].contains(where: { $0 < .infinity }) {
            for a in network.outgoing[node] {
                for (step, length, serves) in options(a) {
                    for done in 0...1 where distance[node][done] < .infinity {
                        let after = done == 1 || serves ? 1 : 0
                        let head = network.arcs[a].head
                        if distance[node][done] + length < distance[head][after] {
                            distance[head][after] = distance[node][done] + length
                            arrival[head][after] = (step, done)
                        }
                    }
                }
            }
        }
        let horizon = network.nodes.last?.k ?? 0
        let ends = network.nodes.indices.filter { network.nodes[$0].k == horizon && distance[$0][1] < .infinity }
        guard var node = ends.min(by: { (distance[$0][1], $0) < (distance[$1][1], $1) }) else { return nil }
        var steps: [Path.Step] = []
        var done = 1
        while node != 0, let (step, before) = arrival[node][done] {
            steps.append(step)
            done = before
            node = network.arcs[step.arc].tail
        }
        return Path(steps: steps.reversed())
    }

    /// The ways to take an arc that are worth a look: the cheapest, and the cheapest that serves the request.
    private func options(_ a: Int) -> [(Path.Step, length: Double, serves: Bool)] {
        var (plain, serving): (PricedNetwork.Option?, PricedNetwork.Option?)
        for option in priced.options[a] where allows(option.step) {
            if serves(option.step) {
                if option.length < serving?.length ?? .infinity { serving = option }
            } else if option.length < plain?.length ?? .infinity {
                plain = option
            }
        }
        return (plain.map { [($0.step, $0.length, false)] } ?? [])
            + (serving.map { [($0.step, $0.length, true)] } ?? [])
    }

    private func serves(_ step: Path.Step) -> Bool {
        switch request {
        case .nothing, .notAway, .notHolding: true
        case .holding(let post): type.network.arcs[step.arc].stay?.post == post
        case .more(let periods, let school, let k):
            type.network.arcs[step.arc].span.contains(k)
                && type.network.gives(step).reduce(0) { $0 + ($1.school == school && $1.k == k ? $1.periods : 0) }
                    > periods + 1e-9
        case .away(let mode, let host): isAway(step, mode, host)
        }
    }

    private func allows(_ step: Path.Step) -> Bool {
        switch request {
        case .notAway(let mode, let host, let k):
            type.network.arcs[step.arc].span.lowerBound < k || !isAway(step, mode, host)
        case .notHolding(let post): type.network.arcs[step.arc].stay?.post != post
        case .more, .away, .holding, .nothing: true
        }
    }

    private func isAway(_ step: Path.Step, _ mode: ModeID?, _ host: SchoolID?) -> Bool {
        let arc = type.network.arcs[step.arc]
        if let stay = arc.stay { return (mode ?? stay.mode) == stay.mode && (host ?? stay.host) == stay.host }
        guard let menu = arc.menu, (mode ?? menu.mode) == menu.mode else { return false }
        return step.choice.contains { (host ?? menu.hosts[$0.host].host) == menu.hosts[$0.host].host }
    }
}
