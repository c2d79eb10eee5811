import Foundation
import Tables
import Testing

@Suite struct FolderRestTests {
    @Test func `what is not read is found, hidden files and other folders left out`() throws {
        let folder = try TemporaryFolder()
        for name in ["scenarios", "old", ".git"] {
            try FileManager.default.createDirectory(
                atPath: folder.path + "/" + name, withIntermediateDirectories: false)
        }
        for name in ["a.csv", "README.md", ".DS_Store", "scenarios/x.toml", "scenarios/.y", "old/z"] {
            try folder.write(name, to: name)
        }
        let rest = try FolderRest(folder.path, without: ["a.csv"], within: ["scenarios"])
        #expect(rest.files.map(\.name) == ["README.md", "scenarios/x.toml"])
        #expect(rest.files.map { String(decoding: $0.bytes, as: UTF8.self) } == rest.files.map(\.name))
        #expect(rest.folders == ["old"])
        #expect(throws: FileFault.self) { try FolderRest(folder.path + "/none", without: [], within: []) }
    }
}
