import Rotation
import Tables

/// Reads `[curriculum.STAGE]`: periods a week of each subject, one number or one for each grade.
struct CurriculumReader {
    private let root: KeyReader
    private let outline: PolicyOutline

    init(_ root: KeyReader, _ outline: PolicyOutline) {
        self.root = root
        self.outline = outline
    }

    func read() -> [Stage: [SubjectID: [Double]]] {
        guard let table = root.table("curriculum") else { return [:] }
        defer { table.finish() }
        return Stage.allCases.reduce(into: [:]) { curriculum, stage in
            curriculum[stage] = table.table(stage.rawValue).map(subjects)
        }
    }

    private func subjects(_ keys: KeyReader) -> [SubjectID: [Double]] {
        keys.names().reduce(into: [:]) { periods, name in
            let byGrade = keys.optional(name, .periodsByGrade)
            if outline.subjectLoads[name] == nil {
                let nearest = Spelling.nearest(to: name, among: outline.subjectLoads.keys.sorted())
                keys.report(name, .nothingNamed(name, "[subjects]", nearest))
            }
            if let odd = byGrade?.first(where: { ($0 * 2).rounded() != $0 * 2 }) {
                keys.report(name, .notHalfPeriods(odd), severity: .warning)
            }
            periods[SubjectID(rawValue: name)] = byGrade
        }
    }
}

extension SettingForm where Value == [Double] {
    /// Periods a week: one number for every grade, or a list with one for each.
    fileprivate static var periodsByGrade: Self {
        let list = SettingForm<[Double]>.filledList(of: .number(0...100))
        return Self(
            allowed: Wording("a number, or a list with one number for each grade", "一个数，或每个年级一个数的列表")
        ) { node, report in
            if case .array = node { return list.read(node, report) }
            return SettingForm<Double>.number(0...100).read(node, report).map { [$0] }
        }
    }
}
