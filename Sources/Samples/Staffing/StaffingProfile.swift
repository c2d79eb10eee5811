import Presets

/// The shape of a region's roster: who is plenty where, and who is missing.
///
/// Every figure is an assumption, tuned so that the totals meet the region's published ones; no published gap rate for
/// PE, music and art in the countryside was found, and none is implied.
struct StaffingProfile: Sendable {
    /// Periods that teachers of a family's main subjects give, for each period demanded.
    var coverage: [SchoolSubject.Family: BySituation<Double>]
    /// Share of teachers of Chinese, mathematics and English who teach a second subject too.
    var secondSubject: BySituation<Double>
    /// Share of teachers aged 30 and over who hold an honour of the county or above.
    var backbone: BySituation<Double>
    /// How old the staff is.
    var ages: BySituation<AgeShares>
    /// Whether newcomers come under the special-post scheme (特岗), with its three years of service.
    var hasSpecialPosts: Bool
    /// Share of those aged 28 to 44 who are reserve cadres.
    var reserve = 0.07

    /// Periods given for each period demanded of a subject.
    func coverage(of subject: SchoolSubject, in situation: Situation) -> Double {
        coverage[subject.family]?[situation] ?? 1
    }
}

extension StaffingProfile {
    /// A mountain county: staples staffed everywhere, scarce subjects where the roads are good.
    static let mountainCounty = StaffingProfile(
        coverage: [
            .staple: BySituation(core: 1.14, urban: 1.06, town: 1.05, rural: 1.05, village: 1.05, point: 1),
            .english: BySituation(core: 1.12, urban: 1.04, town: 0.95, rural: 0.85, village: 0.4, point: 0),
            .scarce: BySituation(core: 1.4, urban: 1.15, town: 0.74, rural: 0.55, village: 0.12, point: 0),
            .technical: BySituation(core: 1.2, urban: 1.05, town: 0.8, rural: 0.65, village: 0.25, point: 0),
            .general: BySituation(core: 1.05, urban: 1, town: 0.92, rural: 0.85, village: 0.5, point: 0),
        ],
        secondSubject: BySituation(core: 0.06, urban: 0.08, town: 0.16, rural: 0.25, village: 0.5, point: 1),
        backbone: BySituation(core: 0.27, urban: 0.22, town: 0.19, rural: 0.16, village: 0.1, point: 0.05),
        ages: BySituation(
            core: .settled, urban: .settled, town: .even, rural: .divided, village: .aged, point: .aged),
        hasSpecialPosts: true)

    /// A city on the plain: enough teachers in all, fewer of the scarce subjects at the edge.
    static let plainsCity = StaffingProfile(
        coverage: [
            .staple: BySituation(core: 1.12, urban: 1.04, town: 1, rural: 1, village: 1, point: 1),
            .english: BySituation(core: 1.1, urban: 1, town: 0.9, rural: 0.9, village: 0.6, point: 0),
            .scarce: BySituation(core: 1.25, urban: 0.85, town: 0.65, rural: 0.6, village: 0.3, point: 0),
            .technical: BySituation(core: 1.1, urban: 0.95, town: 0.8, rural: 0.75, village: 0.4, point: 0),
            .general: BySituation(core: 1.06, urban: 0.97, town: 0.88, rural: 0.85, village: 0.6, point: 0),
        ],
        secondSubject: BySituation(core: 0.05, urban: 0.1, town: 0.18, rural: 0.2, village: 0.4, point: 1),
        backbone: BySituation(core: 0.28, urban: 0.2, town: 0.16, rural: 0.15, village: 0.1, point: 0.05),
        ages: BySituation(core: .settled, urban: .settled, town: .even, rural: .even, village: .even, point: .even),
        hasSpecialPosts: false)
}
