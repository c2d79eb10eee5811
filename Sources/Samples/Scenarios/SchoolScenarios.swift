import Rotation

/// What-ifs about places, pupils and roads.
struct SchoolScenarios {
    private let instance: Instance

    init(_ instance: Instance) { self.instance = instance }

    var all: [SampleScenario] { [newSchool, growth, decline, road].compactMap { $0 } }

    /// A new school beside the first core: one class a grade, and nobody there yet.
    private var newSchool: SampleScenario? {
        guard let core = instance.memberships.first(where: { $0.role == .core }),
            let beside = instance.school(core.school), let position = beside.coordinate,
            let stage = beside.stages.first(where: { $0 == .primary || $0 == .junior })
        else { return nil }
        let grades = stage == .primary ? 6 : 3
        let rows = (1...grades).map {
            "  { school = \"NEW01\", stage = \"\(stage.rawValue)\", grade = \($0), classes = 1, students = 45 },"
        }
        let (latitude, longitude) = (thousandths(position.latitude + 0.01), thousandths(position.longitude + 0.01))
        return SampleScenario(
            "school-new", "新建一所学校，加入\(instance.group(core.group)?.name ?? core.group.rawValue)",
            about: "A new school opens beside the core; all of its teachers must come from elsewhere.",
            """
            [[insert]]
            table = "schools"
            rows = [{ school = "NEW01", name = "新建学校", stages = "\(stage.rawValue)", \
            setting = "\(beside.setting.rawValue)", students = \(grades * 45), lat = \(latitude), lon = \(longitude), \
            online = true, tags = "new" }]

            [[insert]]
            table = "members"
            rows = [{ group = "\(core.group)", school = "NEW01", role = "member" }]

            [[insert]]
            table = "classes"
            rows = [
            \(rows.joined(separator: "\n"))
            ]
            """)
    }

    // MARK: Pupils

    private var growth: SampleScenario? { enrolment("enrolment-up", "在校生增加一成", "more", 1.1) }

    private var decline: SampleScenario? { enrolment("enrolment-down", "在校生减少一成", "fewer", 0.9) }

    private func enrolment(_ id: String, _ name: String, _ word: String, _ factor: Double) -> SampleScenario? {
        guard !instance.classes.isEmpty else { return nil }
        return SampleScenario(
            id, name, about: "A tenth \(word) classes, rounded at each school and grade.",
            patch("classes", "", "multiply = { classes = \(factor) }"))
    }

    // MARK: Roads

    /// The longest road known is closed, as in snow.
    private var road: SampleScenario? {
        guard let road = instance.travelRows.max(by: { ($0.minutes, $1.from) < ($1.minutes, $0.from) }) else {
            return nil
        }
        return SampleScenario(
            "winter-road-closed", "冬季封路：\(road.from)—\(road.to)",
            about: "The longest road of travel.csv is closed: the detour takes four hours.",
            patch("travel", "from = \"\(road.from)\", to = \"\(road.to)\"", "set = { minutes = 240 }"))
    }

    private func patch(_ table: String, _ condition: String, _ change: String) -> String {
        let condition = condition.isEmpty ? "" : "where = { \(condition) }\n"
        return "[[patch]]\ntable = \"\(table)\"\n\(condition)\(change)"
    }

    private func thousandths(_ degrees: Double) -> Double { (degrees * 1000).rounded() / 1000 }
}
