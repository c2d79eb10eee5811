import Formulation
import PlanningFixtures

@testable import Certificates

extension Formulation {
    /// Prices by chance, in thousandths of a point, all of them in range.
    func randomEvidence(_ dice: inout Dice) -> PartBound {
        func price(from least: Double, to most: Double) -> Double {
            Double(dice.roll(Int(least * 1000)...Int(most * 1000))) / 1000
        }
        return PartBound(
            course: blocks.flatMap { $0.courses.map { _ in dice.once(in: 4) ? 0 : price(from: 0, to: 25) } },
            harm: blocks.map { price(from: 0, to: $0.harmLimit?.penalty ?? 0) },
            row: rows.map { row in
                let least = row.upper == nil ? 0 : row.isUpperHard ? -9 : -row.penalty
                return dice.once(in: 2) ? 0 : price(from: least, to: row.lower == nil ? 0 : row.penalty)
            })
    }
}
