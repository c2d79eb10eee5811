import Testing

@testable import lungang

@Suite struct WrappingTests {
    @Test func linesEndAtSpacesAndBetweenChineseCharacters() {
        #expect("one two three".wrapped(toWidth: 8) == ["one two", "three"])
        #expect("轮岗走教".wrapped(toWidth: 5) == ["轮岗", "走教"])
        #expect("见 CD-09，原则上".wrapped(toWidth: 9) == ["见", "CD-09，原", "则上"])
        #expect("".wrapped(toWidth: 5) == [])
        #expect("unbreakable".wrapped(toWidth: 3) == ["unbreakable"])
    }

    @Test func marksStayWithWhatTheyBelongTo() {
        for line in "轮岗（走教），支教。驻教；兼课".wrapped(toWidth: 8) {
            #expect(!["，", "。", "）", "；"].contains(line.prefix(1)))
            #expect(!line.hasSuffix("（"))
        }
    }
}
