import Rotation
import Tables

/// Remarks on terms of mentoring that would bring no pair about.
struct MentoringChecks {
    private let instance: Instance

    init(_ instance: Instance) { self.instance = instance }

    func check(into diagnostics: DiagnosticCollector) {
        guard let terms = instance.mentoring else { return }
        let held = Set(instance.teachers.map(\.rank).filter { !$0.isEmpty })
        for rank in (terms.ranks ?? []).sorted() where !held.contains(rank) {
            diagnostics.report(
                .warning, at: place("ranks"), .nobodyHolds(rank, Spelling.nearest(to: rank, among: held.sorted())))
        }
        if terms.ranks == nil, !instance.teachers.contains(where: { instance.isMentor($0) }) {
            diagnostics.report(.warning, at: place("ranks"), .nobodyMentors)
        }
        if !instance.teachers.isEmpty, instance.teachers.allSatisfy({ $0.startedWork == nil }) {
            diagnostics.report(.warning, at: place("young_years"), .nobodyIsYoung)
        }
    }

    private func place(_ key: String) -> Place { Place(file: InstanceTables.mentoringFile, name: key) }
}

extension Diagnostic.Message {
    fileprivate static func nobodyHolds(_ rank: String, _ nearest: String?) -> Self {
        Self(
            "nobody-holds-rank",
            found: Wording("no teacher holds the rank \(rank.quoted)", "没有教师的骨干类型是 \(rank.quoted)"),
            mend: nearest.map { Wording("Maybe \($0.quoted) is meant", "是否应为 \($0.quoted)") })
    }

    fileprivate static let nobodyMentors = Self(
        "nobody-mentors",
        found: Wording(
            "no teacher holds a rank that the policy calls backbone, so nobody mentors",
            "没有教师的骨干类型列在策略的 backbone 中，因此无人可以带徒"),
        mend: Wording("Fill in teachers.rank, or name the ranks here", "请填写教师表的骨干类型，或在此列出 ranks"))

    fileprivate static let nobodyIsYoung = Self(
        "nobody-is-young",
        found: Wording(
            "teachers.started_work is blank throughout, so nobody is known to be young", "教师表的参加工作年月全部空白，因此没有已知的青年教师"),
        mend: Wording("Fill it in", "请补填"))
}
