import Plans
import Rotation
import Testing

@testable import Verification

/// One edit to right counts at a time.
@Suite struct DirectionCheckTests {
    private func codes(_ edit: (inout [Written<DirectionTally>]) -> Void) -> Set<String> {
        var plan = VillagePlan.written()
        var rows = plan.directions ?? []
        edit(&rows)
        plan.directions = rows
        return VillagePlan.codes(plan)
    }

    @Test func everyCountIsMadeAgain() {
        #expect(codes { _ in } == [])
        let counts: [WritableKeyPath<DirectionTally, Int>] = [
            \.new, \.running, \.teachers, \.backbone, \.managers, \.toCountry, \.toTown,
        ]
        for count in counts { #expect(codes { $0[0].value[keyPath: count] += 1 } == ["directions.column"]) }
    }

    @Test func rowsAreNeitherLostNorMadeUp() {
        #expect(codes { $0.removeLast() } == ["row.missing"])
        #expect(codes { $0.append($0[0]) } == ["row.repeated"])
        #expect(codes { $0[0].value.route = "point>point" } == ["directions.unknown", "row.missing"])
        #expect(codes { $0[0].value.group = nil } == ["directions.unknown", "row.missing"])
    }

    @Test func theBalanceOfTheSummaryIsMadeAgain() {
        var plan = VillagePlan.written()
        plan.summary?.twoWay = [
            "core_to_member": 5, "member_to_core": 0, "town_to_country": 5, "country_to_town": 0,
        ]
        #expect(VillagePlan.codes(plan) == [])
        plan.summary?.twoWay?["member_to_core"] = 1
        #expect(VillagePlan.codes(plan) == ["directions.column"])
    }
}
