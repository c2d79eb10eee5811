import Testing

@testable import Planning

struct CrossingReachTests {
    @Test func `where nothing is left between them more plans are kept, and for no longer crossed`() {
        var reach = CrossingReach()
        let (plans, patience) = (reach.plans, reach.patience)
        for more in 1...5 {
            reach.note(isBetter: false, isExhausted: true)
            #expect(reach.plans == plans + more && reach.patience == patience)
        }
        for _ in 0..<100 { reach.note(isBetter: false, isExhausted: true) }
        #expect(reach.plans == 19)
    }

    @Test func `what is cut short in vain is given more time and fewer plans`() {
        var reach = CrossingReach()
        for _ in 0..<3 { reach.note(isBetter: false, isExhausted: true) }
        let wide = reach.plans
        reach.note(isBetter: false, isExhausted: false)
        #expect(reach.plans == wide - 1 && reach.patience == 1.5)
        for _ in 0..<100 { reach.note(isBetter: false, isExhausted: false) }
        #expect(reach.patience == 8 && reach.plans == CrossingReach().plans)
    }

    @Test(arguments: [false, true]) func `success brings it back to where it began`(_ isExhausted: Bool) {
        var reach = CrossingReach()
        for _ in 0..<4 { reach.note(isBetter: false, isExhausted: false) }
        for _ in 0..<4 { reach.note(isBetter: false, isExhausted: true) }
        for _ in 0..<20 { reach.note(isBetter: true, isExhausted: isExhausted) }
        #expect(reach.plans == CrossingReach().plans && reach.patience == 1)
    }
}
