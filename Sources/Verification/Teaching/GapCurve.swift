import Rotation

/// What unmet periods of one row cost: section 7, progressively by the share of the demand.
struct GapCurve: Sendable {
    /// Unmet periods from `lower` to `upper` cost `rate` points each.
    struct Slice: Sendable {
        let lower: Double
        let upper: Double
        let rate: Double
    }

    /// The slices, from the first unmet period up.
    let slices: [Slice]

    init(demand: Double, subject: SubjectID, setting: Setting, instance: Instance) {
        let gap = instance.policy.gap
        let base = gap.price * instance.weight(of: subject) * instance.weight(of: setting)
        slices = gap.bands.indices.map { index in
            let lower = index == 0 ? 0 : gap.bands[index].above
            let upper = index + 1 < gap.bands.count ? min(1, gap.bands[index + 1].above) : 1
            return Slice(lower: lower * demand, upper: upper * demand, rate: base * gap.bands[index].factor)
        }.filter { $0.upper > $0.lower }
    }

    /// Points for so many unmet periods.
    func points(unmet: Double) -> Double {
        slices.reduce(0) { $0 + $1.rate * max(0, min(unmet, $1.upper) - $1.lower) }
    }
}
