import Rotation
import Tables

/// What the tables need to know of the policy, read leniently and without a word, so that a fault in one key of the
/// policy does not make every row that refers to it look wrong.
struct PolicyOutline {
    /// The modes with their kinds; `nil` for a kind that is wrong.
    let modeKinds: [String: ModeKind?]
    /// Labels of modes, and the key each stands for.
    let modeLabels: [String: String]
    /// The subjects with their loads; `nil` where the policy gives none.
    let subjectLoads: [String: Double?]
    /// Labels of subjects, and the key each stands for.
    let subjectLabels: [String: String]
    /// The stages that have a curriculum.
    private let stages: Set<Stage>
    /// How many grades the curriculum's lists reach; nothing for a stage where a single number holds for all.
    let grades: [Stage: Int]
    /// Whether the policy could be read, so that what is not in it is nowhere.
    let isComplete: Bool

    init(_ contents: FolderContents) {
        let policy = contents.policy
        isComplete = !contents.isPolicyDamaged
        let modes = Self.entries(policy["modes"])
        modeKinds = modes.mapValues { $0["kind"]?.text.flatMap(ModeKind.init) }
        modeLabels = Self.keysByLabel(modes)
        let subjects = Self.entries(policy["subjects"])
        subjectLoads = subjects.mapValues { $0["load"]?.numeric }
        subjectLabels = Self.keysByLabel(subjects)
        var grades: [Stage: Int] = [:]
        var stages: Set<Stage> = []
        for (name, subjects) in Self.entries(policy["curriculum"]) {
            guard let stage = Stage(rawValue: name) else { continue }
            stages.insert(stage)
            for case .array(let byGrade) in Self.entries(subjects).values where !byGrade.isEmpty {
                grades[stage] = min(grades[stage] ?? .max, byGrade.count)
            }
        }
        self.stages = stages
        self.grades = grades
    }

    /// Whether a stage has a curriculum, as far as is known.
    func hasCurriculum(of stage: Stage) -> Bool { !isComplete || stages.contains(stage) }

    /// The kind of a mode, where the policy gives one that exists.
    func kind(of mode: ModeID) -> ModeKind? { modeKinds[mode.rawValue] ?? nil }

    private static func entries(_ node: TOMLNode?) -> [String: TOMLNode] {
        if case .table(let entries)? = node { entries } else { [:] }
    }

    /// Labels that stand for one key alone.
    private static func keysByLabel(_ tables: [String: TOMLNode]) -> [String: String] {
        let labels = tables.compactMap { key, node in node["label"]?.text.map { (label: $0, key: key) } }
        return Dictionary(grouping: labels, by: \.label).compactMapValues { $0.count == 1 ? $0[0].key : nil }
    }
}

extension TOMLNode {
    fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }
}
