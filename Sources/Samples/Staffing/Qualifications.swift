import Presets
import Rotation

/// What else a teacher may teach beside the main subject and stage.
enum Qualifications {
    /// Second subjects that teachers of a main subject commonly take on, by stage.
    private static func secondSubjects(
        beside main: SchoolSubject, at stage: Stage
    ) -> [(option: SchoolSubject, weight: Double)] {
        switch (stage, main) {
        case (.primary, .chinese): [(.morality, 0.5), (.art, 0.2), (.music, 0.2), (.pe, 0.1)]
        case (.primary, .math): [(.science, 0.5), (.it, 0.25), (.pe, 0.25)]
        case (.primary, .english): [(.morality, 0.4), (.music, 0.3), (.art, 0.3)]
        case (.junior, .chinese): [(.history, 0.4), (.morality, 0.4), (.art, 0.2)]
        case (.junior, .math): [(.physics, 0.5), (.it, 0.5)]
        case (.junior, .english): [(.geography, 0.5), (.music, 0.5)]
        case (.primary, _), (.junior, _), (.senior, _), (.kindergarten, _): []
        }
    }

    /// The subjects of one teacher, the main one first.
    static func subjects(
        _ random: inout SplitMix64, main: SchoolSubject, at stage: Stage, share: Double, demanded: Set<Course>
    ) -> [SchoolSubject] {
        let options = secondSubjects(beside: main, at: stage).filter { demanded.contains(Course(stage, $0.option.id)) }
        guard random.chance(share), let second = random.pick(weighted: options) else { return [main] }
        return [main, second]
    }

    /// The stages of one teacher.
    ///
    /// Whoever is certified for a stage may teach at the stages below (教师资格条例, article 5), so some junior teachers of
    /// subjects that both stages have are listed for primary too. Where a school runs nine years as one (ZY-11: the
    /// tag `nine-year`), most of them are, and primary teachers of PE, music, art and IT teach up.
    static func stages(
        _ random: inout SplitMix64, of subject: SchoolSubject, at stage: Stage, place: Place
    ) -> [Stage] {
        guard stage == .primary || stage == .junior, taughtAtBoth.contains(subject) else { return [stage] }
        let asOne = place.tags.contains(Place.nineYearTag)
        let share: Double =
            switch (stage, subject.family) {
            case (.junior, .scarce), (.junior, .technical): asOne ? 0.8 : 0.4
            case (.junior, _): asOne ? 0.2 : 0.05
            case (_, .scarce), (_, .technical): asOne ? 0.6 : 0
            default: 0
            }
        return random.chance(share) ? [.primary, .junior] : [stage]
    }

    private static let taughtAtBoth: Set<SchoolSubject> = [
        .chinese, .math, .english, .morality, .pe, .music, .art, .it,
    ]
}

extension Place {
    /// Marks schools that run their nine years as one (九年一贯制管理).
    static let nineYearTag = "nine-year"
}
