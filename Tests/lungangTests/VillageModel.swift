import Foundation

/// A county of two schools worked out by hand: every plan there is, with nothing but sums.
///
/// PE is taught by teachers of `A`, who may visit `B` for up to three days of five periods, or go there for the year;
/// and by teachers hired at `B`. One teacher of `B` gives Chinese, and PE where retrained.
struct VillageModel {
    /// Periods a week of PE.
    var demandAtA = 10.0
    var demandAtB = 20.0
    /// Periods a week of Chinese, at `B`.
    var demandOfChinese = 14.0
    /// Whether `B` is within reach of those at `A`.
    var isNear = true
    /// Teachers of PE hired at `B`, with 16 periods each.
    var hired = 0
    /// Whether the teacher of Chinese may teach PE.
    var isRetrained = false
    /// The price of a period missed above each share of what is needed, as a multiple.
    var factors = [1, 1.5, 2]

    /// One plan: what is missing each week, the same in both semesters, and its worth.
    struct Plan {
        let atA: Double
        let atB: Double
        let chinese: Double
        let score: Double

        /// Period-semesters missing.
        var missing: Double { 2 * (atA + atB + chinese) }
    }

    private static let load = 16.0
    private static let loadOfChinese = 14.0

    /// What a teacher of `A` may do for a year.
    private struct Future {
        let atB: Double
        let atA: Double
        let points: Double
    }

    private var futures: [Future] {
        let home = Future(atB: 0, atA: Self.load, points: 0)
        guard isNear else { return [home] }
        let visits = (1...3).map { days -> Future in
            let given = Double(5 * days)
            return Future(atB: given, atA: Self.load - given, points: Double(2 * 2 * days))
        }
        return [home] + visits + [Future(atB: Self.load, atA: 0, points: 20)]
    }

    /// Every plan.
    var plans: [Plan] {
        let shares: [Double] = isRetrained ? Array(stride(from: 0, through: Self.loadOfChinese, by: 0.5)) : [0]
        var found: [Plan] = []
        for one in futures {
            for other in futures {
                for share in shares { found.append(plan(one, other, share)) }
            }
        }
        return found
    }

    private func plan(_ one: Future, _ other: Future, _ share: Double) -> Plan {
        let atA = max(0, demandAtA - one.atA - other.atA)
        let atB = max(0, demandAtB - one.atB - other.atB - share - Double(hired) * Self.load)
        let chinese = max(0, demandOfChinese - (Self.loadOfChinese - share))
        let weekly: Double = 20 * gap(atA, demandAtA) + 20 * gap(atB, demandAtB) + 10 * gap(chinese, demandOfChinese)
        return Plan(atA: atA, atB: atB, chinese: chinese, score: 2 * weekly + one.points + other.points)
    }

    /// The least score.
    var best: Double { plans.map(\.score).min() ?? .infinity }

    /// The plans that score no more.
    var bestPlans: [Plan] { plans.filter { $0.score < best + 1e-6 } }

    /// Missing periods, each times the factor of the band it lies in.
    private func gap(_ missing: Double, _ demand: Double) -> Double {
        let edges = [0, 0.2, 0.5, .infinity].map { $0 * demand }
        return factors.indices.reduce(0) {
            $0 + factors[$1] * max(0, min(missing, edges[$1 + 1]) - edges[$1])
        }
    }

    /// The larger of the shares that the two schools lack of all that they need.
    func worstShare(_ plan: Plan) -> Double {
        max(plan.atA / demandAtA, (plan.atB + plan.chinese) / (demandAtB + demandOfChinese))
    }
}

extension TinyCounty {
    /// Makes the county that of a model.
    ///
    /// - Parameter minutes: the longest way for anybody.
    func become(_ model: VillageModel, minutes: Int) throws {
        try write(
            "school,stage,subject,periods\nA,primary,pe,\(model.demandAtA)\nB,primary,pe,\(model.demandAtB)\n"
                + "B,primary,chinese,\(model.demandOfChinese)\n", to: "county/demand.csv")
        let policy = String(decoding: try bytes("county/policy.toml"), as: UTF8.self)
        try write(
            policy.replacing("days = 3\n", with: "days = 3\nmax_minutes = \(minutes)\n")
                + "max_minutes = \(minutes)\n", to: "county/policy.toml")
    }
}
