import Foundation
import Tables
import Testing

@Suite struct CSVReaderTests {
    private func read(_ bytes: Data) -> (CSVDocument, [Diagnostic]) {
        let diagnostics = DiagnosticCollector()
        return (CSVReader.read(bytes, file: "t.csv", into: diagnostics), diagnostics.diagnostics)
    }

    private func read(_ text: String) -> ([[String]], [String]) {
        let (document, diagnostics) = read(Data(text.utf8))
        return (document.records.map(\.fields), diagnostics.map { "\($0.place.text(in: .english)) \($0.message.kind)" })
    }

    @Test func `parts fields and records`() {
        #expect(read("a,b\r\n1,2\n3,\r,4") == ([["a", "b"], ["1", "2"], ["3", ""], ["", "4"]], []))
        #expect(read("a,\"b,\"\"c\"\"\r\nd\"\r\n") == ([["a", "b,\"c\"\r\nd"]], []))
        #expect(read("") == ([], []))
        #expect(read("a,") == ([["a", ""]], []))
    }

    @Test func `counts lines through quoted line breaks`() {
        let (document, _) = read(Data("\"a\r\nb\",c\r\nd,e\n\"f\rg\"\nh".utf8))
        #expect(document.records.map(\.line) == [1, 3, 4, 6])
    }

    @Test func `says where syntax is broken`() {
        #expect(read("a,b\"c\n").1 == ["t.csv:1:2 quote-inside-field"])
        #expect(read("a,\"b\"c,d\n").1 == ["t.csv:1:2 text-after-quote"])
        #expect(read("a,b\nc,\"d\ne\nf").1 == ["t.csv:2:2 unclosed-quote"])
        let long = String(repeating: "x", count: CSVReader.fieldLimit + 1)
        #expect(read("a,\(long),b").1 == ["t.csv:1:2 field-too-long"])
    }

    @Test func `finds the encoding`() throws {
        let text = "姓名,王𠮷\r\n"
        for encoding in TextEncoding.allCases {
            let (document, faults) = read(encoding.bytes(of: text))
            #expect(document.records.map(\.fields) == [["姓名", "王𠮷"]])
            #expect(document.encoding == encoding)
            #expect(faults.isEmpty)
        }
    }

    @Test(arguments: [
        [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00],
        Array("<html><table>".utf8), Array("%PDF-1.7\n".utf8),
    ]) func `knows another program's file by its first bytes`(_ bytes: [UInt8]) throws {
        let faults = read(Data(bytes)).1
        #expect(faults.map(\.message.kind) == ["foreign-file"])
        #expect(try #require(faults.first).text(in: .chinese).contains("另存为"))
        // A table may begin with one of these bytes all the same.
        #expect(read(Data(bytes.dropFirst())).1.allSatisfy { $0.message.kind != "foreign-file" })
    }

    @Test func `refuses what is no text`() {
        #expect(read(Data([0xFF, 0xFE, 0x61, 0x00])).1.map(\.message.kind) == ["utf-16"])
        #expect(read(Data("a\nb\0c".utf8)).1.map { "\($0.place.line ?? 0) \($0.message.kind)" } == ["2 zero-byte"])
        let junk = Data("a\nb\n".utf8) + Data([0xFF, 0xFF, 0x41])
        #expect(read(junk).1.map { "\($0.place.line ?? 0) \($0.message.kind)" } == ["3 unknown-encoding"])
    }
}
