import Foundation
import Rotation
import Testing

/// Adding a rule is adding a file and a test of its name; this says which is missing.
@Suite struct RuleCoverageTests {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let sources = tests.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Formulation/Rules")

    /// `dispatch_floor` is the type `DispatchFloor`.
    private static func typeName(_ rule: RuleName) -> String {
        rule.rawValue.split(separator: "_").map(\.capitalized).joined()
    }

    @Test(arguments: RuleName.allCases) func `every rule has a file and a test file`(_ rule: RuleName) {
        let name = Self.typeName(rule)
        for file in [Self.sources.appending(path: "\(name).swift"), Self.tests.appending(path: "\(name)Tests.swift")] {
            #expect(FileManager.default.fileExists(atPath: file.path), "add \(file.lastPathComponent)")
        }
    }

    @Test(arguments: RuleName.allCases) func `every rule says what it adds and names its clause`(_ rule: RuleName)
        throws
    {
        let name = Self.typeName(rule)
        let text = try String(contentsOf: Self.sources.appending(path: "\(name).swift"), encoding: .utf8)
        let declaration = try #require(text.range(of: "\nstruct \(name)"))
        let comment = text[..<declaration.lowerBound]
        #expect(comment.contains("/// Reads "))
        #expect(comment.contains("Adds "))
        #expect(comment.contains(/[A-Z]{2,3}-[0-9]+/), "the clause of domain/clauses.csv")
    }

    @Test func `every test of a rule is of a rule there is`() throws {
        let known = Set(RuleName.allCases.map { "\(Self.typeName($0))Tests.swift" })
        let found = try FileManager.default.contentsOfDirectory(atPath: Self.tests.path)
        #expect(Set(found).subtracting(known) == ["RuleCoverageTests.swift"])
    }
}
