import Foundation
import Testing

/// Who may know whom: the manifest and the imports, held to the design's table.
@Suite struct ImportTests {
    @Test func `the manifest has the rooms of the table, and a folder for each`() throws {
        #expect(Set(Manifest.rooms.keys) == Set(House.rooms.keys))
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Repository.folder.appending(path: "Sources").path)
        let expected = Set(House.rooms.keys).union(House.cRooms.keys).union([House.program])
        #expect(Set(folders) == expected)
        #expect(expected.isSubset(of: Manifest.targets))
    }

    @Test(arguments: House.rooms.keys.sorted()) func `the manifest declares what the table allows`(_ room: String) {
        #expect(Manifest.rooms[room] == House.imports(of: room))
    }

    @Test func `the program may use every room`() {
        #expect(Manifest.program == House.imports(of: House.program))
    }

    @Test func `rooms are built on one another in one direction`() {
        var built = Set(House.cRooms.keys)
        var waiting = House.rooms
        while let next = waiting.first(where: { $0.value.isSubset(of: built) }) {
            built.insert(next.key)
            waiting[next.key] = nil
        }
        #expect(waiting.isEmpty, "these import one another")
    }

    @Test(arguments: House.rooms.keys.sorted() + [House.program])
    func `files import what their room may`(_ room: String) {
        let files = Repository.swift.filter { $0.room == room }
        #expect(!files.isEmpty)
        let allowed = House.imports(of: room)
        for file in files {
            #expect(file.imports.subtracting(House.language).subtracting(allowed) == [], "\(file)")
        }
    }

    @Test(arguments: House.cRooms.sorted { $0.key < $1.key })
    func `a room of C has one door`(_ room: String, _ door: String) {
        #expect(Set(Repository.swift.filter { $0.imports.contains(room) }.map(\.room)) == [door])
    }

    @Test func `only the C room around it knows glpk`() {
        let knowing = (Repository.swift + Repository.c).filter { $0.mentions(/#include\s*[<"]glpk\.h[>"]/) }
        #expect(Set(knowing.map(\.room)) == ["CGLPK"])
        let calling = (Repository.swift + Repository.c).filter { !$0.places(/\bglp_\w+/).isEmpty }
        #expect(Set(calling.map(\.room)) == ["CGLPK"])
    }

    @Test func `only the C room around it knows xlsxwriter`() {
        let knowing = (Repository.swift + Repository.c).filter { $0.mentions(/#include\s*[<"]xlsxwriter\.h[>"]/) }
        #expect(Set(knowing.map(\.room)) == ["CWorkbook"])
        let names = /\b(?:lxw|workbook|worksheet)_\w+/
        let calling = (Repository.swift + Repository.c).filter { !$0.places(names).isEmpty }
        #expect(Set(calling.map(\.room)) == ["CWorkbook"])
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

    @Test func `only the program knows which solver it is`() {
        #expect(Set(Repository.swift.filter { $0.imports.contains("GLPKSolver") }.map(\.room)) == [House.program])
    }
}
