import Exports
import Testing

@Suite struct JSONValueTests {
    private func text(_ value: JSONValue) -> String { String(decoding: value.bytes, as: UTF8.self) }

    @Test func keysAreSortedAndBlocksIndented() {
        let value: JSONValue = ["b": [1, true, .null], "a": ["z": "字", "A": .number(0.1 + 0.2)], "c": [], "d": [:]]
        #expect(
            text(value) == """
                {
                  "a": {
                    "A": 0.3,
                    "z": "字"
                  },
                  "b": [
                    1,
                    true,
                    null
                  ],
                  "c": [],
                  "d": {}
                }

                """)
    }

    @Test func textIsEscaped() {
        #expect(text("\"\\\n\r\t\u{1}\u{7F}") == #""\"\\\n\r\t\u0001\u007f""# + "\n")
    }

    @Test func whatIsNotFiniteIsNull() {
        #expect(text(.number(.infinity)) == "null\n")
        #expect(text(.number(-0.0)) == "0\n")
    }

    @Test func nothingNeedlessStandsInCompactText() {
        let value: JSONValue = ["b": [1, .number(0.5), .null], "a": .object([:]), "c": "x\n<y>", "d": true]
        #expect(value.compactText == #"{"a":{},"b":[1,0.5,null],"c":"x\n<y>","d":true}"#)
    }
}
