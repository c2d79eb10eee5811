import Rotation
import Testing

@Suite struct PairPlaceTests {
    @Test func aPairHasOneNameInEitherOrder() {
        #expect(PairPlace("S02", "S01", "pe").description == "S01~S02/pe")
        #expect(PairPlace("S02", "S01", "pe") == PairPlace("S01", "S02", "pe"))
    }

    @Test func aWaiverMayNameThePairOrASchool() {
        #expect(
            PairPlace("A", "B", "pe").waiverPlaces == ["A", "B", "A~B", "B~A", "A~B/pe", "B~A/pe"])
    }

    @Test func idsMayHoldTheSigns() {
        let readings = PairPlace.readings(of: "a~b~c/pe").map { [$0.one, $0.other, $0.subject ?? "-"] }
        #expect(
            readings == [
                ["a", "b~c/pe", "-"], ["a", "b~c", "pe"], ["a~b", "c/pe", "-"], ["a~b", "c", "pe"],
            ])
        #expect(PairPlace.readings(of: "S01").isEmpty)
    }

    @Test func aPlaceIsReadWhereItsSchoolsAre() {
        let policy = Policy(
            title: "t", start: Semester(schoolYear: 2026, term: .fall), horizon: 1, subjects: [Subject(id: "pe")],
            gap: GapPrice(price: 1))
        let instance = Instance(
            uncheckedPolicy: policy,
            schools: ["A~1", "B"].map { School(id: $0, name: "", stages: [.primary], setting: .rural) })
        #expect(PairPlace("B~A~1/pe", in: instance) == PairPlace("A~1", "B", "pe"))
        #expect(PairPlace("B~A~1/art", in: instance) == nil)
        #expect(PairPlace("B~A/pe", in: instance) == nil)
    }
}
