import Rotation

/// Periods a week of a full load, by subject and stage.
///
/// Local rules, not national law, as two offices print them: primary Chinese and mathematics 14, PE 16, others 18;
/// junior Chinese, mathematics and English 12, music, art and IT 16, others 14; senior 10, 12 and 14.
public enum TeachingLoad {
    /// Periods a week of a teacher without other duties.
    public static func full(_ subject: SchoolSubject, at stage: Stage) -> Double {
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
}
