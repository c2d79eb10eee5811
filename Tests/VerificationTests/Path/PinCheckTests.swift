import Rotation
import Testing

@testable import Verification

@Suite struct PinCheckTests {
    private func codes(_ pin: Pin) -> Set<String> {
        VillagePlan.codes(VillagePlan.placements, in: Village.instance(pins: [pin]))
    }

    @Test func never() {
        #expect(codes(Pin(kind: .never, teacher: "P1")) == ["pin"])
        #expect(codes(Pin(kind: .never, teacher: "P1", host: "C")) == [])
        #expect(codes(Pin(kind: .never, teacher: "P1", mode: "executive")) == [])
        #expect(codes(Pin(kind: .never, teacher: "P1", span: SemesterSpan(from: Village.semester(2)))) == [])
        #expect(codes(Pin(kind: .never, host: "C")) == ["pin"])
    }

    @Test func must() {
        let year = SemesterSpan(until: Village.semester(1))
        #expect(codes(Pin(kind: .must, teacher: "P1", span: year)) == [])
        #expect(codes(Pin(kind: .must, teacher: "P1")) == ["pin"])
        #expect(codes(Pin(kind: .must, teacher: "M1", mode: "itinerant", host: "C", span: year)) == [])
        #expect(codes(Pin(kind: .must, teacher: "M1", mode: "rotation", span: year)) == ["pin"])
    }
}
