import Instances
import Tables
import Testing

@Suite struct TableTemplatesTests {
    @Test(arguments: Language.allCases) func `every header is read, every column found`(_ language: Language) throws {
        let templates = TableTemplates(language: language).files
        #expect(templates.map(\.name) == InstanceTables.schemas.map(\.file))
        for (file, schema) in zip(templates, InstanceTables.schemas) {
            let diagnostics = DiagnosticCollector()
            let table = TableReader.read(file.bytes, as: schema, into: diagnostics)
            #expect(diagnostics.diagnostics.isEmpty, "\(schema.name)")
            #expect(!table.isDamaged && table.rows.isEmpty)
            #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
            let header = String(decoding: file.bytes.dropFirst(3), as: UTF8.self)
            #expect(header.split(separator: ",").count == schema.columns.count)
        }
    }

    @Test func `Chinese headers are Chinese wherever the format has one`() {
        for (file, schema) in zip(TableTemplates(language: .chinese).files, InstanceTables.schemas) {
            let header = String(decoding: file.bytes.dropFirst(3), as: UTF8.self)
            for column in schema.columns { #expect(header.contains(column.aliases.first ?? column.name)) }
        }
    }
}
