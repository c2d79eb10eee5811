import Foundation
import Testing

/// What holds in every room.
@Suite struct HouseRulesTests {
    /// Something that stands nowhere, or in few places.
    struct Ban: Sendable, CustomTestStringConvertible {
        let what: String
        let pattern: @Sendable () -> Regex<AnyRegexOutput>
        /// Lines that it must see, and lines that it must not.
        let seen: [String]
        let unseen: [String]
        /// The files, or rooms with a slash behind, in which it may stand.
        var allowed: [String] = []

        var testDescription: String { what }

        func places(in file: SourceFile) -> [String] { file.places(pattern()) }
    }

    private static let bans = [
        Ban(
            what: "force", pattern: { Regex(/\b(?:try|as)!|[\w\)\]\}?]!(?![=\w])|[\w\)\]]!\./) },
            seen: ["let x = y!", "f(x)!.y", "rows[3]!.k", "x! + 1", "try! read()", "x as! String"],
            unseen: ["a != b", "if !a { }", "a && !b", "a // so it is!", "say(\"done!\")", "x ?? !y"]),
        Ban(
            what: "speak to the terminal",
            pattern: {
                Regex(
                    /\b(?:print|debugPrint|dump)\(|FileHandle\.standard|\b(?:stdout|stderr|STDOUT_FILENO|STDERR_FILENO)\b/
                )
            },
            seen: ["print(x)", "  FileHandle.standardError.write(y)", "fputs(x, stderr)"],
            unseen: ["blueprint(x)", "// print(x)"], allowed: ["lungang/"]),
        Ban(
            what: "look at a clock",
            pattern: {
                Regex(/\b(?:ContinuousClock|SuspendingClock|DispatchTime|clock_gettime|gettimeofday)\b|\bDate\(\)/)
            },
            seen: ["let now = ContinuousClock.now", "Date()"],
            unseen: ["CivilDate()", "DispatchTimeInterval.seconds(5)"],
            allowed: ["lungang/", "GLPKSolver/Budget.swift", "Planning/Deadline.swift", "Planning/PhaseClock.swift"]),
        Ban(
            what: "leave anything to unseeded chance",
            pattern: {
                Regex(/SystemRandomNumberGenerator|\.random\(in: [^,()]*\)|\.(?:shuffled|shuffle|randomElement)\(\)/)
            },
            seen: ["Int.random(in: 0..<3)", "seats.shuffled()"],
            unseen: ["Int.random(in: 0..<3, using: &dice)", "seats.shuffled(using: &random)"]),
        Ban(
            what: "jump over frames", pattern: { Regex(/\b_?(?:set|long)jmp\b/) },
            seen: ["if (_setjmp(place) == 0) {", "longjmp(place, 1);"], unseen: ["// setjmp"], allowed: ["CGLPK/"]),
    ]

    @Test(arguments: bans) func `nothing does what nothing should`(_ ban: Ban) {
        let found = (Repository.swift + Repository.c).filter { file in !ban.allowed.contains { file.path.hasPrefix($0) }
        }
        .flatMap { ban.places(in: $0) }
        #expect(found == [])
    }

    @Test(arguments: bans) func `where it is allowed it is done`(_ ban: Ban) {
        for allowed in ban.allowed {
            let files = (Repository.swift + Repository.c).filter { $0.path.hasPrefix(allowed) }
            #expect(files.contains { !ban.places(in: $0).isEmpty }, "\(allowed) need not be allowed")
        }
    }

    @Test(arguments: bans) func `each would be seen`(_ ban: Ban) {
        func sees(_ line: String) -> Bool { !ban.places(in: SourceFile(path: "", lines: [line])).isEmpty }
        #expect(ban.seen.filter { !sees($0) } == [])
        #expect(ban.unseen.filter(sees) == [])
    }

    @Test func `a file is at most four hundred lines, a rule two hundred`() {
        for file in Repository.swift + Repository.tests {
            #expect(file.lines.count <= 400, "\(file)")
            if file.path.hasPrefix("Formulation/Rules/") { #expect(file.lines.count <= 200, "\(file)") }
        }
    }

    @Test func `a suite stands in a file of its name`() {
        for file in Repository.tests {
            for line in file.code where line.hasPrefix("@Suite") {
                guard let match = line.firstMatch(of: /struct (\w+)/) else { continue }
                #expect(file.path.hasSuffix("/\(match.1).swift"), "\(file)")
            }
        }
    }

    @Test func `no placeholder is left`() {
        #expect(Repository.tests.map(\.path).filter { $0.hasSuffix("/Placeholder.swift") } == [])
    }
}
