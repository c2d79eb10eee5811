import Explanation
import Exports
import GLPKSolver
import LinearModel
import Planning
import Plans
import Rotation
import Scenarios
import Tables

/// A written plan that holds for its folder, ready to be asked about.
struct ExplainedPlan: Sendable {
    let source: String
    let path: String
    /// The input as the plan saw it.
    let folder: InstanceFolder
    let written: PlanFolder
    /// What the plan was made with besides the folder's tables and policy.
    let base: ScenarioDraft.Base

    var instance: Instance { folder.instance }
    var placements: [Placement] { written.placements }
    var coverage: [Coverage] { written.plan.coverage.map(\.value) }

    /// Reads the folders that are named on the command line.
    init(_ folders: PlanOptions) throws(Failure) {
        let (source, plan) = try folders.folders()
        try self.init(source: source, plan: plan)
    }

    /// Reads a folder and its plan.
    ///
    /// - Throws: ``Failure`` where the plan does not hold for the folder: what it says would explain nothing.
    init(source: String, plan path: String) throws(Failure) {
        self.source = source
        self.path = path
        written = try PlanFolder.read(path)
        folder = try InstanceFolder.read(source, as: written.view, plannedAs: try PlanOrigin(of: path))
        _ = try PlanInspection(of: folder).verified(path)
        let library: ScenarioLibrary
        do { library = try ScenarioLibrary(ofInstance: source) } catch { throw Failure(error) }
        base = ScenarioDraft.Base(
            scenario: folder.baseScenario, overrides: folder.overrides, taken: Set(library.names))
    }

    /// The plan laid over its program.
    func settled() throws(Failure) -> SettledPlan {
        do throws(PlanningError) {
            return try SettledPlan(
                instance, placements: placements, coverage: coverage, streams: written.plan.streams.map(\.value))
        } catch { throw Failure(error) }
    }

    /// What plans again from this plan.
    ///
    /// - Parameter effort: the counted effort, where it is not what the time allows.
    func replanner(
        _ options: ReplanOptions, effort: Double? = nil, stop: StopSignal
    ) throws(Failure) -> Replanner<GLPKSolver> {
        var planning = options.planning
        if let effort { planning.effort = effort }
        do throws(PlanningError) {
            return try Replanner(
                instance, placements: placements,
                range: ScoreRange(score: written.proof.score, bound: written.proof.bound ?? -.infinity),
                bounds: (written.proof.parts ?? []).map { $0.bound ?? -.infinity }, solver: GLPKSolver(),
                options: planning, stop: stop)
        } catch { throw Failure(error) }
    }

    /// Period-semesters that nobody teaches.
    var unmet: Double { coverage.reduce(0) { $0 + $1.unmet } }
}

extension Instance {
    /// The school that somebody means by an id or a name.
    func school(meant text: String) throws(Failure) -> School {
        if let school = school(SchoolID(rawValue: text)) ?? schools.first(where: { $0.name == text }) { return school }
        throw Failure(unknown: Wording("school", "学校"), text, among: schools.flatMap { [$0.id.rawValue, $0.name] })
    }

    /// The subject that somebody means by a key, a label, or what any output calls it.
    func subject(meant text: String) throws(Failure) -> Subject {
        let languages = [Language.english, .chinese].map { Labels(instance: self, language: $0) }
        func names(_ subject: Subject) -> [String] {
            [subject.id.rawValue, subject.label] + languages.map { $0.name(of: subject.id) }
        }
        let subjects = policy.subjects
        if let subject = subject(SubjectID(rawValue: text))
            ?? subjects.first(where: { names($0).contains { $0.lowercased() == text.lowercased() } })
        {
            return subject
        }
        throw Failure(unknown: Wording("subject", "学科"), text, among: subjects.flatMap(names))
    }

    /// The teacher that somebody means by an id, or by a name that only one bears.
    func teacher(meant text: String) throws(Failure) -> Teacher {
        if let teacher = teacher(TeacherID(rawValue: text)) { return teacher }
        let namesakes = teachers.filter { $0.name == text }
        if namesakes.count == 1 { return namesakes[0] }
        if namesakes.count > 1 {
            let list = namesakes.prefix(20).map { "\($0.id) (\($0.home))" }.joined(separator: ", ")
            throw Failure(
                .badData,
                Wording(
                    "error: \(namesakes.count) teachers are named \(text.quoted): \(list). Give the id.",
                    "错误：有 \(namesakes.count) 位教师名为 \(text.quoted)：\(list)。请给出编号。"))
        }
        throw Failure(unknown: Wording("teacher", "教师"), text, among: teachers.flatMap { [$0.id.rawValue, $0.name] })
    }
}

extension Failure {
    /// So many names are told of where none is near.
    private static let few = 8

    /// Something that the input does not name, with the nearest names that it does, or all of them if they are few.
    init(unknown kind: Wording, _ text: String, among names: [String]) {
        var told: Set<String> = [""]
        let known = names.filter { told.insert($0.lowercased()).inserted }
        var near = Spelling.nearest(3, to: text, among: known)
        if near.isEmpty { near = Array(known.lazy.filter { $0.contains(text) }.prefix(3)) }
        if near.isEmpty && known.count <= Self.few { near = known }
        near = near.map(\.quoted)
        let others = near.dropLast()
        let (english, chinese) = (
            near.last.map { last in others.isEmpty ? last : "\(others.joined(separator: ", ")) or \(last)" },
            near.isEmpty ? nil : near.joined(separator: "、")
        )
        self.init(
            .badData,
            Wording(
                "error: there is no \(kind.english) \(text.quoted)." + (english.map { " Maybe \($0) is meant." } ?? ""),
                "错误：没有\(kind.chinese) \(text.quoted)。" + (chinese.map { "是否应为 \($0)？" } ?? "")))
    }
}
