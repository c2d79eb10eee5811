import Rotation

/// Periods a week of a full load, by subject and stage.
///
/// Local rules, not national law, as two offices print them: primary Chinese and mathematics 14, PE 16, others 18;
/// junior Chinese, mathematics and English 12, music, art and IT 16, others 14; senior 10, 12 and 14.
enum TeachingLoad {
    /// Periods a week of a teacher without other duties.
    static func full(_ subject: SchoolSubject, at stage: Stage) -> Double {
        switch (stage, subject) {
        case (.kindergarten, _): 0
        case (.primary, .chinese), (.primary, .math): 14
        case (.primary, .pe): 16
        case (.primary, _): 18
        case (.junior, .chinese), (.junior, .math), (.junior, .english): 12
        case (.junior, .music), (.junior, .art), (.junior, .it): 16
        case (.junior, _): 14
        case (.senior, .chinese), (.senior, .math), (.senior, .english): 10
        case (.senior, .pe), (.senior, .music), (.senior, .art), (.senior, .it): 14
        case (.senior, _): 12
        }
    }

    /// Periods a week of a teacher who teaches everything at a teaching point.
    static let generalist = 18.0

    /// What is left of a full load beside a duty.
    ///
    /// A class teacher gives the class its practice and school courses (four to six periods) and has two periods of
    /// relief; at senior schools none is customary. A principal teaches 4 periods and a deputy up to 10; a head of
    /// department has two less than a full load. Boarding schools take turns at evening duty, for one period (ZY-38).
    static func left(of full: Double, at stage: Stage, beside duty: Duty, boards: Bool) -> Double {
        let load = full - (boards ? 1 : 0)
        return switch duty {
        case .none, .office(.none): load
        case .classTeacher: stage == .senior ? load : load - 6
        case .office(.principal): min(load, 4)
        case .office(.deputy): min(load - 2, 10)
        case .office(.middle): load - 2
        }
    }

    /// What is asked at some age: a fifth less from 55 (men) and 50 (women), in half periods, never below 2.
    static func eased(_ load: Double, gender: Gender, age: Int) -> Double {
        let eased = age >= (gender == .male ? 55 : 50) ? load * 0.8 : load
        return max(2, (eased * 2).rounded(.down) / 2)
    }
}
