import Foundation
import Tables
import Testing

@Suite struct CSVWriterTests {
    @Test func `writes CRLF, few quotes and a mark`() {
        let bytes = CSVWriter().bytes(
            header: ["a", "b"], rows: [["1", "x,y"], ["", "say \"hi\"\nnow"], ["学校", " "]])
        #expect(bytes == Data("\u{FEFF}a,b\r\n1,\"x,y\"\r\n,\"say \"\"hi\"\"\nnow\"\r\n学校, \r\n".utf8))
        #expect(CSVWriter(encoding: .utf8).bytes(header: ["a"], rows: [[""]]) == Data("a\r\n\"\"\r\n".utf8))
        #expect(CSVWriter(encoding: .gb18030).bytes(header: ["学"], rows: []) == Data([0xD1, 0xA7, 0x0D, 0x0A]))
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+86 139", "'+86 139"), ("-", "'-"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "'\rx"),
        ("-5", "-5"), ("+2.5", "+2.5"), ("x=1", "x=1"), ("", ""), ("'x", "'x"), ("-1e5", "'-1e5"),
    ]) func `guards formulas, and takes the guard off again`(_ text: String, _ guarded: String) {
        #expect(FormulaGuard.guarding(text) == guarded)
        #expect(FormulaGuard.unguarding(guarded) == text)
    }

    static let formatted: [(Double, String)] = [
        (0, "0"), (-0.0, "0"), (14, "14"), (0.5, "0.5"), (0.1 + 0.2, "0.3"), (-1e-12, "0"), (1e15, "1000000000000000"),
        (1e-7, "0.0000001"), (-12.25, "-12.25"), (1.0 / 3, "0.333333333"), (9_007_199.25, "9007199.25"),
        (1e22, "10000000000000000000000"), (123456789.5, "123456789.5"),
    ]

    @Test(arguments: formatted) func `formats numbers plainly`(_ value: Double, _ text: String) {
        #expect(NumberText.format(value) == text)
    }

    static let parsed: [(String, Double?)] = [
        ("12", 12), ("１２．５", 12.5), ("-0.5", -0.5), ("+3", 3), (".5", 0.5), ("5.", 5), ("1e3", nil), ("0x10", nil),
        ("", nil), ("-", nil), (".", nil), ("1,5", nil), ("nan", nil), ("1-2", nil), ("一", nil),
    ]

    @Test(arguments: parsed) func `reads plain numbers alone`(_ text: String, _ value: Double?) {
        #expect(NumberText.parse(text) == value)
    }
}
