import CReport
import Testing

/// The words of the page, as its script finds them.
@Suite struct PageWordsTests {
    private func text(_ part: creport_part) -> String {
        String(decoding: UnsafeBufferPointer(start: creport_bytes(part), count: creport_count(part)), as: UTF8.self)
    }

    private func keys(_ text: Substring) -> Set<String> {
        Set(text.matches(of: /(\w+): "/).map { String($0.1) })
    }

    @Test func `each language has a word for everything`() throws {
        let words = text(CREPORT_WORDS)
        let turn = try #require(words.firstRange(of: "  zh: {"))
        let (english, chinese) = (keys(words[..<turn.lowerBound]), keys(words[turn.lowerBound...]))
        #expect(english.symmetricDifference(chinese) == [])
        let script = text(CREPORT_SCRIPT) + text(CREPORT_DRAWING)
        let called = script.matches(of: /\bwords\("(\w+)"/).map { String($0.1) }
        let placed = text(CREPORT_PAGE).matches(of: /data-(?:w|label|hint)="(\w+)"/).map { String($0.1) }
        #expect(called.count > 50 && placed.count > 20)
        #expect(Set(called + placed).subtracting(english) == [])
    }

    @Test func `no markup is made of text`() {
        let script = text(CREPORT_SCRIPT) + text(CREPORT_DRAWING)
        #expect(!script.contains("innerHTML ="))
        #expect(!script.contains(/insertAdjacentHTML|document\.write|\beval\(/))
    }
}
