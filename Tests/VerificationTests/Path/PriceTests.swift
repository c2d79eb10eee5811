import Plans
import Rotation
import Testing

@testable import Verification

/// Points and yuan of single rows, worked out by hand.
@Suite struct PriceTests {
    private func price(
        _ row: Placement, teachers: [Teacher] = Village.teachers
    ) -> (points: Double, yuan: Double) {
        let plan = PlanWriter(instance: Village.instance(teachers: teachers)).plan([VillagePlan.extended, row])
        return (plan.placements[1].points, plan.placements[1].yuan)
    }

    @Test func aPosting() {
        // 20 + 2 × (4 + 0.1 × 30); 2 × 2400.
        let price = price(VillagePlan.posting)
        #expect(abs(price.points - 34) < 1e-9)
        #expect(price.yuan == 4800)
    }

    @Test func wishes() {
        // P2 would like C: 20 + 2 × max(0, 4 + 0.1 × 40 − 5).
        #expect(abs(price(VillagePlan.outlook).points - 26) < 1e-9)
        var teachers = Village.teachers
        teachers[4].unwilling = ["B"]
        // 20 + 2 × (7 + 15).
        #expect(abs(price(VillagePlan.posting, teachers: teachers).points - 64) < 1e-9)
        teachers[3].willing = ["B"]
        // A visit of one day: 2 × max(0, 2 + 0.05 × 30 − 5).
        #expect(price(VillagePlan.visitB, teachers: teachers).points == 0)
    }

    @Test func beyondTheHorizonIsFree() {
        // Six semesters, of which four are planned: 20 + 4 × (2 + 0.1 × 30); 500 + 4 × 3000.
        let price = price(VillagePlan.executive)
        #expect(abs(price.points - 40) < 1e-9)
        #expect(price.yuan == 12_500)
    }

    @Test func visits() {
        // 2 × (2 + 0.05 × 40); 2 × 400.
        let price = price(VillagePlan.visitC)
        #expect(abs(price.points - 8) < 1e-9)
        #expect(price.yuan == 800)
    }

    @Test func committedSemestersCostYuanOnly() {
        let plan = PlanWriter(instance: Village.instance()).plan([VillagePlan.extended])
        // Two committed semesters at no points, two more at 4 + 0.1 × 30; four semesters of 2400.
        #expect(abs(plan.placements[0].points - 14) < 1e-9)
        #expect(plan.placements[0].yuan == 9600)
    }
}
