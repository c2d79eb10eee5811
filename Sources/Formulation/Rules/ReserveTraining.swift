import Itineraries
import Rotation

/// Every member school sends reserve cadres to be trained each school year.
///
///     starts of `mode` from i in the year's fall or spring + shortfall(i, year) ≥ count
///
/// Reads the starts of one mode by the home school. Adds one row for each school that is a member in the fall, and
/// each school year that starts in the horizon. Clause: CD-11 (挂职锻炼、顶岗工作 at the lead school).
struct ReserveTraining: ArcRule {
    private let rows: SchoolSemesterRows
    private let mode: ModeID
    private let isFall: [Bool]

    init(_ rule: Rule, mode: ModeID, count: Int, _ register: inout RowRegister) {
        self.mode = mode
        let dispatch = Dispatch(register.instance)
        let isFall = register.instance.semesters.map { $0.term == .fall }
        self.isFall = isFall
        rows = SchoolSemesterRows(&register) { school, k, register in
            guard isFall[k], dispatch.isMember(school.id, k) else { return nil }
            return RuleRow(
                rule: .reserveTraining, place: school.id.rawValue, k: k, lower: Double(count), penalty: rule.penalty,
                required: Double(count), waiver: register.waiver(.reserveTraining, at: school.id.rawValue, k))
        }
    }

    func entries(of arc: Arc, in network: Network) -> [RowEntry] {
        guard let stay = arc.started, stay.mode == mode else { return [] }
        let k = arc.span.lowerBound
        let fall = isFall[k] ? k : k - 1
        return fall >= 0 ? rows.entries(network.home, fall..<fall + 1) : []
    }
}
