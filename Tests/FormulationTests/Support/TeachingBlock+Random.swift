import PlanningFixtures
import Rotation

@testable import Formulation

extension TeachingBlock {
    /// A block with up to four courses, five pools (some with many courses), hires and a limit of harm, with periods for
    /// its pools.
    static func random(_ seed: Int) -> (block: TeachingBlock, capacities: [Double]) {
        var dice = Dice(seed: seed)
        let courses = (0..<dice.roll(1...4)).map { number in course(number, &dice) }
        let pools = (0..<dice.roll(1...5)).map { _ in pool(of: courses, &dice) }
        let hires = courses.indices.filter { _ in dice.once(in: 3) }.map { course in
            HireOffer(
                mode: "bought", course: course, limit: Double(dice.roll(1...5)), points: Double(dice.roll(0...24)),
                yuan: 0)
        }
        let limit = HarmLimit(
            statusQuo: Double(dice.roll(0...20)), penalty: Double(dice.pick([0, 5, 40])))
        let block = TeachingBlock(
            school: "A", k: 0, courses: courses, pools: pools, hires: hires,
            harmLimit: dice.once(in: 2) ? limit : nil)
        return (block, pools.map { _ in Double(dice.roll(0...10)) * 1.5 })
    }

    private static func course(_ number: Int, _ dice: inout Dice) -> CourseDemand {
        let demand = Double(dice.roll(1...16))
        let weight = Double(dice.roll(1...3))
        let price = 10 * weight
        let gap = GapPrice(price: 10, bands: dice.pick([GapPrice.defaultBands, [.init(above: 0, factor: 1)]]))
        return CourseDemand(
            course: Course(.primary, SubjectID(rawValue: "s\(number)")), demand: demand, weight: weight,
            slices: gap.slices(of: demand).map { Slice(width: $0.width, points: price * $0.factor) })
    }

    private static func pool(of courses: [CourseDemand], _ dice: inout Dice) -> Pool {
        let held = courses.indices.filter { _ in dice.once(in: 2) }
        let offers = (held.isEmpty ? [dice.roll(0...courses.count - 1)] : held).enumerated().map { position, course in
            Offer(course: course, points: position == 0 ? dice.pick([0, 0, 1]) : dice.pick([0, 0.5, 12]))
        }
        return Pool(qualification: .primary(offers.map { courses[$0.course].course.subject }), offers: offers)
    }
}
