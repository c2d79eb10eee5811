import Foundation
import Testing

/// What holds in every room.
@Suite struct HouseRulesTests {
    @Test func `a file is at most four hundred lines, a rule two hundred`() throws {
        for file in try SourceFile.all() + SourceFile.all(in: "Tests") {
            #expect(file.lines.count <= 400, "\(file)")
            if file.path.hasPrefix("Formulation/Rules/") { #expect(file.lines.count <= 200, "\(file)") }
        }
    }

    @Test func `nothing is forced`() throws {
        // A force unwrap is a mark behind a name, a bracket or another mark; `!=`, `!a` and `x! = y` are looked at too.
        let unwrap = /[\w\)\]\}?]!(?![=\w])|[\w\)\]]!\./
        let found = try SourceFile.all().flatMap { $0.places(/\btry!/) + $0.places(/\bas!/) + $0.places(unwrap) }
        #expect(found == [])
    }

    @Test func `the heuristic for force unwraps knows one when it sees it`() {
        func isForced(_ line: String) -> Bool {
            !SourceFile(room: "", path: "", lines: [line]).places(/[\w\)\]\}?]!(?![=\w])|[\w\)\]]!\./).isEmpty
        }
        #expect(isForced("let x = y!") && isForced("f(x)!.y") && isForced("rows[3]!.k") && isForced("x! + 1"))
        #expect(!isForced("a != b") && !isForced("if !a { }") && !isForced("a && !b") && !isForced("// so it is!"))
        #expect(!isForced("print(\"done!\")"))
    }

    @Test func `jumps over frames stay in C`() throws {
        let files = try SourceFile.all(endings: ["swift", "c", "h"])
        let jumping = files.filter { $0.lines.contains { $0.contains(/\b_?(?:set|long)jmp\b/) } }
        #expect(Set(jumping.map(\.room)) == ["CGLPK"])
    }

    @Test func `only the program speaks to the terminal`() throws {
        let speaking = try SourceFile.all().filter { $0.room != House.program }
            .flatMap {
                $0.places(/\b(?:print|debugPrint|dump)\(/) + $0.places(/FileHandle\.standard|\bstdout\b|\bstderr\b/)
            }
        #expect(speaking == [])
    }

    @Test func `chance is always seeded`() throws {
        let unseeded =
            /SystemRandomNumberGenerator|\.(?:random\(in: [^,()]*\)|shuffled\(\)|shuffle\(\)|randomElement\(\))/
        #expect(try SourceFile.all().flatMap { $0.places(unseeded) } == [])
    }

    @Test func `a suite stands in a file of its name`() throws {
        for file in try SourceFile.all(in: "Tests") {
            for (_, text) in file.code {
                guard let match = text.firstMatch(of: /^@Suite.* struct (\w+)/) else { continue }
                #expect(file.path.hasSuffix("/\(match.1).swift"), "\(file)")
            }
        }
    }

    @Test func `no placeholder is left`() throws {
        let left = try SourceFile.all(in: "Tests").filter { $0.path.hasSuffix("/Placeholder.swift") }.map(\.path)
        #expect(left == [])
    }
}
