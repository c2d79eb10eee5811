import Itineraries
import Rotation

/// A rule whose rows run over arcs.
///
/// A rule declares its rows once, when it is made, and then says of every arc what it adds to them.
protocol ArcRule: Sendable {
    /// What `arc` of `network` adds to the rows of this rule, an open visit's days left out.
    func entries(of arc: Arc, in network: Network) -> [RowEntry]
}

/// The rows of all rules under construction, with the waivers that apply.
struct RowRegister {
    /// The instance whose rules these are.
    let instance: Instance
    private(set) var rows: [RuleRow] = []

    /// An empty register for the rules of `instance`.
    init(_ instance: Instance) { self.instance = instance }

    /// Adds a row and tells its position; the waiver that drops it, if any, is looked up by the row's own place.
    mutating func add(_ row: RuleRow) -> Int {
        rows.append(row)
        return rows.count - 1
    }

    /// The waiver on record for a rule at a place in the planned semester `k`, if there is one.
    func waiver(_ rule: RuleName, at place: String, _ k: Int) -> Waiver? {
        instance.waiver(of: rule, at: place, k)
    }

    /// The planned semesters in which a school year begins.
    var falls: [Int] { instance.semesters.indices.filter { instance.semesters[$0].term == .fall } }
}

/// One row for each school and planned semester, or none where the rule demands nothing.
struct SchoolSemesterRows: Sendable {
    private var rows: [SchoolID: [Int?]] = [:]

    /// Makes a row for every school and semester for which `make` returns one.
    init(_ register: inout RowRegister, _ make: (School, Int, RowRegister) -> RuleRow?) {
        for school in register.instance.schools {
            rows[school.id] = register.instance.semesters.indices.map { k in
                make(school, k, register).map { register.add($0) }
            }
        }
    }

    /// The row of a school in a planned semester.
    subscript(school: SchoolID, k: Int) -> Int? { rows[school]?[k] }

    /// An entry of 1 in the row of `school` for every semester of `span` that has one.
    func entries(_ school: SchoolID, _ span: Range<Int>, achieved: Double = 1) -> [RowEntry] {
        span.compactMap { k in self[school, k].map { RowEntry(row: $0, achieved: achieved) } }
    }
}
