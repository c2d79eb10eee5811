import Foundation
import Tables
import Testing

@Suite struct StagedFolderTests {
    private let folder: TemporaryFolder
    private let target: String

    init() throws {
        folder = try TemporaryFolder()
        target = folder.path + "/deep/run"
    }

    private func files(_ texts: [String: String]) -> [OutputFile] {
        let manifest = "{\"outputs\": {\(texts.keys.sorted().map { "\"\($0)\": \"\"" }.joined(separator: ", "))}}"
        return texts.sorted { $0.key < $1.key }.map { OutputFile(name: $0.key, bytes: Data($0.value.utf8)) }
            + [OutputFile(name: "manifest.json", bytes: Data(manifest.utf8))]
    }

    private func contents(_ path: String) throws -> [String: String] {
        try FileManager.default.contentsOfDirectory(atPath: path).reduce(into: [:]) { contents, name in
            contents[name] = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
        }
    }

    /// What stands beside the target and is not it.
    private var leftovers: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.path + "/deep").filter { $0 != "run" }
        }
    }

    @Test func `replaces nothing at all where that is forbidden`() throws {
        let careful = StagedFolder(target: target, replacesEarlier: false)
        try careful.publish(files(["a.csv": "1"]))
        #expect(throws: PublishFault.self) { try careful.publish(files(["a.csv": "2"])) }
        #expect(throws: FileFault.self) { try careful.check() }
        #expect(try contents(target)["a.csv"] == "1")
        #expect(try leftovers.isEmpty)
    }

    @Test func `a name may lead into a folder, which goes where the rest goes`() throws {
        let inner = [("notes.txt", "1"), ("scenarios/a.toml", "2"), ("scenarios/b.toml", "3")].map {
            OutputFile(name: $0.0, bytes: Data($0.1.utf8))
        }
        #expect(throws: PublishFault.self) {
            try StagedFolder(target: target).publish(inner) { _ in throw CancellationError() }
        }
        #expect(try leftovers == [])
        try StagedFolder(target: target).publish(inner)
        #expect(try contents(target + "/scenarios") == ["a.toml": "2", "b.toml": "3"])
        for name in ["a/b/c", "../x", "/x", "x/"] {
            let bad = [OutputFile(name: name, bytes: Data())]
            #expect(throws: PublishFault.self) { try StagedFolder(target: folder.path + "/deep/other").publish(bad) }
        }
        #expect(try leftovers == [])
    }

    @Test func `writes, and replaces what an earlier run wrote`() throws {
        let staged = StagedFolder(target: target)
        try staged.publish(files(["a.csv": "1", "b.csv": "2"]))
        try Data("{}".utf8).write(to: URL(fileURLWithPath: target + "/run.json"))
        try staged.publish(files(["a.csv": "3"]))
        let names = try contents(target).keys.sorted()
        #expect(names == ["a.csv", "manifest.json"])
        #expect(try contents(target)["a.csv"] == "3")
        #expect(try leftovers == [])
    }

    @Test func `leaves strangers alone`() throws {
        let staged = StagedFolder(target: target)
        try staged.publish(files(["a.csv": "1"]))
        try Data("mine".utf8).write(to: URL(fileURLWithPath: target + "/notes.txt"))
        let fault = #expect(throws: PublishFault.self) { try staged.publish(files(["a.csv": "2"])) }
        guard case .file(let reason)? = fault else { return #expect(Bool(false)) }
        #expect(reason.operation == .write)
        #expect(reason.description.contains("notes.txt"))
        #expect(try contents(target)["a.csv"] == "1")
        #expect(throws: FileFault.self) { try staged.check() }
        #expect(try leftovers == [])
    }

    @Test func `a refused folder changes nothing`() throws {
        struct Refusal: Error {}
        let staged = StagedFolder(target: target)
        try staged.publish(files(["a.csv": "1"]))
        let fault = #expect(throws: PublishFault.self) {
            try staged.publish(files(["a.csv": "2"])) { path in
                #expect(try contents(path)["a.csv"] == "2")
                throw Refusal()
            }
        }
        guard case .refused(let error)? = fault, error is Refusal else { return #expect(Bool(false)) }
        #expect(try contents(target)["a.csv"] == "1")
        #expect(try leftovers == [])
    }

    @Test func `a stranger who comes late is kept`() throws {
        let staged = StagedFolder(target: target)
        try staged.publish(files(["a.csv": "1"]))
        #expect(throws: PublishFault.self) {
            try staged.publish(files(["a.csv": "2"])) { _ in
                try Data("mine".utf8).write(to: URL(fileURLWithPath: target + "/notes.txt"))
            }
        }
        #expect(try contents(target)["a.csv"] == "1")
        #expect(try contents(target)["notes.txt"] == "mine")
        #expect(try leftovers == [])
    }

    @Test func `clears up after killed runs, not after living ones`() throws {
        let staged = StagedFolder(target: target)
        let dead = folder.path + "/deep/.run.staging-DEAD"
        try FileManager.default.createDirectory(atPath: dead, withIntermediateDirectories: true)
        try Data("half".utf8).write(to: URL(fileURLWithPath: dead + "/a.csv"))
        try staged.publish(files(["a.csv": "1"])) { living in
            try StagedFolder(target: target).publish(files(["a.csv": "2"]))
            #expect(FileManager.default.fileExists(atPath: living + "/a.csv"))
        }
        #expect(try contents(target)["a.csv"] == "1")
        #expect(try leftovers == [])
    }

    @Test func `an empty folder is as good as none, a file is not`() throws {
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        try StagedFolder(target: target).publish(files(["a.csv": "1"]))
        #expect(try contents(target)["a.csv"] == "1")
        #expect(throws: PublishFault.self) { try StagedFolder(target: target + "/a.csv").publish([]) }
        #expect(throws: PublishFault.self) { try StagedFolder(target: target + "/a.csv/b").publish([]) }
        #expect(throws: PublishFault.self) { try StagedFolder(target: "/proc/none").publish([]) }
        let escape = [OutputFile(name: "../x", bytes: Data())]
        #expect(throws: PublishFault.self) { try StagedFolder(target: folder.path + "/n").publish(escape) }
    }

    @Test func `follows a link to the folder`() throws {
        try StagedFolder(target: target).publish(files(["a.csv": "1"]))
        let link = folder.path + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
        try StagedFolder(target: link).publish(files(["a.csv": "2"]))
        #expect(try contents(target)["a.csv"] == "2")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    }

    @Test func `one file is written whole or not at all`() throws {
        let path = folder.path + "/x.html"
        try AtomicFile.write(Data("1".utf8), to: path)
        try AtomicFile.write(Data("2".utf8), to: path)
        #expect(try contents(folder.path) == ["x.html": "2"])
        #expect(throws: FileFault.self) { try AtomicFile.write(Data(), to: folder.path) }
        #expect(throws: FileFault.self) { try AtomicFile.write(Data(), to: folder.path + "/none/x") }
    }
}
