import Rotation
import Testing

@Suite struct QualificationTests {
    @Test func `every subject is taught at every stage listed, the first as the main one`() throws {
        let both = try #require(Qualification(stages: [.junior, .primary], subjects: ["pe", "music"]))
        #expect(
            Set(both.courses) == [
                Course(.primary, "pe"), Course(.primary, "music"), Course(.junior, "pe"), Course(.junior, "music"),
            ])
        #expect(both.courses.allSatisfy(both.covers) && !both.covers(Course(.senior, "pe")))
        #expect(both.main == "pe")
        #expect(Qualification(stages: [.primary], subjects: []) == nil)
    }

    @Test func `who lists the same makes one pool, whatever the order of the others`() {
        let one = Qualification(stages: [.primary, .junior], subjects: ["pe", "art", "music"])
        #expect(one == Qualification(stages: [.junior, .primary], subjects: ["pe", "music", "art"]))
        #expect(one != Qualification(stages: [.primary, .junior], subjects: ["art", "pe", "music"]))
    }
}
