import Rotation

extension Subject {
    /// The subjects with their full load at primary school (at senior school where it is not taught before).
    ///
    /// PE, music and art weigh most (ZY-15: 体音美等紧缺学科), then English, science and IT.
    public static func declared(_ subjects: [SchoolSubject]) -> [Subject] {
        subjects.map { subject in
            let stage =
                [Stage.primary, .junior].first { NationalCurriculum.periods[$0]?[subject.id] != nil } ?? .senior
            return Subject(
                id: subject.id, load: TeachingLoad.full(subject, at: stage), weight: weight(of: subject),
                label: subject.label)
        }
    }

    private static func weight(of subject: SchoolSubject) -> Double {
        switch subject.family {
        case .scarce: 2
        case .technical: 1.3
        case .english: 1.2
        case .staple, .general: 1
        }
    }
}
