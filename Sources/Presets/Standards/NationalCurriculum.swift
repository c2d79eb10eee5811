import Rotation

/// Periods a week for each grade.
///
/// Primary and junior follow the 2022 national plan (26 periods a week in grades 1–2, 30 in 3–6, 34 in 7–9). The weeks
/// are those of the Sichuan table of 2013, re-summed; "4/5" and "3/4" in odd and even weeks are half periods here.
/// Science in grades 1–2, morality, history, geography and the junior sciences are not in that table as it was seen:
/// they are set so that every share lies within the plan's bands (Chinese 20–22, mathematics 13–15, foreign language
/// 6–8, PE 10–11, science 8–10, arts 9–11 %).
///
/// What is missing from the 26, 30 and 34 is labour, integrated practice and the school's own courses (14–18 %). Class
/// teachers give these to their own class; a class teacher's load in ``TeachingLoad`` is what is left beside them.
public enum NationalCurriculum {
    /// Periods a week in the timetable of each grade, 1 to 9, planned and unplanned subjects together.
    public static let timetable: [Double] = [26, 26, 30, 30, 30, 30, 34, 34, 34]

    /// Grades 1–6 of primary, grades 1–3 of junior and of senior schools.
    public static let periods: [Stage: [SubjectID: [Double]]] = [
        .primary: keyed([
            .chinese: [8, 8, 7, 7, 6, 6],
            .math: [4, 4, 4.5, 4.5, 4.5, 4.5],
            .english: [0, 0, 2, 2, 2, 2],
            .morality: [2, 2, 2, 2, 2, 2],
            .science: [1, 1, 2, 2, 2, 2],
            .pe: [4, 4, 3, 3, 3, 3],
            .music: [2, 2, 2, 2, 2, 2],
            .art: [2, 2, 2, 2, 2, 2],
            .it: [0, 0, 1, 1, 1, 1],
        ]),
        .junior: keyed([
            .chinese: [5, 5, 5],
            .math: [4.5, 4.5, 4.5],
            .english: [3.5, 3.5, 3.5],
            .morality: [2, 2, 2],
            .history: [2, 2, 2],
            .geography: [2, 2, 0],
            .physics: [0, 2, 3],
            .chemistry: [0, 0, 3],
            .biology: [2, 2, 0],
            .pe: [3, 3, 3],
            .music: [1, 1, 1],
            .art: [1, 1, 1],
            .it: [1, 1, 1],
        ]),
        .senior: senior,
    ]

    /// The stages of compulsory schooling alone.
    public static let compulsory = periods.filter { $0.key != .senior }

    /// The subjects that compulsory schools teach, in the order in which rosters are drawn up.
    public static let compulsorySubjects = SchoolSubject.allCases.filter { subject in
        compulsory.values.contains { $0[subject.id] != nil }
    }

    /// Averages over the tracks that pupils choose; no source was used beyond common practice.
    private static let senior = keyed([
        .chinese: [5, 5, 5],
        .math: [5, 5, 5],
        .english: [5, 5, 5],
        .morality: [2, 2, 2],
        .history: [2, 2, 1.5],
        .geography: [2, 2, 1.5],
        .physics: [2.5, 2.5, 2.5],
        .chemistry: [2, 2.5, 2.5],
        .biology: [2, 2, 1.5],
        .pe: [2, 2, 2],
        .music: [1, 1, 0],
        .art: [1, 1, 0],
        .it: [1, 1, 0],
    ])

    private static func keyed(_ periods: [SchoolSubject: [Double]]) -> [SubjectID: [Double]] {
        Dictionary(uniqueKeysWithValues: periods.map { ($0.key.id, $0.value) })
    }
}
