import Foundation
import Tables
import Testing

@Suite struct FolderReaderTests {
    private let folder: TemporaryFolder
    private let reader = FolderReader(tables: [
        TableSchema(
            "people", meaning: Wording("people", "人"),
            columns: [ColumnSchema("id", .id, isRequired: true, meaning: Wording("id", "编号"))])
    ])

    init() throws { folder = try TemporaryFolder() }

    private func read() throws -> (FolderContents, [Diagnostic]) {
        let diagnostics = DiagnosticCollector()
        return (try reader.read(folder.path, into: diagnostics), diagnostics.diagnostics)
    }

    @Test func `keeps the bytes of what it read`() throws {
        try folder.write("id\n1\n", to: "people.csv")
        try folder.write("a = 1", to: "policy.toml")
        try folder.write("?", to: "notes.txt")
        let (contents, faults) = try read()
        #expect(faults == [])
        #expect(contents.inputs.map(\.name) == ["people.csv", "policy.toml"])
        #expect(contents.inputs.first?.bytes == Data("id\n1\n".utf8))
        #expect(contents.policy == .table(["a": .integer(1)]))
    }

    @Test func `a huge line is one fault`() throws {
        try folder.write("", to: "policy.toml")
        try folder.write("id\n" + String(repeating: "x", count: 3 << 20), to: "people.csv")
        let (_, faults) = try read()
        #expect(faults.map { "\($0.place.text(in: .english)) \($0.message.kind)" } == ["people.csv:2 line-too-long"])
    }

    @Test func `a folder that is not there is a fault of reading`() throws {
        let diagnostics = DiagnosticCollector()
        let fault = #expect(throws: FileFault.self) { try reader.read(folder.path + "/none", into: diagnostics) }
        #expect(fault?.operation == .read)
        #expect(fault?.text(in: .chinese).hasPrefix("无法读取") == true)
        try FileManager.default.createDirectory(atPath: folder.path + "/people.csv", withIntermediateDirectories: true)
        #expect(throws: FileFault.self) { try reader.read(folder.path, into: diagnostics) }
    }

    @Test func `settings are laid over the policy`() throws {
        try folder.write("horizon = 2\n[modes.visit]\nmax = 1\n[\"a.b\"]\nc = 1", to: "policy.toml")
        let contents = try read().0
            .setting("modes.visit.max", to: .integer(3), from: "scenarios/x.toml")
            .setting("\"a.b\".c", to: .boolean(true))
            .setting("gap.price", to: .number(2))
        #expect(contents.policy["modes"]?["visit"]?["max"] == .integer(3))
        #expect(contents.policy["a.b"]?["c"] == .boolean(true))
        #expect(contents.policy["gap"]?["price"] == .number(2))
        #expect(throws: InputFault.self) { try contents.setting("horizon.x", to: .integer(1)) }
        #expect(throws: InputFault.self) { try contents.setting("a..b", to: .integer(1)) }

        let diagnostics = DiagnosticCollector()
        let keys = KeyReader(contents, into: diagnostics)
        _ = keys.required("horizn", .integer(1...40))
        _ = keys.table("modes")?.table("visit")?.optional("max", .text)
        keys.finish()
        #expect(
            diagnostics.diagnostics.map { "\($0.place.text(in: .english)) \($0.message.kind)" } == [
                "policy.toml: \"a.b\" unknown-key", "policy.toml: gap unknown-key", "policy.toml: horizn missing-key",
                "policy.toml: horizon unknown-key", "scenarios/x.toml: modes.visit.max wrong-value",
            ])
    }

    @Test func `suggests what was probably meant`() {
        #expect(Spelling.nearest(to: "gendre", among: ["school", "gender"]) == "gender")
        #expect(Spelling.nearest(to: "max_minuts", among: ["max_minutes", "minute_points"]) == "max_minutes")
        #expect(Spelling.nearest(to: "zzz", among: ["gender"]) == nil)
        #expect(Spelling.nearest(to: "姓", among: ["姓名"]) == "姓名")
        #expect("a\u{0}\n".quoted == "\"a\\u{0}\\u{A}\"")
    }
}
