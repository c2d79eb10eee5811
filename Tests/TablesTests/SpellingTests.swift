import Tables
import Testing

/// What somebody probably meant.
@Suite struct SpellingTests {
    @Test func theNearestCandidatesAreNamedTheNearestFirst() {
        let names = ["music", "muzik", "mathematics", "art", "musics"]
        #expect(Spelling.nearest(3, to: "musik", among: names) == ["music", "muzik", "musics"])
        #expect(Spelling.nearest(3, to: "MUSIC", among: names) == ["music", "musics"])
        #expect(Spelling.nearest(1, to: "musik", among: names) == ["music"])
        #expect(Spelling.nearest(3, to: "chemistry", among: names) == [])
    }

    @Test func aNameThatStandsTwiceIsNamedOnce() {
        #expect(Spelling.nearest(3, to: "T1", among: ["T2", "T2", "T3"]) == ["T2", "T3"])
    }
}
