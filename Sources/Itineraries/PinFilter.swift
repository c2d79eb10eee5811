import Rotation

/// The pins that bind one teacher, asked of one semester's whereabouts at a time.
struct PinFilter {
    private let musts: [Pin]
    private let nevers: [Pin]
    private let semesters: [Semester]

    /// No pins at all.
    static let none = PinFilter(musts: [], nevers: [], semesters: [])

    private init(musts: [Pin], nevers: [Pin], semesters: [Semester]) {
        self.musts = musts
        self.nevers = nevers
        self.semesters = semesters
    }

    init(_ instance: Instance, _ teacher: Teacher) {
        let own = instance.pins.filter { $0.teacher == nil || $0.teacher == teacher.id }
        musts = own.filter { $0.kind == .must }
        nevers = own.filter { $0.kind == .never }
        semesters = instance.semesters
    }

    /// Whether being away on `mode` at `host` in all of `span` obeys every pin.
    func allows(_ mode: ModeID, at host: SchoolID, in span: Range<Int>) -> Bool {
        isEmpty
            || span.allSatisfy { k in
                !forbids(mode, at: host, k) && binding(k).allSatisfy { matches($0, mode) && ($0.host ?? host) == host }
            }
    }

    /// Whether being at home in all of `span`, without visits, obeys every pin.
    func allowsHome(in span: Range<Int>) -> Bool { isEmpty || span.allSatisfy { binding($0).isEmpty } }

    /// Whether a visit of `mode` is allowed in `span` if its hosts suit.
    func allowsVisits(_ mode: ModeID, in span: Range<Int>) -> Bool {
        span.allSatisfy { k in binding(k).allSatisfy { matches($0, mode) } }
    }

    /// Whether `host` may be visited on `mode` in `span`.
    func allowsVisit(_ mode: ModeID, at host: SchoolID, in span: Range<Int>) -> Bool {
        span.allSatisfy { !forbids(mode, at: host, $0) }
    }

    /// The hosts that a visit in `span` must include.
    func requiredHosts(in span: Range<Int>) -> Set<SchoolID> {
        Set(span.flatMap { k in binding(k).compactMap(\.host) })
    }

    private var isEmpty: Bool { musts.isEmpty && nevers.isEmpty }

    private func binding(_ k: Int) -> [Pin] { musts.filter { $0.span.contains(semesters[k]) } }

    private func forbids(_ mode: ModeID, at host: SchoolID, _ k: Int) -> Bool {
        nevers.contains { $0.span.contains(semesters[k]) && matches($0, mode) && ($0.host ?? host) == host }
    }

    private func matches(_ pin: Pin, _ mode: ModeID) -> Bool { pin.mode == nil || pin.mode == mode }
}
