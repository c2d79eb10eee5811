import Foundation
import Rotation
import Tables
import Testing

@testable import Verification

/// Folders as bytes: encodings, faults of every file, digests.
@Suite struct ReadingTests {
    private func findings(_ files: [InputFile], inputs: [InputFile]? = nil) -> [Finding] {
        let plan = WrittenPlan(reading: files, inputs: inputs, digest: LiteralFolder.digest)
        return Verifier(instance: LiteralFolder.instance).report(on: plan).findings
    }

    private func codes(_ edit: (inout [PlanFile: String]) -> Void) -> Set<String> {
        Set(findings(LiteralFolder.files(.utf8, edit)).map(\.message.code))
    }

    private func codes(_ file: PlanFile, _ old: String, _ new: String) -> Set<String> {
        codes { $0[file] = $0[file]?.replacingOccurrences(of: old, with: new) }
    }

    @Test(arguments: TextEncoding.allCases)
    func aFolderWrittenByHandIsClean(_ encoding: TextEncoding) {
        #expect(findings(LiteralFolder.files(encoding)).map(\.description) == [])
    }

    @Test func lineEndsDoNotMatter() {
        #expect(codes { $0[.coverage] = $0[.coverage]?.replacingOccurrences(of: "\n", with: "\r\n") } == [])
    }

    @Test func aNumberIsFoundOutThroughTheFile() {
        #expect(codes(.score, "36", "35").contains("score.points"))
        #expect(codes(.summary, "2304,", "2305,").contains("summary.score"))
        #expect(codes(.plan, ",4,,30,", ",3,,30,") == ["plan.column"])
        #expect(codes(.service, ",4800\n", ",4700\n") == ["service.column"])
        #expect(codes(.directions, "rotation,core>", "rotation,member>") == ["directions.unknown", "row.missing"])
        #expect(codes(.summary, "\"core_to_member\": 0", "\"core_to_member\": 1") == ["directions.column"])
    }

    @Test func everyMissingFileIsNamed() {
        for file in LiteralFolder.texts.keys where file != .run {
            let found = findings(LiteralFolder.files { $0[file] = nil })
            #expect(found.contains { $0.message == .fileMissing && $0.location.file == file })
        }
        let withoutManifest = LiteralFolder.files().filter { $0.name != "manifest.json" }
        #expect(findings(withoutManifest).map(\.message) == [.fileMissing])
    }

    @Test func malformedCellsAreFindings() {
        for (file, old, new) in [
            (PlanFile.plan, "2025-fall", "autumn"), (.plan, "firm,", "sure,"), (.plan, "running", "walking"),
            (.plan, "4800", "many"), (.plan, ",4,,30", ",4,9000000000000000000,30"), (.plan, "L1,'", ",'"),
            (.coverage, "A,primary,pe", "A,secondary,pe"),
            (.coverage, "24,24", "24,1e3"), (.score, "2268", ""),
        ] {
            #expect(codes(file, old, new).contains("file.cell"), "\(old) → \(new)")
        }
    }

    @Test func malformedTablesAreFindings() {
        #expect(codes(.coverage, "demand,", "wanted,").contains { $0.hasPrefix("file.") })
        #expect(codes(.score, "overdue,12,semesters,36", "overdue,12").contains("file.row-too-short"))
        #expect(codes(.plan, "在执行", "\"在执行").contains("file.unclosed-quote"))
        #expect(codes { $0[.streams] = "" }.contains("file.empty-file"))
        #expect(codes { $0[.summary] = "{" }.contains("file.unreadable"))
        #expect(codes { $0[.summary] = "[]" }.contains("file.unreadable"))
    }

    @Test func bytesThatAreNoText() {
        let files = LiteralFolder.files().map { file in
            file.name == "plan.csv" ? InputFile(name: file.name, bytes: Data([0xFF, 0x00, 0x80])) : file
        }
        #expect(findings(files).contains { $0.location.file == .plan })
    }

    @Test func aRosterOfTooMany() {
        #expect(codes(.roster, "L1,", "P1,轮岗,否,2025-09,2027-07,A,B,音乐\nL1,") == ["roster"])
    }

    @Test func digests() {
        var files = LiteralFolder.files()
        files[0] = InputFile(name: files[0].name, bytes: files[0].bytes + Data("\n".utf8))
        #expect(findings(files).map(\.message) == [.wrongDigest])
        files = LiteralFolder.files() + [InputFile(name: "stray.txt", bytes: Data())]
        #expect(findings(files).map(\.message) == [.fileNotListed])
        files = LiteralFolder.files().filter { $0.name != "datapackage.json" }
        #expect(Set(findings(files).map(\.message)) == [.fileMissing, .listedFileMissing])
    }

    @Test func digestsOfTheInputs() {
        let inputs = [InputFile(name: "policy.toml", bytes: Data("a".utf8))]
        let files = LiteralFolder.files(inputs: inputs)
        #expect(findings(files, inputs: inputs).isEmpty)
        #expect(findings(files, inputs: []).map(\.message) == [.listedFileMissing])
        let others = [InputFile(name: "policy.toml", bytes: Data("b".utf8))]
        #expect(findings(files, inputs: others).map(\.message) == [.wrongDigest])
    }

    @Test func manifestsMayListObjects() throws {
        for text in [
            #"{"inputs": [], "outputs": [{"name": "a", "sha256": "1"}]}"#,
            #"{"inputs": {}, "outputs": [{"path": "a", "sha256": "1"}]}"#,
            #"{"inputs": {}, "outputs": {"a": {"sha256": "1"}}}"#,
        ] {
            let manifest = try JSONDecoder().decode(Manifest.self, from: Data(text.utf8))
            #expect(manifest.outputs == ["a": "1"])
        }
    }
}
