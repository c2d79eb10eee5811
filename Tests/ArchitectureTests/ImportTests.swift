import Foundation
import Testing

/// Who may know whom: the manifest and the imports, held to the design's table.
@Suite struct ImportTests {
    @Test func `the manifest has the rooms of the table, and a folder for each`() throws {
        let manifest = try Manifest()
        #expect(Set(manifest.rooms.keys) == Set(House.rooms.keys))
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: SourceFile.package.appending(path: "Sources").path)
        let expected = Set(House.rooms.keys).union(House.cRooms.keys).union([House.program])
        #expect(Set(folders) == expected)
        #expect(expected.isSubset(of: manifest.targets))
    }

    @Test(arguments: House.rooms.keys.sorted()) func `the manifest declares what the table allows`(_ room: String)
        throws
    {
        #expect(try Manifest().rooms[room] == House.imports(of: room))
    }

    @Test func `the program may use every room`() throws {
        #expect(try Manifest().program == House.imports(of: House.program))
    }

    @Test func `rooms are built on one another in one direction`() {
        var built: Set = Set(House.cRooms.keys)
        var waiting = House.rooms
        while let next = waiting.first(where: { $0.value.isSubset(of: built) }) {
            built.insert(next.key)
            waiting[next.key] = nil
        }
        #expect(waiting.isEmpty, "these import one another")
    }

    @Test(arguments: House.rooms.keys.sorted() + [House.program])
    func `files import what their room may`(_ room: String) throws {
        let files = try SourceFile.all().filter { $0.room == room }
        let allowed = House.imports(of: room)
        for file in files {
            #expect(file.imports.subtracting(House.language).subtracting(allowed) == [], "\(file)")
        }
    }

    @Test(arguments: House.cRooms.sorted { $0.key < $1.key })
    func `a room of C has one door`(_ room: String, _ door: String) throws {
        let importers = try SourceFile.all().filter { $0.imports.contains(room) }.map(\.room)
        #expect(Set(importers) == [door])
    }

    @Test func `only the C room around it knows glpk`() throws {
        let all = try SourceFile.all(endings: ["swift", "c", "h", "modulemap"])
        let knowing = all.filter { $0.lines.contains { $0.contains(/#include\s*[<"]glpk\.h[>"]/) } }
        #expect(Set(knowing.map(\.room)) == ["CGLPK"])
        let calling = all.filter { !$0.places(/\bglp_\w+/).isEmpty && $0.room != "CGLPK" }
        #expect(calling.map(\.path) == [])
    }

    @Test func `whoever checks a plan shares nothing with whoever makes one`() throws {
        var known = try #require(House.rooms["Verification"])
        while true {
            let wider = known.reduce(known) { $0.union(House.rooms[$1] ?? []) }
            if wider == known { break }
            known = wider
        }
        #expect(known.isDisjoint(with: ["Itineraries", "Formulation", "Planning", "LinearModel", "GLPKSolver"]))
    }

    @Test func `only the program knows which solver it is`() throws {
        let knowing = try SourceFile.all().filter { $0.imports.contains("GLPKSolver") }.map(\.room)
        #expect(Set(knowing) == [House.program])
    }
}
