import Rotation

/// What-ifs about places, pupils and roads.
struct SchoolScenarios {
    private let instance: Instance

    init(_ instance: Instance) { self.instance = instance }

    var all: [SampleScenario] { [merger, newSchool, growth, decline, road].compactMap { $0 } }

    // MARK: Places

    /// The smallest place whose pupils and staff another of its group can take in, and that nothing else depends on.
    private var merger: SampleScenario? {
        let candidates = instance.schools.sorted { ($0.students ?? .max, $0.id) < ($1.students ?? .max, $1.id) }
        return candidates.lazy.compactMap { merger(of: $0, mayEndPostings: false) }.first
            ?? candidates.lazy.compactMap { merger(of: $0, mayEndPostings: true) }.first
    }

    private func merger(of school: School, mayEndPostings: Bool) -> SampleScenario? {
        let memberships = instance.memberships(of: school.id)
        let classes = instance.classes.filter { $0.school == school.id }
        let isNeeded =
            memberships.contains { $0.role == .core } || instance.schools.contains { $0.parent == school.id }
            || instance.posts.contains { $0.school == school.id }
            || instance.demandRows.contains { $0.school == school.id }
        let core = instance.memberships.first { $0.role == .core && $0.group == memberships.first?.group }?.school
        let away = instance.postings.filter { instance.teacher($0.teacher)?.home == school.id }
        let isFree = away.isEmpty && !instance.postings.contains { $0.host == school.id }
        guard !isNeeded, isFree || mayEndPostings, !memberships.isEmpty, !classes.isEmpty,
            let target = school.parent ?? core,
            let taker = instance.school(target), Set(school.stages).isSubset(of: taker.stages)
        else { return nil }
        var lines = [
            patch("classes", "school = \"\(school.id)\"", "remove = true"),
            patch("members", "school = \"\(school.id)\"", "remove = true"),
        ]
        for row in classes where row.grades.count == 1 {
            // A parallel class moves as it is; pupils of combined classes join the classes that are there.
            let isThere = instance.classes.contains {
                $0.school == target && $0.stage == row.stage && $0.grades == row.grades
            }
            guard isThere else { return nil }
            let place = "school = \"\(target)\", stage = \"\(row.stage.rawValue)\", grade = \(row.grades[0])"
            lines.append(patch("classes", place, "add = { classes = \(row.classes) }"))
        }
        // What the ledger has begun there, or from there, ends with the school.
        if instance.postings.contains(where: { $0.host == school.id }) {
            lines.append(patch("postings", "school = \"\(school.id)\"", "remove = true"))
        }
        for teacher in Set(away.map(\.teacher)).sorted() {
            lines.append(patch("postings", "teacher = \"\(teacher)\"", "remove = true"))
        }
        if instance.teachers.contains(where: { $0.home == school.id }) {
            lines.append(patch("teachers", "school = \"\(school.id)\"", "set = { school = \"\(target)\" }"))
        }
        return SampleScenario(
            "school-merged", "\(school.name)并入\(taker.name)",
            about: "A small place closes; its pupils and teachers go to the school named.",
            lines.joined(separator: "\n\n"))
    }

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
