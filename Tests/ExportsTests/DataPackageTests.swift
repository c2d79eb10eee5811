import Exports
import Foundation
import Plans
import Tables
import Testing

@Suite struct DataPackageTests {
    @Test(arguments: TextEncoding.allCases)
    func fieldsAreTheHeadersOfTheFiles(encoding: TextEncoding) throws {
        let files = Sample.files(.english, encoding)
        for resource in try resources(of: files) {
            let path = try #require(resource["path"] as? String)
            let fields = try #require((resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]])
            let bytes = try #require(files[path]).bytes
            let collector = DiagnosticCollector()
            let header = CSVReader.read(bytes, file: path, into: collector).records.first?.fields
            #expect(fields.map { $0["name"] as? String } == header?.map { Optional($0) })
            #expect(resource["bytes"] as? Int == bytes.count)
            #expect(resource["encoding"] as? String == (encoding == .gb18030 ? "gb18030" : "utf-8"))
        }
    }

    @Test func descriptionsSpeakTheLanguageAskedFor() {
        #expect(Sample.text("datapackage.json").contains("The teacher's name"))
        #expect(Sample.text("datapackage.json", .chinese).contains("教师姓名"))
    }

    /// Holds the package to what the reference validator makes of it, on machines that have one.
    @Test(.enabled(if: Frictionless.isInstalled), arguments: TextEncoding.allCases, [Sample.plan, Sample.emptyPlan])
    func theReferenceValidatorAcceptsIt(encoding: TextEncoding, plan: Plan) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in Sample.files(.chinese, encoding, plan: plan).values {
            try file.bytes.write(to: folder.appending(path: file.name))
        }
        #expect(try Frictionless.validate(folder.appending(path: "datapackage.json")) == 0)
    }

    private func resources(of files: [String: OutputFile]) throws -> [[String: Any]] {
        let bytes = try #require(files["datapackage.json"]).bytes
        let json = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        return try #require(json?["resources"] as? [[String: Any]])
    }
}
